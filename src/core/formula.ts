/**
 * Computed columns and sums as Excel formulas: English, relative A1 references. Each gives what the core computes, blank
 * where the core has no value: COUNT passes over empty cells and dashes, as a reading does. Rule F3.
 */
import { cellName } from './address';
import type { SumRelation } from './relations/types';
import type { Place, Table } from './table';
import { refOf } from './table';

export interface FormulaTerm {
  readonly ref: string;
  readonly sign: 1 | -1;
}

/** The A1 name of a table's cell on its own sheet. */
export function refName(table: Table, place: Place): string {
  const { row, column } = refOf(table, place);
  return cellName(row, column);
}

/**
 * `=IF(COUNT(B5,C5)<2,"",B5-C5)` where a blank is missing; where it is nothing it counts as 0 and only all blank
 * gives blank: `=IF(COUNT(B5,C5)=0,"",N(B5)-N(C5))`. N, since a formula that gives "" is text to `-`.
 */
export function computedFormula(terms: readonly FormulaTerm[], blank: 'missing' | 'nothing'): string {
  const refs = terms.map(({ ref }) => ref).join(',');
  const empty = blank === 'missing' ? `COUNT(${refs})<${terms.length}` : `COUNT(${refs})=0`;
  return `=IF(${empty},"",${signedTerms(terms, blank === 'missing' ? (ref) => ref : (ref) => `N(${ref})`)})`;
}

/** A positive term first where there is one: `C5-B5`, not `-B5+C5`. */
function signedTerms(terms: readonly FormulaTerm[], write: (ref: string) => string): string {
  const first = terms.find(({ sign }) => sign === 1) ?? terms[0];
  const ordered = [...terms.filter((term) => term === first), ...terms.filter((term) => term !== first)];
  return ordered.map(({ ref, sign }, i) => `${sign === -1 ? '-' : i === 0 ? '' : '+'}${write(ref)}`).join('');
}

/** How a change is written: as a share (shown by a percent format), in percent, or as a difference of two shares. */
export type ChangeForm = 'share' | 'percent' | 'difference' | 'difference-percent';

/** Blank where the base is blank or zero, or the sign changes. */
export function changeFormula(of: string, base: string, form: ChangeForm): string {
  const blank = `COUNT(${of},${base})<2`;
  switch (form) {
    case 'difference':
      return `=IF(${blank},"",${of}-${base})`;
    case 'difference-percent':
      return `=IF(${blank},"",(${of}-${base})*100)`;
    case 'share':
      return `=IF(${blank},"",IF(OR(${base}=0,${of}*${base}<0),"",${of}/${base}-1))`;
    case 'percent':
      return `=IF(${blank},"",IF(OR(${base}=0,${of}*${base}<0),"",(${of}/${base}-1)*100))`;
  }
}

/** A sum down its column, by the best reading of what it covers; blank when all of it is. */
export function sumFormula(table: Table, relation: SumRelation): string {
  const terms = relation.alternatives[0] ?? [];
  const plus = runs(table, terms.filter(({ sign }) => sign === 1));
  const minus = runs(table, terms.filter(({ sign }) => sign === -1));
  const all = [...plus, ...minus].join(',');
  const less = minus.length === 0 ? '' : `-SUM(${minus.join(',')})`;
  return `=IF(COUNT(${all})=0,"",${plus.length === 0 ? '' : `SUM(${plus.join(',')})`}${less})`;
}

/** `B5:B9` for rows that follow one another; *varav* rows between them are left out. */
function runs(table: Table, terms: readonly Place[]): string[] {
  const places = terms.map((term) => refOf(table, term)).sort((a, b) => a.row - b.row);
  const found: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of places) {
    const open = found.at(-1);
    if (open !== undefined && open.last === row - 1) open.last = row;
    else found.push({ column, first: row, last: row });
  }
  return found.map(({ column, first, last }) => (first === last ? cellName(first, column) : `${cellName(first, column)}:${cellName(last, column)}`));
}
