/** What stands around a table: its title, unit and period. Rule D3. */
import { readHeading } from '../heading';
import { labelKey, printedLabel } from '../label';
import type { CompiledLayout } from '../layout';
import type { MoneyUnit } from '../unit';
import { isUnitLine, moneyUnitIn } from '../unit';
import type { SheetView } from '../view';
import { cellIn, holdsFigure, isBlankCell, rowAt, textOf } from '../view';
import type { Band } from './band';

/** How far above a table its title, unit and period are looked for. */
export const ROWS_ABOVE = 6;

export interface Surroundings {
  /** Lines above the header, nearest first. */
  readonly lines: readonly string[];
  /** The line nearest above that says more than a unit, without a unit that stands in a cell of its own. */
  readonly title: string | null;
  readonly titleRow: number | null;
}

/** Lines of text above a band, between `left` and `right`, down from the nearest table above. */
export function surroundings(view: SheetView, band: Band, left: number, right: number, floor: number): Surroundings {
  const lines: string[] = [];
  let title: string | null = null;
  let titleRow: number | null = null;
  for (let row = band.top - 1; row >= Math.max(floor, band.top - ROWS_ABOVE); row--) {
    const texts = textsAt(view, row, left, right);
    if (texts === null) break;
    if (texts.length === 0) continue;
    lines.push(texts.join(' '));
    title ??= titleOf(texts);
    titleRow = row;
  }
  return { lines, title, titleRow };
}

/** The row's texts; null where another table's rows stand. */
function textsAt(view: SheetView, row: number, left: number, right: number): string[] | null {
  const cells = (rowAt(view, row)?.cells ?? []).filter((cell) => cell.column >= left && cell.column <= right && !isBlankCell(cell));
  if (cells.some(holdsFigure) || cells.length > 3) return null;
  return cells.map((cell) => printedLabel(textOf(cell)));
}

/** `Belopp i mnkr` tells nobody which table it is: the line above it does. */
function titleOf(texts: readonly string[]): string | null {
  const telling = texts.filter((text) => !isUnitLine(text)).join(' ');
  return telling.trim() === '' ? null : telling;
}

/** Whether a title, or the heading over the labels, speaks for the layout. */
export function speaksFor(layout: CompiledLayout, lines: readonly string[], labelHeading: string): boolean {
  return [...lines, labelHeading].some((line) => {
    const key = labelKey(line);
    return layout.titleKeys.some((title) => key.includes(title));
  });
}

// Visits, hours and people stand in tables of the same columns as money does.
const OTHER_MATTER = /produktion|besök|vårdtillfäll|vårddag|arbetad tid|arbetade timmar|sjukfrånvaro|antal anställda|årsarbetare|operationer/i;

export function speaksOfOtherMatter(lines: readonly string[], labelHeading: string): boolean {
  return [lines[0] ?? '', labelHeading].some((line) => OTHER_MATTER.test(line));
}

/** The money unit printed nearest: over the columns, over the labels, then upwards. */
export function printedUnit(band: Band, view: SheetView, lines: readonly string[]): MoneyUnit | null {
  const bandTexts: string[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    for (const cell of rowAt(view, row)?.cells ?? []) {
      if (band.columns.some(({ column }) => column === cell.column)) bandTexts.push(textOf(cell));
    }
  }
  for (const text of [...bandTexts, ...lines]) {
    const unit = moneyUnitIn(printedLabel(text));
    if (unit !== null) return unit;
  }
  return null;
}

export interface Period {
  readonly year: number | null;
  readonly month: number | null;
}

const WHOLE_YEAR = /(?<!del)års(?:redovisning|rapport|bokslut)|verksamhetsberättelse/i;
// A line that tells of another document, or of this one's making, names other years than the table's.
const OTHER_TIME = /beslut|utskriv|version|jämför|uppdater|fastställ|källa|skapad|senast/i;

/** The year and month a title names: `Delårsrapport 1 2024`, `April 2024`. */
export function periodIn(lines: readonly string[]): Period {
  let year: number | null = null;
  let month: number | null = null;
  for (const line of lines.filter((one) => !OTHER_TIME.test(one))) {
    const heading = readHeading(line);
    year ??= heading.years.at(-1) ?? null;
    month ??= WHOLE_YEAR.test(line) ? 12 : heading.month;
  }
  return { year, month };
}

/** The text over the label column, all the band's rows joined. */
export function headingOver(band: Band, view: SheetView, column: number): string {
  const texts: string[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    const text = textOf(cellIn(rowAt(view, row), column));
    if (text !== '') texts.push(text);
  }
  return printedLabel(texts.join('\n'));
}
