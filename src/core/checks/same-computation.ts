/** Whether a formula computes what its cell's relation says, however it is written. Rule F2. */
import type { ChangeForm } from '../formula';
import { changeFormula, refName } from '../formula';
import { relativeFormula } from '../r1c1';
import type { Relation, Term } from '../relations/types';
import type { SignedTerms } from '../signed-terms';
import { signedTerms, termKey } from '../signed-terms';
import type { Table } from '../table';
import { cellOf, refOf } from '../table';

const CHANGE_FORMS: readonly ChangeForm[] = ['share', 'percent', 'difference', 'difference-percent'];

export function computesRelation(table: Table, relation: Relation): boolean {
  const formula = cellOf(table, relation.target).raw?.formula;
  if (formula === undefined) return false;
  switch (relation.kind) {
    case 'computed':
      return isSum(table, relation, formula, [relation.terms]);
    case 'sum':
      return isSum(table, relation, formula, relation.alternatives);
    case 'change-percent': {
      const { row, column } = refOf(table, relation.target);
      const [of, base] = [refName(table, relation.of), refName(table, relation.base)];
      const own = relativeFormula(formula, row, column).replace(/^=?/, '=');
      return CHANGE_FORMS.some((form) => relativeFormula(changeFormula(of, base, form), row, column) === own);
    }
  }
}

function isSum(table: Table, { target }: Relation, formula: string, covers: readonly (readonly Term[])[]): boolean {
  const all = signedTerms(formula);
  if (all === null) return false;
  const own = withoutEmptyRows(table, all, refOf(table, target).column);
  return covers.some((terms) => isSame(own, termsOf(table, terms)));
}

function termsOf(table: Table, terms: readonly Term[]): SignedTerms {
  return new Map(terms.map((term) => [termKey(refOf(table, term).row, refOf(table, term).column), term.sign]));
}

function isSame(a: SignedTerms, b: SignedTerms): boolean {
  return a.size === b.size && [...a].every(([key, times]) => b.get(key) === times);
}

/** A sum down its column may run over headings and spacers, which are no rows of the table. */
function withoutEmptyRows({ rows, rect }: Table, terms: SignedTerms, column: number): SignedTerms {
  const known = new Set(rows.map(({ row }) => row));
  return new Map([...terms].filter(([key]) => {
    const [row = 0, at] = key.split(',').map(Number);
    return at !== column || known.has(row) || row < rect.top || row > rect.bottom;
  }));
}
