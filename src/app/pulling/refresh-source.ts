/** The first line of a pulled table says whose figures it holds; somebody may have written over it. */
import type { RawCell, Rect } from '../../core/grid';
import type { PulledCell, PulledTable } from '../../core/pull-table';
import { cellAt } from '../../core/view';
import type { Standing } from './standing';
import { holdsPulled, sourceOf } from './standing';
import type { RefreshChoice } from './types';

export interface EditedSource {
  /** Of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly now: RawCell | null;
  readonly pulled: string;
  readonly published: string;
  readonly isPutBack: boolean;
}

/** Null where it stands as it was pulled, or as it will be; also where its row is gone from above the table. */
export function editedSource(standing: Standing, rect: Rect, fresh: PulledTable, choice: RefreshChoice): EditedSource | null {
  const row = rect.top - standing.pulled.rect.top;
  const [pulled, published] = [sourceOf(standing.pulled), sourceOf(fresh)];
  if (row < 0 || pulled === undefined || published === undefined) return null;
  const now = cellAt(standing.view, row, rect.left);
  if (isAsPulled(standing, now, pulled) || holdsPulled(now, published)) return null;
  return { row, column: rect.left, now, pulled: String(pulled.value), published: String(published.value), isPutBack: choice === 'replace' };
}

/** Also in the words of its time. */
export function isAsPulled({ formerSource }: Standing, cell: RawCell | null, pulled: PulledCell | undefined): boolean {
  return holdsPulled(cell, pulled) || (pulled?.row === 0 && holdsPulled(cell, { ...pulled, value: formerSource }));
}
