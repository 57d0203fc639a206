/** Something the workbook does not let anybody do. Which error a client gets for it is said in objects/. */

export type RefusalReason =
  | 'protected'
  | 'exists'
  | 'not-found'
  | 'bad-name'
  | 'bad-address'
  | 'bad-formula'
  | 'bad-value'
  | 'off-sheet'
  | 'last-sheet'
  | 'overlap';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly reason: RefusalReason,
    readonly detail = '',
  ) {
    super(`${reason} ${detail}`.trim());
  }
}

export function refuse(reason: RefusalReason, detail = ''): never {
  throw new Refusal(reason, detail);
}
