/** Figures in brackets: a minus, as accountants and Excel write it, where a statement prints no other minus. Rule P6. */
import type { CompiledLayout } from '../layout';
import { readText } from '../number';
import type { TableCell, TableColumn } from '../table';

/** Fewer could be remarks. */
const LEAST = 3;
const BRACKETED = /^\(\s*(\d[\d\s.,]*)\)$/;

/** The cells row by row, with brackets read as minus signs; as they are where any amount has a minus of its own. */
export function readBrackets(layout: CompiledLayout, columns: readonly TableColumn[], cells: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  if (layout.kind !== 'statement') return cells;
  const isAmount = columns.map(({ spec }) => spec?.holds === 'amount');
  let brackets = 0;
  for (const row of cells) {
    for (const [c, cell] of row.entries()) {
      if (isAmount[c] !== true) continue;
      if (cell.reading.kind === 'figure' && cell.reading.value.units < 0n) return cells;
      if (cell.reading.kind === 'text' && BRACKETED.test(cell.reading.text)) brackets += 1;
    }
  }
  if (brackets < LEAST) return cells;
  return cells.map((row) => row.map((cell, c) => (isAmount[c] === true ? asMinus(cell) : cell)));
}

function asMinus(cell: TableCell): TableCell {
  const inner = cell.reading.kind === 'text' ? BRACKETED.exec(cell.reading.text)?.[1] : undefined;
  if (inner === undefined) return cell;
  const reading = readText(`-${inner.trim()}`);
  return reading.kind === 'figure' ? { ...cell, reading } : cell;
}
