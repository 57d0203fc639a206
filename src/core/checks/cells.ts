/** What single cells hold: faults, text and dates where figures belong, results never calculated. Rule K1. */
import type { Finding } from '../finding';
import { looksLikeFigure } from '../number';
import { shareText } from '../reading';
import { textOf } from '../view';
import type { Place, Table, TableCell, TableColumn } from '../table';
import type { Said } from './make';
import { atCell } from './make';

export function checkCells(table: Table): Finding[] {
  const findings: Finding[] = [];
  table.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell.reading.kind !== 'figure' && cell.reading.kind !== 'blank') findings.push(...checkCell(table, { row: r, column: c }, cell));
    });
  });
  return findings;
}

function checkCell(table: Table, place: Place, cell: TableCell): Finding[] {
  const column = table.columns[place.column] as TableColumn;
  const { reading } = cell;
  switch (reading.kind) {
    case 'fault':
      return [atCell(table, 'FAULT_VALUE', place, { actual: reading.fault })];
    case 'uncalculated':
      return [atCell(table, 'FORMULA_NOT_CALCULATED', place, { detail: { formula: cell.raw?.formula ?? '' } })];
    case 'date':
      return holdsFigures(column) ? [atCell(table, 'DATE_AS_FIGURE', place, { actual: textOf(cell.raw) })] : [];
    case 'text':
      return isUnreadable(column, reading.text) ? [atCell(table, 'UNREADABLE_TEXT', place, unreadable(cell, reading.text))] : [];
    default:
      return [];
  }
}

/** A number shown as percent is readable, but is no amount. */
function unreadable(cell: TableCell, text: string): Said {
  return { actual: text, ...(shareText(cell) === null ? {} : { detail: { shown: 'percent' } }) };
}

function holdsFigures(column: TableColumn): boolean {
  return column.spec?.holds === 'amount' || column.spec?.holds === 'indicator';
}

// Digits, separators, signs and the letters that are mistaken for digits; nothing else.
const ALMOST_FIGURE = /^[-+]?[\dOol.,\s]+ ?%?$/;

/** Any text in an amount column; among indicators, where words are usual, only what was meant as a figure. */
function isUnreadable(column: TableColumn, text: string): boolean {
  if (column.spec?.holds === 'amount') return true;
  return column.spec?.holds === 'indicator' && column.spec.required === true && looksLikeFigure(text) && ALMOST_FIGURE.test(text);
}
