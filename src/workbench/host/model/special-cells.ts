/** Go To Special: constants, formulas, blanks, visible cells and cells with rules, as rectangles. */
import type { CellValue, Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { cellsIn, isBlank, usedRect } from './cells';
import { prepare } from './read';
import { intersection, joinCells, without } from './rect';

export type SpecialKind = 'Constants' | 'Formulas' | 'Blanks' | 'Visible' | 'ConditionalFormats' | 'DataValidations';
type ValueKind = 'Errors' | 'Logical' | 'Numbers' | 'Text';

/** `ErrorsLogicalNumber`, `NumbersText` and their like, which name the kinds they cover; `All`. */
export function valueKinds(name: string): readonly ValueKind[] | null {
  if (name === 'All') return ['Errors', 'Logical', 'Numbers', 'Text'];
  const rest = name.replace('Number', 'Numbers').replace('Numberss', 'Numbers');
  const kinds = (['Errors', 'Logical', 'Numbers', 'Text'] as const).filter((kind) => rest.includes(kind));
  return kinds.length > 0 && kinds.join('') === rest ? kinds : null;
}

/** What of the rectangle's used part is of the kind; nothing found is an empty list. */
export function specialCells(book: Book, sheet: Sheet, rect: Rect, kind: SpecialKind, values: readonly ValueKind[]): readonly Rect[] {
  switch (kind) {
    case 'Constants':
    case 'Formulas':
      prepare(book, sheet, rect);
      return joinCells([...cellsIn(sheet, rect)].filter(({ cell }) => !isBlank(cell) && (cell.formula !== undefined) === (kind === 'Formulas') && values.includes(kindOf(cell.value))));
    case 'Blanks':
      return blanks(sheet, rect);
    case 'Visible':
      return visible(sheet, rect);
    case 'ConditionalFormats':
      return inside(rect, sheet.state.conditional.flatMap(({ rects }) => rects));
    case 'DataValidations':
      return inside(rect, sheet.state.validations.map((validation) => validation.rect));
  }
}

function kindOf(value: CellValue): ValueKind {
  switch (typeof value) {
    case 'number':
      return 'Numbers';
    case 'boolean':
      return 'Logical';
    case 'string':
      return 'Text';
    default:
      return 'Errors';
  }
}

function inside(rect: Rect, rects: readonly Rect[]): Rect[] {
  return rects.flatMap((other) => intersection(rect, other) ?? []);
}

function blanks(sheet: Sheet, rect: Rect): Rect[] {
  const used = usedRect(sheet, rect, true);
  const filled = used === null ? [] : joinCells([...cellsIn(sheet, used)].filter(({ cell }) => !isBlank(cell)));
  return used === null ? [] : filled.reduce<Rect[]>((left, hole) => left.flatMap((part) => without(part, hole)), [used]);
}

function visible(sheet: Sheet, rect: Rect): Rect[] {
  const { hiddenRows, hiddenColumns } = sheet.state;
  const rows = [...hiddenRows].map((row) => ({ ...rect, top: row, bottom: row }));
  const columns = [...hiddenColumns].map((column) => ({ ...rect, left: column, right: column }));
  return [...rows, ...columns].reduce<Rect[]>((left, hole) => left.flatMap((part) => without(part, hole)), [rect]);
}
