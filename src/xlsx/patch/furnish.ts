/** Lists to choose from and column widths, written into the parts of their sheets. */
import type { BeforeImage } from '../../app/inverse';
import { WorkbookRefusal, type WorkbookChanges } from '../../app/ports';
import type { RawWorkbook } from '../../core/grid';
import type { SheetPart } from '../read/package';
import { sameName } from '../sheet-name';
import { patchWidth } from './columns';
import { draftText, type Draft } from './draft';
import { patchList } from './lists';

type Undo = Pick<BeforeImage, 'lists' | 'widths'>;

/** Returns what puts them back. Throws `sheet-missing`, and `sheet-protected` for a sheet that `before` has protected. */
export function furnishSheets(draft: Draft, sheets: readonly SheetPart[], { validations = [], columnWidths = [] }: WorkbookChanges, before: RawWorkbook): Undo {
  const partOf = (sheet: string): string => {
    const found = sheets.find(({ name }) => sameName(name, sheet));
    if (found === undefined) throw new WorkbookRefusal('sheet-missing', { sheet });
    if (before.sheets.some((grid) => grid.protected && sameName(grid.name, sheet))) throw new WorkbookRefusal('sheet-protected', { sheet: found.name });
    return found.part;
  };
  const lists = validations.flatMap((list) => apply(draft, partOf(list.range.sheet), (text, part) => patchList(text, part, list)) ?? []);
  const widths = columnWidths.flatMap((width) => apply(draft, partOf(width.sheet), (text, part) => patchWidth(text, part, width)) ?? []);
  return { lists: lists.reverse(), widths: widths.reverse() };
}

function apply<T>(draft: Draft, part: string, patch: (text: string, part: string) => { readonly text: string; readonly undo: T }): T {
  const { text, undo } = patch(draftText(draft, part), part);
  draft.texts.set(part, text);
  return undo;
}
