/** A snapshot: the figures of one report at one moment, as canonical text with two hashes. */
import { canonicalText, wellFormed, type JsonValue } from './canonical';
import { absolute, fromText, round, toText, trim, type Decimal } from './decimal';
import type { FindingCode, Severity } from './finding';

export const SNAPSHOT_SCHEMA = 1;

/**
 * A cell's content: a figure with its printed decimals, a fault, a text (status, target), or null for a blank. A figure
 * has a unit where it is not its table's (`%`, `min`), and a qualifier where one stands beside it (`2023`, `bokslut`).
 */
export type SnapshotCell =
  | { readonly value: string; readonly decimals: number; readonly unit?: string; readonly qualifier?: string }
  | { readonly fault: string }
  | { readonly text: string }
  | null;

export interface SnapshotRow {
  readonly key: string;
  readonly label: string;
  readonly group?: string;
  /** In the order of the table's `columns`, one for each. */
  readonly cells: readonly SnapshotCell[];
}

export interface SnapshotColumn {
  readonly key: string;
  readonly heading: string;
}

export interface SnapshotTable {
  /** Layout id. */
  readonly layout: string;
  /** The bound name, or the layout's suggested one; unique in the snapshot. */
  readonly name: string;
  readonly title: string | null;
  readonly unit: string | null;
  readonly columns: readonly SnapshotColumn[];
  readonly rows: readonly SnapshotRow[];
}

export interface SnapshotFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly accepted: boolean;
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
}

export interface SnapshotAcceptance {
  readonly code: FindingCode;
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  readonly figures: string;
  readonly motive: string;
  readonly who: string;
  readonly when: string;
}

export interface Snapshot {
  readonly schema: typeof SNAPSHOT_SCHEMA;
  readonly unit: string;
  /** `YYYYMM` */
  readonly period: string;
  readonly kind: string;
  readonly tables: readonly SnapshotTable[];
  readonly findings: readonly SnapshotFinding[];
  readonly acceptances: readonly SnapshotAcceptance[];
}

/** A figure's shortest decimal text: `1.50` → `1.5`, `-0` → `0`; other text is returned as it is. */
export function figureText(value: string): string {
  const parsed = fromText(value);
  return parsed === null ? value : toText(trim(parsed));
}

/** Whole kronor in an amount of millions; all that is left of the noise of a sum stands further out. */
const COMPUTED_DECIMALS = 6;
/** Hundreds of billions with two decimals; a double is good for fifteen. */
const COMPUTED_DIGITS = 13;

/**
 * A formula's result freed of the noise of binary addition and subtraction (18.3999999999996 is 18.4): rounded to 6
 * decimals or 13 significant digits, whichever is coarser. So a workbook that calculates and a file with the result
 * stored give the same figure. Never for what somebody typed. Rule S5.
 */
export function computedFigure(value: Decimal): Decimal {
  const whole = toText(absolute(value)).split('.')[0] ?? '';
  return trim(round(value, Math.max(0, Math.min(COMPUTED_DECIMALS, COMPUTED_DIGITS - whole.length))));
}

/**
 * What the figures hash covers: unit, period and kind, and per table its layout, name and unit, its keys and its
 * values. Not what people read (labels, headings, titles, decimals) nor what was said of it (findings,
 * acceptances), nor any order. Equal figures give equal text on any machine and version. Rule S2.
 */
export function figuresText(snapshot: Snapshot): string {
  return canonicalText({
    unit: plain(snapshot.unit),
    period: snapshot.period,
    kind: plain(snapshot.kind),
    tables: sortedByText(snapshot.tables.map(tableFigures)),
  });
}

/** The document: RFC 8785 text of the whole snapshot, every figure in its shortest form. Rule S1. */
export function documentText(snapshot: Snapshot): string {
  return canonicalText(documentValue(snapshot as unknown as JsonValue));
}

function tableFigures(table: SnapshotTable): JsonValue {
  const columns = table.columns.map((column, index) => ({ key: plain(column.key), index }));
  columns.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const rows = table.rows.map((row): JsonValue => [
    plain(row.key),
    columns.map((column) => cellFigure(row.cells[column.index] ?? null)),
  ]);
  return {
    layout: table.layout,
    name: plain(table.name),
    // 1.5 mnkr is not 1.5 tkr.
    unit: table.unit === null ? null : plain(table.unit),
    columns: columns.map((column) => column.key),
    rows: sortedByText(rows),
  };
}

/** What a cell says, without how it is printed: figures as text, a blank as null, faults and texts marked. */
export function cellFigure(cell: SnapshotCell): JsonValue {
  if (cell === null) return null;
  if ('value' in cell) return qualified(figureText(cell.value), cell);
  if ('fault' in cell) return { fault: plain(cell.fault) };
  return { text: plain(cell.text) };
}

/** 2.4 % is not 2.4 min, and the figure of another year is another figure. */
function qualified(figure: string, { unit, qualifier }: { readonly unit?: string; readonly qualifier?: string }): JsonValue {
  if (unit === undefined && qualifier === undefined) return figure;
  return { figure, ...(unit === undefined ? {} : { unit: plain(unit) }), ...(qualifier === undefined ? {} : { qualifier: plain(qualifier) }) };
}

export function sameFigure(a: SnapshotCell, b: SnapshotCell): boolean {
  return canonicalText(cellFigure(a)) === canonicalText(cellFigure(b));
}

/** An å typed on a Mac (a + ring) is the å typed elsewhere. */
function plain(text: string): string {
  return wellFormed(text).normalize('NFC');
}

function sortedByText(values: readonly JsonValue[]): JsonValue[] {
  const keyed = values.map((value) => ({ value, text: canonicalText(value) }));
  keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return keyed.map((entry) => entry.value);
}

function documentValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return wellFormed(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(documentValue);
  const members = Object.entries(value).map(([key, member]) => [key, memberValue(key, member)] as const);
  return Object.fromEntries(members);
}

/** `value` is the one member of a snapshot that holds a cell's figure. */
function memberValue(key: string, member: JsonValue | undefined): JsonValue | undefined {
  if (member === undefined) return undefined;
  return key === 'value' && typeof member === 'string' ? figureText(member) : documentValue(member);
}

/**
 * A unit or kind as a series key, `[a-z0-9åäö-]`: lower case, other letters without their accents, everything else
 * a hyphen. `Region Västmanland` → `region-västmanland`; empty when no letter or digit is left.
 */
export function seriesKey(text: string): string {
  const letters = [...text.normalize('NFC').toLowerCase()].map(withoutAccent).join('');
  return letters.replace(/[^a-z0-9åäö]+/g, '-').replace(/^-+|-+$/g, '');
}

function withoutAccent(letter: string): string {
  return /[åäö]/.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The series a snapshot is published in. */
export function seriesOf(snapshot: Snapshot): { unit: string; period: string; kind: string } {
  return { unit: seriesKey(snapshot.unit), period: snapshot.period, kind: seriesKey(snapshot.kind) };
}
