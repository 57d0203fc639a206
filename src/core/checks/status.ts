/** An indicator's status against its target and figures, by the policy its column's words belong to. Rules A1–A6. */
import { assess, choosePolicy } from '../assess';
import type { PolicyChoice } from '../assess';
import type { Assessed } from '../assess-result';
import { compareStatus } from '../assess-result';
import type { IndicatorGroup } from '../direction';
import { directionOf, indicatorGroup } from '../direction';
import type { Figure, Reading } from '../figure';
import { BLANK } from '../reading';
import type { Finding } from '../finding';
import { labelKey } from '../label';
import { readStatus } from '../status';
import type { Place, Table } from '../table';
import { cellOf, columnPlace, refOf } from '../table';
import type { Target } from '../target-types';
import { parseTarget } from '../target';
import { atCell, text } from './make';

export interface Statuses {
  readonly findings: readonly Finding[];
  readonly comparisons: number;
}

interface Columns {
  readonly target: number;
  readonly outcome: number;
  readonly previous: number;
  readonly status: number;
  readonly direction: number;
}

interface Row {
  readonly at: number;
  readonly label: string;
  readonly target: Target;
  readonly outcome: Reading;
  readonly previous: Reading;
}

/** What the statuses of a table are judged by beyond the table itself. */
export interface StatusKnowledge {
  readonly catalogue: readonly IndicatorGroup[];
  /** The plan's targets, by label key: what `Enligt FV-plan` refers to. */
  readonly plan: ReadonlyMap<string, Reading>;
}

/** The targets of the workbook's plan tables; a label with two different targets is left out. */
export function planTargets(tables: readonly Table[]): ReadonlyMap<string, Reading> {
  const targets = new Map<string, Reading>();
  for (const table of tables.filter((one) => one.layout.id === 'indicators-plan')) {
    const column = columnPlace(table, 'target');
    for (const [at, row] of table.rows.entries()) {
      const key = labelKey(row.label);
      targets.set(key, targets.has(key) ? BLANK : readingAt(table, at, column));
    }
  }
  return targets;
}

export function checkStatuses(table: Table, knowledge: StatusKnowledge): Statuses {
  if (table.layout.kind !== 'indicators') return { findings: [], comparisons: 0 };
  const columns = columnsOf(table);
  const rows = table.rows.map((row, at): Row => ({
    at,
    label: row.label,
    target: parseTarget(readingAt(table, at, columns.target)),
    outcome: readingAt(table, at, columns.outcome),
    previous: readingAt(table, at, columns.previous),
  }));
  const findings = unreadableTargets(table, rows, columns);
  if (columns.status === -1) return { findings, comparisons: 0 };
  const judged = judgeColumn(table, rows, columns, knowledge);
  return { findings: [...findings, ...judged.findings], comparisons: judged.comparisons };
}

function columnsOf(table: Table): Columns {
  const at = (key: string): number => columnPlace(table, key);
  return { target: at('target'), outcome: at('outcome'), previous: at('previous'), status: at('status'), direction: at('direction') };
}

function readingAt(table: Table, row: number, column: number): Reading {
  return column === -1 ? BLANK : cellOf(table, { row, column }).reading;
}

function textAt(table: Table, row: number, column: number): string {
  const reading = readingAt(table, row, column);
  return reading.kind === 'text' ? reading.text : '';
}

function unreadableTargets(table: Table, rows: readonly Row[], columns: Columns): Finding[] {
  return once(table, 'TARGET_UNREADABLE', rows.filter(({ target }) => target.kind === 'unreadable').map(({ at }) => ({ row: at, column: columns.target })));
}

/** At most one info a code and table, at its first cell and with the count of all. */
function once(table: Table, code: 'TARGET_UNREADABLE' | 'STATUS_SPELLING' | 'DIRECTION_UNKNOWN', places: readonly Place[]): Finding[] {
  const [first] = places;
  if (first === undefined) return [];
  const reading = cellOf(table, first).reading;
  return [atCell(table, code, first, { actual: reading.kind === 'text' ? reading.text : null, detail: { count: places.length } })];
}

