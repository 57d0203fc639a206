/** Declared pairs of figures across tables: the same money printed twice must be the same money. Rules R1–R5. */
import { compareInterval } from './compare';
import type { Figure } from './figure';
import type { Finding } from './finding';
import { signedSum } from './interval';
import { labelKey } from './label';
import type { Facet } from './layout';
import { intervalOf, shiftFigure } from './reading';
import { Meetings } from './reconcile-met';
import { atCell, compared } from './checks/make';
import type { Place, Table } from './table';
import { figureAt, refOf } from './table';
import type { MoneyUnit } from './unit';
import { isMoney, moneyShift } from './unit';

/** One side of a pair: rows of a layout, added with their signs. */
export interface Side {
  readonly layout: string;
  readonly rows: readonly (readonly [row: string, sign: 1 | -1])[];
  /** A fixed column; without it every column with the same facet is paired. */
  readonly column?: string;
  /** What the fixed column's figure is, when that is not the column's own facet. */
  readonly facet?: Facet;
  /** Rows are found by label beginnings instead of keys. */
  readonly byLabel?: boolean;
}

export interface Reconciliation {
  readonly id: string;
  readonly left: Side;
  readonly right: Side;
  /** `same`: one measure printed twice. `derived`: another definition could explain a difference. */
  readonly strength: 'same' | 'derived';
}

/** A facet with its years and months made absolute; two figures are comparable when these are equal. */
interface Moment {
  readonly measure: Facet['measure'];
  readonly year: number;
  /** 12 for a whole year. */
  readonly month: number;
  readonly whole: boolean;
}

interface Reading {
  readonly table: Table;
  readonly place: Place;
  readonly figures: readonly { readonly figure: Figure; readonly sign: 1 | -1; readonly place: Place }[];
}

export interface Reconciled {
  readonly findings: readonly Finding[];
  readonly comparisons: number;
}

export function reconcile(tables: readonly Table[], pairs: readonly Reconciliation[]): Reconciled {
  const meetings = new Meetings();
  const byLayout = new Map<string, Table[]>();
  for (const table of tables) byLayout.set(table.layout.id, [...(byLayout.get(table.layout.id) ?? []), table]);
  for (const pair of pairs) {
    for (const left of byLayout.get(pair.left.layout) ?? []) {
      for (const right of byLayout.get(pair.right.layout) ?? []) {
        if (right === left) continue;
        const result = reconcilePair(pair, left, right);
        const met = meetings.of(left, right);
        met.comparisons += result.length;
        for (const finding of result) if (finding !== null) met.findings.push(finding);
      }
    }
  }
  const told = meetings.ofOneUnit();
  return { findings: told.flatMap(({ findings }) => findings), comparisons: told.reduce((sum, { comparisons }) => sum + comparisons, 0) };
}

/** One entry a comparison made: its finding, or null where the two agree. */
function reconcilePair(pair: Reconciliation, left: Table, right: Table): (Finding | null)[] {
  const results: (Finding | null)[] = [];
  for (const a of columnsOf(left, pair.left)) {
    for (const b of columnsOf(right, pair.right)) {
      if (!sameMoment(a.moment, b.moment)) continue;
      const one = sideAt(left, pair.left, a.column);
      const other = sideAt(right, pair.right, b.column);
      if (one !== null && other !== null) results.push(compareSides(pair, one, other));
    }
  }
  return results;
}

interface Dated {
  readonly column: number;
  readonly moment: Moment;
}

const dated = new WeakMap<Table, readonly Dated[]>();

/** The columns whose own facet tells a moment; tables never change, so this is remembered. */
function datedColumns(table: Table): readonly Dated[] {
  let found = dated.get(table);
  if (found === undefined) {
    found = table.columns.flatMap((column, at) => (column.duplicate ? [] : dateColumn(table, column.spec?.facet ?? null, at)));
    dated.set(table, found);
  }
  return found;
}

function dateColumn(table: Table, facet: Facet | null, column: number): Dated[] {
  const moment = momentOf(table, facet, column);
  return moment === null ? [] : [{ column, moment }];
}

function columnsOf(table: Table, side: Side): readonly Dated[] {
  if (side.column === undefined && side.facet === undefined) return datedColumns(table);
  return table.columns.flatMap((column, at) => {
    if (column.duplicate || (side.column !== undefined && column.key !== side.column)) return [];
    return dateColumn(table, side.facet ?? column.spec?.facet ?? null, at);
  });
}

