/** What binds an indicator's figures: a status that says the outcome got better or worse than last year's. */
import { directionOf, indicatorGroup } from '../../src/core/direction';
import type { Figure, Reading } from '../../src/core/figure';
import { BLANK } from '../../src/core/reading';
import { readStatus } from '../../src/core/status';
import type { Place, Table } from '../../src/core/table';
import { columnPlace } from '../../src/core/table';
import { parseTarget } from '../../src/core/target';
import { INDICATOR_CATALOGUE } from '../../src/layouts/indicator-catalogue';
import type { Bond } from './mutants-bonds';
import { loose } from './mutants-bonds';

export function statusBonds(table: Table, place: Place): Bond[] {
  const column = table.columns[place.column]?.key ?? '';
  if (columnPlace(table, 'status') === -1 || !['previous', 'target', 'outcome', 'status'].includes(column)) return [];
  const status = readingAt(table, place.row, 'status');
  const word = status.kind === 'text' ? readStatus(status.text)?.status : undefined;
  return [{ name: 'status', ...judged(table, place.row, word) }];
}

function readingAt(table: Table, row: number, key: string): Reading {
  return table.rows[row]?.cells[columnPlace(table, key)]?.reading ?? BLANK;
}

function judged(table: Table, row: number, word: string | undefined): Omit<Bond, 'name'> {
  if (word !== 'positive' && word !== 'negative') return { state: 'allowed', says: `a status ${word ?? 'without words'} is contradicted by no figure` };
  const [outcome, previous] = [readingAt(table, row, 'outcome'), readingAt(table, row, 'previous')];
  if (outcome.kind !== 'figure' || previous.kind !== 'figure') return { state: 'allowed', says: `last year or outcome is no figure (${previous.kind}, ${outcome.kind})` };
  const better = directionAt(table, row, previous, outcome);
  if (better === null) return { state: 'allowed', says: 'which way is better is not known' };
  if (!isSameMeasure(outcome, previous)) return { state: 'allowed', says: `another unit or period than last year (${measure(previous)} beside ${measure(outcome)})` };
  return movedAs(loose(outcome), loose(previous), better, word);
}

function directionAt(table: Table, row: number, previous: Figure, outcome: Figure): 'higher' | 'lower' | null {
  const label = table.rows[row]?.label ?? '';
  const signed = indicatorGroup(label, INDICATOR_CATALOGUE)?.signed === true;
  const target = parseTarget(readingAt(table, row, 'target'));
  return directionOf({ target, label, context: { previous, outcome, signed } }, INDICATOR_CATALOGUE)?.better ?? null;
}

function measure({ unit, qualifier }: Figure): string {
  return `${unit ?? 'bare'}${qualifier === null ? '' : ` (${qualifier})`}`;
}

const TIMES = ['min', 's', 'timmar'];

function isSameMeasure(a: Figure, b: Figure): boolean {
  const times = TIMES.includes(a.unit ?? '') && TIMES.includes(b.unit ?? '');
  return (a.unit === b.unit || times) && a.qualifier === b.qualifier;
}

function movedAs(now: { value: number; half: number }, then: { value: number; half: number }, better: 'higher' | 'lower', word: string): Omit<Bond, 'name'> {
  const change = (now.value - then.value) * (better === 'higher' ? 1 : -1) * (word === 'positive' ? 1 : -1);
  const tolerance = now.half + then.half;
  const says = `${word} at ${then.value} → ${now.value}, ${better} is better`;
  return { state: change >= -tolerance - 1e-9 ? 'allowed' : 'broken', says };
}
