/** A refresh as people look it over: added and removed rows, what was edited here, what the publication changes. */
import { fromNumber, shift } from '../../core/decimal';
import { formatTraits } from '../../core/format';
import type { RawCell, Rect } from '../../core/grid';
import { formatNumber } from '../../core/number';
import type { SnapshotCell, SnapshotTable } from '../../core/snapshot';
import { sameFigure } from '../../core/snapshot';
import { cellAt } from '../../core/view';
import { linkTo } from '../review/item';
import { figureOrText } from '../wording/diff';
import { oneLine } from '../wording/place';
import { SOURCE_NAME } from '../wording/pulled';
import type { Merged } from './merge';
import type { EditedSource } from './refresh-source';
import type { Standing } from './standing';
import type { RefreshCell, RefreshLine, RefreshTable } from './types';

export function refreshLines({ rows, table, view, pulled }: Standing, rect: Rect, { own }: Merged, next: SnapshotTable): Pick<RefreshTable, 'added' | 'removed' | 'own'> {
  const here = new Set(rows.map(({ key }) => key));
  const published = new Set(next.rows.map(({ key }) => key));
  const stays = new Set(own.map(({ row }) => row));
  const removed = rows.filter(({ key, row }) => key !== null && !published.has(key) && !stays.has(row));
  const label = (key: string, text: string): Pick<RefreshLine, 'key' | 'label'> => ({ key, label: oneLine(text) });
  return {
    added: next.rows.filter(({ key }) => !here.has(key)).map((row) => ({ ...label(row.key, row.label), texts: row.cells.map(figureOrText) })),
    removed: removed.map((row) => ({ ...label(row.key ?? '', row.label), texts: (table.rows.find(({ key }) => key === row.key)?.cells ?? []).map(figureOrText) })),
    own: own.map(({ row, label: text }) => ({
      ...label(`row ${row}`, text),
      texts: table.columns.map((_, i) => cellText(cellAt(view, row, rect.left + pulled.lead + i))),
    })),
  };
}

export function updatedCells(standing: Standing, rect: Rect, { edited, source }: Merged, next: SnapshotTable): Pick<RefreshTable, 'edited' | 'updated'> {
  const isEdited = new Set(edited.map(({ rowKey, columnKey }) => `${rowKey}\u0000${columnKey}`));
  const context = { standing, rect, next };
  const updated = standing.rows.flatMap(({ key, row }) => {
    if (key === null || !next.rows.some((one) => one.key === key)) return [];
    return standing.table.columns.flatMap((column, i): RefreshCell[] => {
      if (isEdited.has(`${key}\u0000${column.key}`) || !next.columns.some((one) => one.key === column.key)) return [];
      if (sameFigure(published(standing.table, key, column.key), published(next, key, column.key))) return [];
      return [refreshCell(context, { rowKey: key, columnKey: column.key, row, column: rect.left + standing.pulled.lead + i })];
    });
  });
  const sourceLine = source === null ? [] : [sourceCell(standing, source)];
  return { edited: [...sourceLine, ...edited.map((one) => refreshCell(context, one))], updated };
}

function sourceCell({ sheet, lang }: Standing, { row, column, now, pulled, published }: EditedSource): RefreshCell {
  return { ...linkTo({ sheet: sheet.name, row, column }), row: SOURCE_NAME[lang], column: '', here: cellText(now), pulled, published };
}

interface Context {
  readonly standing: Standing;
  readonly rect: Rect;
  readonly next: SnapshotTable;
}

function refreshCell({ standing, next }: Context, { rowKey, columnKey, row, column }: Merged['edited'][number]): RefreshCell {
  const { table, view, sheet } = standing;
  return {
    ...linkTo({ sheet: sheet.name, row, column }),
    row: oneLine(table.rows.find(({ key }) => key === rowKey)?.label ?? rowKey),
    column: oneLine(table.columns.find(({ key }) => key === columnKey)?.heading ?? columnKey),
    here: cellText(cellAt(view, row, column)),
    pulled: figureOrText(published(table, rowKey, columnKey)),
    published: figureOrText(published(next, rowKey, columnKey)),
  };
}

function published(table: SnapshotTable, rowKey: string, columnKey: string): SnapshotCell {
  const at = table.columns.findIndex(({ key }) => key === columnKey);
  return table.rows.find(({ key }) => key === rowKey)?.cells[at] ?? null;
}

/** As the sheet shows it; a formula as it is written. */
function cellText(cell: RawCell | null): string {
  if (cell === null) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number') return String(value);
  const { exponent, decimals, percent } = formatTraits(cell.format, value);
  const shown = formatNumber(shift(fromNumber(value), exponent), decimals ?? undefined);
  return percent ? `${shown} %` : shown;
}
