/** Whether one relation of a table holds. Rules C1–C4, N4, N5. */
import type { Comparison, SignedFigure } from './compare';
import { changePercent, compareInterval, compareSum } from './compare';
import { add, compare, decimal, sign, subtract } from './decimal';
import type { Figure } from './figure';
import type { Interval } from './interval';
import { meet, signedSum } from './interval';
import { intervalOf, shiftFigure } from './reading';
import type { ColumnRule } from './relations';
import { columnRule, rowRelation } from './relations';
import type { ChangeRelation, ComputedRelation, Relation, SumRelation, Term } from './relations/types';
import type { Place, Table } from './table';
import { cellOf, figureAt } from './table';

export type Verdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'disagrees'; readonly comparison: Comparison; readonly operands: readonly Place[] }
  /** The printed figure is what comes out when a missing operand is taken as 0. */
  | { readonly kind: 'operand-missing'; readonly comparison: Comparison; readonly operands: readonly Place[]; readonly missing: Place }
  /** Nothing to compare: a blank, a fault, an operand that is missing. */
  | { readonly kind: 'silent' };

const SILENT: Verdict = { kind: 'silent' };
const AGREES: Verdict = { kind: 'agrees' };

export function judge(table: Table, relation: Relation): Verdict {
  const actual = figureAt(table, relation.target);
  if (actual === null) return SILENT;
  switch (relation.kind) {
    case 'computed':
      return judgeComputed(table, relation, actual);
    case 'change-percent':
      return judgeChange(table, relation, actual);
    case 'sum':
      return judgeSum(table, relation, actual);
  }
}

interface Operands {
  readonly figures: readonly SignedFigure[];
  readonly blanks: readonly Term[];
  /** A fault, a date, text: nothing can be computed. */
  readonly broken: boolean;
}

export function operandsOf(table: Table, terms: readonly Term[]): Operands {
  const figures: SignedFigure[] = [];
  const blanks: Term[] = [];
  let broken = false;
  for (const term of terms) {
    const { reading } = cellOf(table, term);
    if (reading.kind === 'figure') figures.push({ figure: reading, sign: term.sign });
    else if (reading.kind === 'blank') blanks.push(term);
    else broken = true;
  }
  return { figures, blanks, broken };
}

function judgeComputed(table: Table, relation: ComputedRelation, actual: Figure): Verdict {
  const { figures, blanks, broken } = operandsOf(table, relation.terms);
  if (broken || figures.length === 0) return SILENT;
  const comparison = compareSum(actual, figures);
  if (blanks.length > 0 && relation.blank === 'missing') return judgeMissing(table, relation, actual, comparison, blanks[0] as Term);
  return comparison.agrees ? AGREES : { kind: 'disagrees', comparison, operands: relation.terms };
}

/** A missing forecast is not a forecast of 0: a deviation that is the whole budget gives the mistake away. */
function judgeMissing(table: Table, relation: ComputedRelation, actual: Figure, asZero: Comparison, missing: Term): Verdict {
  if (!asZero.agrees || sign(actual.value) === 0) return SILENT;
  return { kind: 'operand-missing', comparison: asZero, operands: relation.terms, missing };
}

function judgeSum(table: Table, relation: SumRelation, actual: Figure): Verdict {
  let first: Verdict | null = null;
  for (const terms of relation.alternatives) {
    const { figures, broken } = operandsOf(table, terms);
    if (broken || figures.length === 0) return SILENT;
    const comparison = compareSum(actual, figures);
    if (comparison.agrees || agreesFilledIn(table, terms, actual, figures) || agreesAsComputed(table, relation, terms)) return AGREES;
    if (countsAPart(table, relation, terms)) return SILENT;
    first ??= { kind: 'disagrees', comparison, operands: terms };
  }
  return first ?? SILENT;
}

/**
 * Where a row has an outcome but no budget its deviation is blank, and a total computed from its own row counts what
 * the sum down the column cannot. The row and the columns of levels are checked; this sum has nothing to say.
 */