function judgeColumn(table: Table, rows: readonly Row[], columns: Columns, knowledge: StatusKnowledge): Statuses {
  const place = (row: Row): Place => ({ row: row.at, column: columns.status });
  const worded = rows.filter((row) => textAt(table, row.at, columns.status) !== '');
  const read = worded.map((row) => ({ row, word: readStatus(textAt(table, row.at, columns.status)) }));
  const findings: Finding[] = [
    ...unknownWords(table, read.filter(({ word }) => word === null).map(({ row }) => place(row)), read.length),
    ...once(table, 'STATUS_SPELLING', read.filter(({ word }) => word?.canonical === false).map(({ row }) => place(row))),
  ];
  const texts = worded.map((row) => textAt(table, row.at, columns.status));
  const policy = choosePolicy(texts);
  if (policy === null) return { findings, comparisons: 0 };
  const choice = { ...policy, words: scaleWords(policy, texts) };
  const outcomes = read.flatMap(({ row, word }) => (word === null ? [] : [judgeRow(table, row, columns, word.status, choice, knowledge)]));
  const unknown = outcomes.filter((one) => one === 'direction-unknown').length;
  const undirected = read.filter((_, i) => outcomes[i] === 'direction-unknown').map(({ row }) => place(row));
  return {
    findings: [...findings, ...(unknown > 0 ? once(table, 'DIRECTION_UNKNOWN', undirected) : []), ...outcomes.flatMap((one) => (typeof one === 'object' ? one.findings : []))],
    comparisons: outcomes.filter((one) => typeof one === 'object').length,
  };
}

/** Words of no policy are a mistake among words that are; a whole column of them is another kind of column. */
function unknownWords(table: Table, places: readonly Place[], worded: number): Finding[] {
  if (places.length * 2 > worded) return [];
  return places.map((place) => atCell(table, 'STATUS_UNKNOWN_WORD', place, { actual: textAt(table, place.row, place.column) }));
}

type RowOutcome = { readonly findings: readonly Finding[] } | 'direction-unknown' | 'not-judged';

function judgeRow(table: Table, row: Row, columns: Columns, actual: Assessed['expected'], choice: Scale, knowledge: StatusKnowledge): RowOutcome {
  const { catalogue } = knowledge;
  const signed = indicatorGroup(row.label, catalogue)?.signed === true;
  const plan = knowledge.plan.get(labelKey(row.label));
  const context = { previous: row.previous, outcome: row.outcome, signed, ...(plan === undefined ? {} : { plan }) };
  const direction = directionOf({ target: row.target, context, label: row.label, column: textAt(table, row.at, columns.direction) }, catalogue);
  const assessed = assess(choice.policy, { ...context, target: row.target, direction });
  if (assessed.kind === 'cannot-judge') return assessed.reason === 'direction-unknown' ? 'direction-unknown' : 'not-judged';
  const verdict = compareStatus(assessed, actual);
  if (verdict === 'agrees') return { findings: [] };
  const code = verdict === 'contradicts' && choice.certain ? 'STATUS_MISMATCH' : 'STATUS_UNCERTAIN';
  const operands = [columns.previous, columns.target, columns.outcome].filter((column) => column !== -1);
  const finding = atCell(table, code, { row: row.at, column: columns.status }, {
    actual: textAt(table, row.at, columns.status),
    expected: choice.words[assessed.expected],
    related: operands.map((column) => refOf(table, { row: row.at, column })),
    detail: { reason: assessed.reasons[0] ?? '', policy: choice.policy.id, outcome: figureText(row.outcome), previous: figureText(row.previous) },
    unit: null,
  });
  return { findings: [finding] };
}

function figureText(reading: Reading): string {
  return reading.kind === 'figure' ? text((reading satisfies Figure).value) : '';
}

type Words = Readonly<Record<Assessed['expected'], string>>;

interface Scale extends PolicyChoice {
  readonly words: Words;
}

const SHARE_PHRASE = /^(mål\p{L}*) uppfylls(?= |$)/iu;

/** The statuses as the column itself writes them: the UI's language does not change a report's words. */
function scaleWords(choice: PolicyChoice, texts: readonly string[]): Words {
  if (choice.policy.id !== 'vasterbotten') return STATUS_WORDS;
  const goal = texts.flatMap((one) => SHARE_PHRASE.exec(one.trim())?.[1] ?? [])[0];
  if (goal === undefined) return { ...STATUS_WORDS, reached: 'Helt uppnått' };
  return { ...STATUS_WORDS, reached: `${goal} uppfylls helt`, partly: `${goal} uppfylls delvis`, 'not-reached': `${goal} uppfylls inte` };
}

const STATUS_WORDS: Readonly<Record<Assessed['expected'], string>> = {
  reached: 'Uppnått', partly: 'Delvis uppnått', 'not-reached': 'Inte uppnått', positive: 'Positiv', neutral: 'Neutral',
  unchanged: 'Oförändrad', negative: 'Negativ', 'no-value': 'Inget värde',
};
