import type { WorkbookChanges } from '../app/ports';
import type { Limits } from './limits';

export function patchXlsx(_bytes: Uint8Array, _changes: WorkbookChanges, _limits?: Limits): Uint8Array {
  throw new Error('not yet');
}
