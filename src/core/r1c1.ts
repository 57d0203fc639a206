/** Formulas made relative to their own cell, so that a column's pattern can be told. Rule F1. */
import { columnIndex } from './address';

const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(!])|[A-Za-z_][\w.]*/g;

/** `=B7-C7` in D7 → `=RC[-2]-RC[-1]`; two cells with the same text compute in the same way. */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula.replace(/\s+/g, '').replace(REFERENCE, (whole, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole.startsWith('"') || whole.startsWith("'") ? whole : whole.toUpperCase();
    const at = columnIndex(letters);
    if (at === null) return whole.toUpperCase();
    const r = rowFixed === '$' ? `R${digits}` : offset('R', Number(digits) - 1 - row);
    const c = columnFixed === '$' ? `C${at + 1}` : offset('C', at - column);
    return r + c;
  });
}

function offset(letter: string, by: number): string {
  return by === 0 ? letter : `${letter}[${by}]`;
}
