/** What Fyll i does with one computed cell, and why. */
import { compareInterval } from '../core/compare';
import { areShares, compute, operandPlaces } from '../core/compute';
import type { NoValue } from '../core/compute';
import type { Decimal } from '../core/decimal';
import { absolute, compare, round, shift, subtract } from '../core/decimal';
import { judge } from '../core/evaluate-relation';
import type { Figure } from '../core/figure';
import type { CellRef } from '../core/finding';
import { decimalFormat } from '../core/format';
import type { ChangeForm } from '../core/formula';
import { changeFormula, computedFormula, refName } from '../core/formula';
import type { CellValue, SheetGrid } from '../core/grid';
import { point } from '../core/interval';
import { relativeFormula } from '../core/r1c1';
import type { ChangeRelation, ComputedRelation } from '../core/relations/types';
import type { Place, Table, TableCell } from '../core/table';
import { cellOf, figureAt } from '../core/table';
import type { FillFormat } from './fill-format';
import { columnFormats, fillFormat, mostCommon, operandExponent, storedFigure } from './fill-format';

export type FillReason = 'blank' | 'agrees' | 'disagrees';

export type FillSkipReason =
  /** The formula that would be written stands there already. */
  | 'formula-equal'
  /** Another formula stands there. */
  | 'formula-other'
  /** A constant that agrees, where only a value could be written. */
  | 'constant-agrees'
  | 'operand-missing'
  | 'operand-fault'
  | 'operand-unreadable'
  /** A change from zero, or across it. */
  | 'no-value'
  /** Words stand there. */
  | 'text-stands'
  /** The cell is covered by a merged cell. */
  | 'merged';

export type Decision =
  | { readonly kind: 'skip'; readonly reason: FillSkipReason }
  | {
      readonly kind: 'fill';
      readonly why: FillReason;
      readonly before: CellValue;
      readonly value: Decimal;
      readonly decimals: number;
      /** A constant that agrees, yet was rounded to another last digit than will be shown. */
      readonly showsOther: boolean;
      /** Null when a value is written. */
      readonly formula: string | null;
      readonly stored: Decimal;
      readonly defaultFormat: string | undefined;
      readonly valueBecause: 'text-operands' | 'scales-differ' | null;
      /** The cell as it will read. */
      readonly cell: TableCell;
    };

export interface FillSite {
  readonly grid: SheetGrid | undefined;
  readonly values: boolean;
  readonly cell: CellRef;
}

type RowRelation = ComputedRelation | ChangeRelation;

export function decide(table: Table, relation: RowRelation, site: FillSite): Decision {
  const { raw } = cellOf(table, relation.target);
  const shown = shownAs(table, relation);
  const formula = formulaFor(table, relation, shown);
  if (raw?.formula !== undefined) return skip(isSameFormula(raw.formula, formula, site.cell) ? 'formula-equal' : 'formula-other');
  if (isCovered(site)) return skip('merged');
  const computed = compute(table, relation);
  if (computed.kind === 'none') return skip(SKIP_FOR[computed.why]);
  const why = reasonAt(table, relation, computed.value);
  if (why === 'text-stands') return skip(why);
  const written = site.values ? null : formula.text;
  if (why === 'agrees' && written === null) return skip('constant-agrees');
  return fill(table, relation, computed.value, { why, shown, formula: written, because: site.values ? null : formula.because });
}

function skip(reason: FillSkipReason): Decision {
  return { kind: 'skip', reason };
}

const SKIP_FOR: Readonly<Record<NoValue, FillSkipReason>> = {
  missing: 'operand-missing', fault: 'operand-fault', unreadable: 'operand-unreadable', undefined: 'no-value',
};

function isCovered({ grid, cell }: FillSite): boolean {
  return (grid?.merges ?? []).some(
    ({ top, left, bottom, right }) =>
      cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right && (cell.row !== top || cell.column !== left),
  );
}

function isSameFormula(standing: string, ours: Formula, { row, column }: CellRef): boolean {
  return ours.text !== null && relativeFormula(standing, row, column) === relativeFormula(ours.text, row, column);
}

function reasonAt(table: Table, relation: RowRelation, value: Decimal): FillReason | 'text-stands' {
  const { reading } = cellOf(table, relation.target);
  switch (reading.kind) {
    case 'blank':
      return 'blank';
    case 'fault':
      return 'disagrees';
    case 'figure':
      return figureReason(table, relation, reading, value);
    case 'date':
    case 'uncalculated':
    case 'text':
      return 'text-stands';
  }
}

function figureReason(table: Table, relation: RowRelation, figure: Figure, value: Decimal): FillReason | 'text-stands' {
  const verdict = judge(table, relation).kind;
  const agrees = verdict === 'agrees' || (verdict === 'silent' && compareInterval(figure, point(value), []).agrees);
  if (!agrees) return 'disagrees';
  return relation.kind === 'change-percent' && isShare(figure, value) ? 'text-stands' : 'agrees';
}