/** The facet in absolute time; null when the table's year or month cannot be known. */
export function momentOf(table: Table, facet: Facet | null, column: number): Moment | null {
  if (facet === null || table.year === null) return null;
  const closing = /bokslut/i.test(table.columns[column]?.heading ?? '');
  const whole = facet.span === 'year' || closing;
  if (!whole && table.month === null) return null;
  return { measure: facet.measure, year: table.year + facet.year, month: whole ? 12 : (table.month ?? 12), whole };
}

/** Twelve months so far are the whole year. */
export function sameMoment(a: Moment, b: Moment): boolean {
  return a.measure === b.measure && a.year === b.year && a.month === b.month && (a.whole === b.whole || a.month === 12);
}

function sideAt(table: Table, side: Side, column: number): Reading | null {
  const figures: { figure: Figure; sign: 1 | -1; place: Place }[] = [];
  for (const [key, sign] of side.rows) {
    const row = side.byLabel === true ? rowByLabel(table, key) : table.rows.findIndex((one) => one.key === key);
    if (row === -1) return null;
    const place = { row, column };
    const figure = figureAt(table, place);
    if (figure === null || isOfOtherPeriod(figure)) return null;
    figures.push({ figure, sign, place });
  }
  const [first] = figures;
  return first === undefined ? null : { table, place: first.place, figures };
}

function rowByLabel(table: Table, label: string): number {
  const key = labelKey(label);
  return table.rows.findIndex((row) => labelKey(row.label).startsWith(key));
}

/** A figure with a qualifier (`ack april`, `2023`) belongs to that period, not to its column's. */
function isOfOtherPeriod(figure: Figure): boolean {
  return figure.qualifier !== null && !/^\*+$/.test(figure.qualifier);
}

function compareSides(pair: Reconciliation, left: Reading, right: Reading): Finding | null {
  const unit = commonUnit(left, right);
  if (unit === null) return null;
  const a = inUnit(left, unit);
  const b = inUnit(right, unit);
  // The derived or the less precise figure is the one to distrust.
  const [suspect, witness] = order(pair, a, b);
  const [printed] = suspect.figures;
  if (printed === undefined) return null;
  const expected = signedSum(witness.figures.map(({ figure, sign }) => ({ interval: intervalOf(figure), sign })));
  const comparison = compareInterval(printed.figure, expected, witness.figures.map(({ figure }) => figure.value));
  if (comparison.agrees) return null;
  return atCell(suspect.table, pair.strength === 'same' ? 'RECONCILIATION_MISMATCH' : 'RECONCILIATION_DEVIATES', printed.place, {
    ...compared(printed.figure.value, comparison),
    unit,
    related: witness.figures.map(({ place }) => refOf(witness.table, place)),
    detail: { other: witness.table.name ?? witness.table.title ?? witness.table.layout.title, pair: pair.id },
  });
}

function order(pair: Reconciliation, a: Reading, b: Reading): [Reading, Reading] {
  if (a.figures.length > 1) return [b, a];
  if (b.figures.length > 1) return [a, b];
  const [first, second] = [a.figures[0]?.figure.decimals ?? 0, b.figures[0]?.figure.decimals ?? 0];
  return first <= second ? [a, b] : [b, a];
}

/** The finer of the two money units; a side without one is taken in the other's. */
function commonUnit(left: Reading, right: Reading): MoneyUnit | null {
  const [a, b] = [unitOf(left), unitOf(right)];
  if (a === null || b === null) return a ?? b;
  return moneyShift(a, b) >= 0 ? a : b;
}

function unitOf({ table, figures }: Reading): MoneyUnit | null {
  const own = figures[0]?.figure.unit ?? null;
  if (isMoney(own)) return own;
  return isMoney(table.unit) ? table.unit : null;
}

function inUnit(reading: Reading, unit: MoneyUnit): Reading {
  const own = unitOf(reading) ?? unit;
  const by = moneyShift(own, unit);
  if (by === 0) return reading;
  return { ...reading, figures: reading.figures.map((one) => ({ ...one, figure: shiftFigure(one.figure, by) })) };
}
