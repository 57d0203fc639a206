/**
 * What a table is. A layout is declared once, in src/layouts, and everything else derives from it: how the table is
 * found and read, what is computed and as which formulas, what is checked, its template and its docs. Rule L3.
 */
import type { HeadingForm } from './heading';
import { headingForm } from './heading';
import { labelKey, withoutNumber } from './label';
import type { Unit } from './unit';

export type ColumnHolds = 'amount' | 'indicator' | 'target' | 'status' | 'text';

/** What a column's figures are, for comparing them with other tables: utfall, budget, prognos; so far or whole year. */
export interface Facet {
  readonly measure: 'actual' | 'budget' | 'forecast';
  readonly span: 'to-date' | 'year';
  /** Relative to the table's year. */
  readonly year: number;
}

/** How a column is computed from others in its row. */
export type Computation =
  | { readonly kind: 'sum'; readonly terms: readonly (readonly [column: string, sign: 1 | -1])[] }
  /** of / base − 1, in percent. */
  | { readonly kind: 'change-percent'; readonly of: string; readonly base: string };

export interface ColumnSpec {
  readonly key: string;
  /** Heading in a template; `{Y0}`, `{Y-1}` and `{MONTH}` are filled in. */
  readonly title: string;
  /** Heading forms, see `headingForm`. */
  readonly headings: readonly string[];
  /** Forms that stand for this column only where another column already has the heading: the first of two budgets. */
  readonly spareHeadings?: readonly string[];
  readonly holds: ColumnHolds;
  /** Deviations are differences of levels: signs and *varav* are judged in levels only. */
  readonly nature?: 'level' | 'deviation';
  /** What a blank means: `missing` computes nothing, `nothing` counts as 0. */
  readonly blank?: 'missing' | 'nothing';
  /** The first whose operand columns are in the table counts. */
  readonly computed?: readonly Computation[];
  readonly required?: boolean;
  /**
   * Its heading alone does not say of which columns it is (*Avvikelse* of a budget that is not printed): known only
   * where its rows bear it out, and in no template.
   */
  readonly onlyWhenProven?: boolean;
  readonly facet?: Facet;
}

export type RowRole = 'item' | 'of-which' | 'sum' | 'subtotal' | 'total' | 'shown' | 'heading';

export interface RowSpec {
  readonly key: string;
  /** Label in a template. */
  readonly label: string;
  /** Other labels in print. A trailing `*` matches any continuation. */
  readonly labels?: readonly string[];
  readonly role: RowRole;
  readonly block?: string;
  /** The row a *varav* row is part of. */
  readonly parent?: string;
  /** What a sum covers: whole blocks (unknown rows included) and single rows. */
  readonly sumOf?: { readonly blocks?: readonly string[]; readonly rows?: readonly string[]; readonly lessRows?: readonly string[] };
  /** Which way its figures point when costs are negative. */
  readonly sign?: 'income' | 'cost' | 'either';
  /** The sum that a heading row is when figures stand in it and that sum is not printed: *Intäkter 3 223,5*. */
  readonly sumWhenFilled?: string;
  /** Missing without notice. */
  readonly optional?: boolean;
}

export interface Layout {
  readonly id: string;
  /** Swedish name of the table, for docs and templates. */
  readonly title: string;
  /** Suggested defined name. */
  readonly name: string;
  /** Words in a title above the table that speak for this layout (as label keys, anywhere in the title). */
  readonly titles: readonly string[];
  /** Words in a title that make it another table's unless it speaks for this one too: *Läkemedelskostnader per område*. */
  readonly otherMatters?: readonly string[];
  /** Headings of a label column that make it another table's. */
  readonly otherLabelHeadings?: readonly string[];
  readonly labelTitle: string;
  /** Headings of the label column, best first. */
  readonly labelHeadings: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** Where rows of other labels belong; absent: they are unknown rows. */
  readonly openRows?: { readonly block: string };
  /** Unit when none is printed; `by-size` tells mnkr from tkr by the largest figure. */
  readonly unit: Unit | 'by-size' | 'per-row';
  /** Decimals in a template. */
  readonly decimals: number;
  /** Placed only when at least this share of its required rows is there. */
  readonly minRowShare: number;
  /** At least so many columns must be recognised besides the required ones' being there. */
  readonly minColumns: number;
  /** Rows that prove the layout: at least one must be there. */
  readonly provenBy?: readonly string[];
  /** Placed only under a title that speaks for it or beside a label heading of its own. */
  readonly needsTitle?: boolean;
  /** Amounts must be money: a table in %, antal or timmar is another table. */
  readonly money: boolean;
  /** Rows and columns have arithmetic; indicators do not. */
  readonly kind: 'statement' | 'indicators';
}

/** A layout with its labels and headings made ready for matching. */
export interface CompiledLayout extends Layout {
  readonly forms: ReadonlyMap<string, readonly HeadingForm[]>;
  readonly spareForms: ReadonlyMap<string, readonly HeadingForm[]>;
  readonly rowByLabel: ReadonlyMap<string, RowSpec>;
  readonly rowPrefixes: readonly (readonly [prefix: string, row: RowSpec])[];
  readonly columnByKey: ReadonlyMap<string, ColumnSpec>;
  readonly rowByKey: ReadonlyMap<string, RowSpec>;
  readonly labelKeys: readonly string[];
  readonly titleKeys: readonly string[];
  readonly otherMatterKeys: readonly string[];
  readonly otherLabelKeys: readonly string[];
}

