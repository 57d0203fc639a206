/** The changes that undo a write, from what was seen right before it. */
import { inverseOf } from '../../app/inverse';
import type { CellWrite, WorkbookChanges } from '../../app/ports';
import type { RawCell } from '../../core/grid';
import { rawCell, type KnownCell, type Structure } from '../known';
import { boldOf, type Furnishing } from './furnish';
import { findName, findSheet } from './names';
import { keyOf, type Seen } from './queue';

export interface Contents {
  readonly cells: readonly RawCell[];
}

export interface Sights {
  readonly before: Seen;
  readonly after: Seen;
  readonly contents: ReadonlyMap<string, Contents>;
  readonly former: Furnishing;
}

/**
 * `contents`: of the removed sheets by name. A format that Excel changed on its own, such as the percent a formula
 * takes over from its operands, is put back too.
 */
export function undoOf(changes: WorkbookChanges, structure: Structure, { before, after, contents, former }: Sights): WorkbookChanges {
  const key = ({ sheet, row, column }: Pick<CellWrite, 'sheet' | 'row' | 'column'>): string => keyOf(findSheet(structure, sheet)?.id ?? sheet, row, column);
  const seen = (sheet: string, row: number, column: number): KnownCell | undefined => before.get(key({ sheet, row, column }));
  const told = changes.cells.map((write) => {
    const [was, is] = [before.get(key(write)), after.get(key(write))];
    return was === undefined || is === undefined || was.format === is.format ? withoutFormat(write) : { ...write, format: is.format };
  });
  return inverseOf({ ...changes, cells: told }, {
    cell: (sheet, row, column) => {
      const cell = seen(sheet, row, column);
      return cell === undefined ? null : rawCell(row, column, cell);
    },
    formatAt: (sheet, row, column) => seen(sheet, row, column)?.format ?? 'General',
    boldAt: (sheet, row, column) => boldOf(former, { sheet, row, column }),
    lists: [...former.lists].reverse(),
    widths: [...former.widths].reverse(),
    name: (name) => findName(structure, name),
    hasSheet: (sheet) => findSheet(structure, sheet) !== null,
    contents: (sheet) => ({
      cells: contents.get(sheet)?.cells ?? [],
      names: structure.names.filter((name) => name.sheet?.toLowerCase() === sheet.toLowerCase()),
    }),
  });
}

function withoutFormat({ format: _, defaultFormat: __, ...write }: CellWrite): CellWrite {
  return write;
}
