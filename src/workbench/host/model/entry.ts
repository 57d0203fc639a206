/** What a text put into a cell has become. */
import type { CellValue } from '../../../core/grid';

export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format Excel gives the cell when it has none of its own: `0%` for `12%`. */
  readonly format?: string;
  readonly quoted?: true;
}