/** Makes a declaration ready, refusing one that contradicts itself: that is our bug, not the user's data. */
export function defineLayout(layout: Layout): CompiledLayout {
  const columnByKey = uniqueByKey(layout, layout.columns);
  const rowByKey = uniqueByKey(layout, layout.rows);
  for (const column of layout.columns) checkColumn(layout, column, columnByKey);
  for (const row of layout.rows) checkRow(layout, row, rowByKey);
  const { rowByLabel, rowPrefixes } = indexLabels(layout);
  return {
    ...layout,
    columnByKey,
    rowByKey,
    rowByLabel,
    rowPrefixes,
    forms: new Map(layout.columns.map((column) => [column.key, column.headings.map(headingForm)])),
    spareForms: new Map(layout.columns.map((column) => [column.key, (column.spareHeadings ?? []).map(headingForm)])),
    labelKeys: layout.labelHeadings.map(labelKey),
    titleKeys: layout.titles.map(labelKey),
    otherMatterKeys: (layout.otherMatters ?? []).map(labelKey),
    otherLabelKeys: (layout.otherLabelHeadings ?? []).map(labelKey),
  };
}

function uniqueByKey<T extends { readonly key: string }>(layout: Layout, specs: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(specs.map((spec) => [spec.key, spec]));
  if (map.size !== specs.length) refuse(layout, 'a key is declared twice');
  return map;
}

function checkColumn(layout: Layout, column: ColumnSpec, columns: ReadonlyMap<string, ColumnSpec>): void {
  if (column.headings.length === 0) refuse(layout, `column ${column.key} has no heading`);
  for (const computation of column.computed ?? []) {
    for (const key of operandKeys(computation)) {
      if (key === column.key || !columns.has(key)) refuse(layout, `column ${column.key} computes from ${key}`);
    }
  }
}

function checkRow(layout: Layout, row: RowSpec, rows: ReadonlyMap<string, RowSpec>): void {
  const others = [row.parent, row.sumWhenFilled].filter((key) => key !== undefined);
  const named = [...(row.sumOf?.rows ?? []), ...(row.sumOf?.lessRows ?? []), ...others];
  for (const key of named) if (key === row.key || !rows.has(key)) refuse(layout, `row ${row.key} refers to ${key}`);
  for (const block of row.sumOf?.blocks ?? []) {
    const inBlock = layout.openRows?.block === block || layout.rows.some((other) => other.block === block);
    if (!inBlock) refuse(layout, `row ${row.key} sums ${block}, which has no rows`);
  }
}

function indexLabels(layout: Layout): Pick<CompiledLayout, 'rowByLabel' | 'rowPrefixes'> {
  const rowByLabel = new Map<string, RowSpec>();
  const rowPrefixes: [string, RowSpec][] = [];
  for (const row of layout.rows) {
    for (const label of [row.label, ...(row.labels ?? [])]) {
      const key = labelKey(label);
      if (label.endsWith('*')) rowPrefixes.push([key, row]);
      else if ((rowByLabel.get(key) ?? row) !== row) refuse(layout, `label ${label} means two rows`);
      else rowByLabel.set(key, row);
    }
  }
  if (layout.openRows === undefined) layout.rows.forEach((row) => addSumLabels(row, rowByLabel));
  return { rowByLabel, rowPrefixes };
}

/** `Summa personalkostnader`, `Personalkostnader totalt`, where they are no other row's. */
function addSumLabels(row: RowSpec, rowByLabel: Map<string, RowSpec>): void {
  if (row.role !== 'item' && row.role !== 'sum') return;
  for (const key of [row.label, ...(row.labels ?? [])].map(labelKey)) {
    for (const whole of [`summa${key}`, `totala${key}`, `${key}totalt`]) if (!rowByLabel.has(whole)) rowByLabel.set(whole, row);
  }
}

function refuse(layout: Layout, why: string): never {
  throw new Error(`Layout ${layout.id}: ${why}`);
}

/** The columns of an empty table. */
export function templateColumns(layout: Layout): readonly ColumnSpec[] {
  return layout.columns.filter((column) => column.onlyWhenProven !== true);
}

export function operandKeys(computation: Computation): readonly string[] {
  return computation.kind === 'sum' ? computation.terms.map(([column]) => column) : [computation.of, computation.base];
}

/** The row a printed label stands for, numbered (`1.1 Patientavgifter`) or not; null when the layout has none. */
export function rowForLabel(layout: CompiledLayout, label: string): RowSpec | null {
  return rowForKeys(layout, labelKeysOf(label));
}

/** The keys a printed label is looked up by: its own and, where it is numbered, that without its number. */
export type LabelKeys = readonly [own: string, numberless?: string];

export function labelKeysOf(label: string): LabelKeys {
  const numberless = withoutNumber(label);
  return numberless === label ? [labelKey(label)] : [labelKey(label), labelKey(numberless)];
}

export function rowForKeys(layout: CompiledLayout, keys: LabelKeys): RowSpec | null {
  for (const key of keys) {
    if (key === undefined) continue;
    const exact = layout.rowByLabel.get(key);
    if (exact !== undefined) return exact;
    for (const [prefix, row] of layout.rowPrefixes) if (key.startsWith(prefix)) return row;
  }
  return null;
}
