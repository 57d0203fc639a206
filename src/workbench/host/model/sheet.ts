/** One worksheet: the same object for as long as it exists, whatever its name and place. */
import type { Shift } from './shift';
import type { SheetState } from './types';

export class Sheet {
  /** Every insertion and deletion so far: an object that points into the sheet follows them (`objects/anchor.ts`). */
  readonly shifts: Shift[] = [];
  constructor(
    readonly id: string,
    public state: SheetState,
  ) {}

  get name(): string {
    return this.state.name;
  }
}