function countsAPart(table: Table, relation: SumRelation, terms: readonly Term[]): boolean {
  if (!terms.some((term) => cellOf(table, term).reading.kind === 'blank')) return false;
  const rule = columnRule(table, relation.target.column);
  const own = computedAt(table, rule, relation.target.row);
  if (own === null || judge(table, own).kind !== 'agrees') return false;
  return terms.some((term) => {
    if (cellOf(table, term).reading.kind !== 'blank') return false;
    const part = computedAt(table, rule, term.row);
    return part !== null && operandsOf(table, part.terms).figures.length > 0;
  });
}

/** A blank left in a computed column is no mistake, nor is a sum that counts what the cell would hold. */
function agreesFilledIn(table: Table, terms: readonly Term[], actual: Figure, figures: readonly SignedFigure[]): boolean {
  const blanks = terms.filter((term) => cellOf(table, term).reading.kind === 'blank');
  const rule = blanks[0] === undefined ? null : columnRule(table, blanks[0].column);
  const filled = blanks.flatMap((term): SignedFigure[] => {
    const relation = computedAt(table, rule, term.row);
    const value = relation === null ? null : computedValue(table, relation);
    return value === null ? [] : [{ figure: { ...actual, value, decimals: value.scale }, sign: term.sign }];
  });
  return filled.length > 0 && compareSum(actual, [...figures, ...filled]).agrees;
}

/**
 * A figure computed from rounded figures (a live formula on typed ones) is off by what they are off, not by its own
 * last digit. Sums down such a column agree as far as their operands' do; the operands' own columns are checked too.
 */
function agreesAsComputed(table: Table, relation: SumRelation, terms: readonly Term[]): boolean {
  // Once for the whole column: a sum may cover a hundred thousand rows.
  const rule = columnRule(table, relation.target.column);
  if (rule?.kind !== 'computed') return false;
  const parts = terms.flatMap((term) => {
    const figure = figureAt(table, term);
    return figure === null ? [] : [{ interval: asComputed(table, computedAt(table, rule, term.row), figure), sign: term.sign }];
  });
  const target = figureAt(table, relation.target);
  return target !== null && meet(asComputed(table, computedAt(table, rule, relation.target.row), target), signedSum(parts));
}

function computedAt(table: Table, rule: ColumnRule | null, row: number): ComputedRelation | null {
  const relation = rule === null ? null : rowRelation(table, rule, row);
  return relation?.kind === 'computed' ? relation : null;
}

/** Where the figure lies if it was computed from its row as printed; else where its own digits put it. */
function asComputed(table: Table, relation: ComputedRelation | null, figure: Figure): Interval {
  const value = relation === null ? null : computedValue(table, relation);
  if (relation === null || value === null || compare(value, figure.value) !== 0) return intervalOf(figure);
  const operands = operandsOf(table, relation.terms).figures;
  return signedSum(operands.map((operand) => ({ interval: intervalOf(operand.figure), sign: operand.sign })));
}

function judgeChange(table: Table, relation: ChangeRelation, actual: Figure): Verdict {
  const of = figureAt(table, relation.of);
  const base = figureAt(table, relation.base);
  if (of === null || base === null) return SILENT;
  const operands = [relation.of, relation.base];
  if (of.unit === '%' && base.unit === '%') {
    const comparison = compareSum(actual, [{ figure: of, sign: 1 }, { figure: base, sign: -1 }]);
    return comparison.agrees ? AGREES : { kind: 'disagrees', comparison, operands };
  }
  const expected = changePercent(of, base);
  if (expected === null) return SILENT;
  const comparison = compareInterval(actual, expected, [decimal(100)]);
  if (comparison.agrees || compareInterval(asPercent(actual), expected, [decimal(100)]).agrees) return AGREES;
  return { kind: 'disagrees', comparison, operands };
}

/** A share typed without a percent format: 0.0175 for 1.75 %. */
function asPercent(figure: Figure): Figure {
  if (figure.unit !== null || figure.source === 'text') return figure;
  return shiftFigure(figure, 2);
}

/** The value a computed cell should hold; null where it should be blank or cannot be known. */
export function computedValue(table: Table, relation: ComputedRelation): Figure['value'] | null {
  const { figures, blanks, broken } = operandsOf(table, relation.terms);
  if (broken || figures.length === 0) return null;
  if (blanks.length > 0 && relation.blank === 'missing') return null;
  return figures.reduce((sum, { figure, sign: s }) => (s === 1 ? add(sum, figure.value) : subtract(sum, figure.value)), decimal(0));
}
