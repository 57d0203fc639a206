/** What the workbook refuses, as the error Excel answers. */
import { fail } from '../host-object';
import { Refusal } from '../model/refusal';
import type { RefusalReason } from '../model/refusal';

const CODES: Readonly<Record<RefusalReason, string>> = {
  protected: 'AccessDenied',
  exists: 'ItemAlreadyExists',
  'not-found': 'ItemNotFound',
  'bad-name': 'InvalidArgument',
  'bad-address': 'InvalidArgument',
  'bad-formula': 'InvalidArgument',
  'bad-value': 'InvalidArgument',
  'off-sheet': 'InvalidArgument',
  'last-sheet': 'InvalidOperation',
  overlap: 'InvalidOperation',
};

const MESSAGES: Partial<Readonly<Record<RefusalReason, string>>> = {
  'last-sheet': 'A workbook must contain at least one visible worksheet.',
  overlap: 'The operation would cut through a merged area or a table.',
};

/** Runs what changes or asks the book. The engine names the failing member. */
export function told<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = CODES[error.reason];
    return fail(code, '', MESSAGES[error.reason]);
  }
}