/** A share typed without a percent format (0.0175 for 1.75 %) says the same in a way of its own. */
function isShare(figure: Figure, value: Decimal): boolean {
  const off = (by: number): Decimal => absolute(subtract(shift(figure.value, by), value));
  return figure.unit === null && compare(off(2), off(0)) < 0;
}

function shownAs(table: Table, relation: RowRelation): FillFormat {
  const { target } = relation;
  if (relation.kind === 'computed') return fillFormat(table, target, relation.terms, textFormat(table, relation.terms));
  // A share typed plainly stays plain; an empty column gets percents.
  const inColumn = mostCommon(columnFormats(table, target.column));
  const hasPlain = table.rows.some((_, row) => figureAt(table, { row, column: target.column }) !== null);
  return fillFormat(table, target, [], inColumn === undefined && hasPlain ? undefined : '0.0%');
}

/** Beside figures pasted as text, as many decimals as the finest of them has. */
function textFormat(table: Table, operands: readonly Place[]): string | undefined {
  const figures = operands.flatMap((place) => figureAt(table, place) ?? []);
  if (!figures.some(({ source }) => source === 'text')) return undefined;
  return decimalFormat(Math.max(...figures.map(({ decimals }) => decimals)));
}

interface Formula {
  /** Null when no formula gives the core's value. */
  readonly text: string | null;
  readonly because: 'text-operands' | 'scales-differ' | null;
}

function formulaFor(table: Table, relation: RowRelation, shown: FillFormat): Formula {
  const places = operandPlaces(relation);
  const exponents = places.flatMap((place) => (figureAt(table, place) === null ? [] : [operandExponent(table, place)]));
  if (exponents.includes(null)) return { text: null, because: 'text-operands' };
  const scales = new Set(relation.kind === 'computed' ? [...exponents, shown.exponent] : exponents);
  if (scales.size > 1) return { text: null, because: 'scales-differ' };
  return { text: relation.kind === 'computed' ? sumText(table, relation) : changeText(table, relation, shown), because: null };
}

function sumText(table: Table, relation: ComputedRelation): string {
  return computedFormula(relation.terms.map((term) => ({ ref: refName(table, term), sign: term.sign })), relation.blank);
}

function changeText(table: Table, relation: ChangeRelation, shown: FillFormat): string {
  const [of, base] = [figureAt(table, relation.of), figureAt(table, relation.base)];
  const shares = of !== null && base !== null && areShares(of, base);
  const form: ChangeForm = shares ? (shown.percent ? 'difference' : 'difference-percent') : shown.percent ? 'share' : 'percent';
  return changeFormula(refName(table, relation.of), refName(table, relation.base), form);
}

interface Filling {
  readonly why: FillReason;
  readonly shown: FillFormat;
  readonly formula: string | null;
  readonly because: 'text-operands' | 'scales-differ' | null;
}

function fill(table: Table, relation: RowRelation, value: Decimal, { why, shown, formula, because }: Filling): Decision {
  const { raw } = cellOf(table, relation.target);
  const stored = storedFigure(value, shown.exponent);
  const decimals = decimalsShown(table, relation, shown);
  const figure: Figure = { kind: 'figure', value, decimals, unit: shown.percent ? '%' : null, qualifier: null, source: 'number', negativeZero: false };
  return {
    kind: 'fill', why, value, decimals, formula, stored,
    before: raw?.value ?? null,
    showsOther: why === 'agrees' && !looksSame(figureAt(table, relation.target), value),
    defaultFormat: shown.own ? undefined : shown.code,
    valueBecause: because,
    cell: { reading: figure, raw: rawAs(table, relation.target, shown) },
  };
}

function looksSame(standing: Figure | null, value: Decimal): boolean {
  return standing !== null && compare(round(standing.value, standing.decimals), round(value, standing.decimals)) === 0;
}

function decimalsShown(table: Table, relation: RowRelation, shown: FillFormat): number {
  const traits = /\.(0+)/.exec(shown.code ?? '');
  if (shown.code !== undefined) return traits?.[1]?.length ?? 0;
  return Math.max(0, ...operandPlaces(relation).map((place) => figureAt(table, place)?.decimals ?? 0));
}

/** As an operand of the next column: a number with this format. */
function rawAs(table: Table, target: Place, shown: FillFormat): TableCell['raw'] {
  const row = table.rows[target.row]?.row ?? 0;
  const column = table.columns[target.column]?.column ?? 0;
  return { row, column, value: 0, ...(shown.code === undefined ? {} : { format: shown.code }) };
}
