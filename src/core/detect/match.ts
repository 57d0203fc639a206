/** Which column of a layout each heading is. Rules D1 and L2. */
import type { Heading } from '../heading';
import type { ColumnSpec, CompiledLayout } from '../layout';
import { operandKeys } from '../layout';
import type { BandColumn, ColumnMatch } from './band';
import { spareSpecsFor, specsFor } from './loose';

export interface LayoutMatch {
  readonly columns: readonly ColumnMatch[];
  /** How many columns the layout recognises, duplicates not counted. */
  readonly matched: number;
  /** How many of them are known only because another column has their heading: two headings *Budget*. */
  readonly spare: number;
  /** The table's year, when headings name years. */
  readonly year: number | null;
}

/**
 * Matches the headings right of the label column. Of the years named, the one that explains most is the table's; where
 * all are earlier years (`Ack utf inn år` beside `Bokslut 2024`) it is the year after the last of them.
 */
export function matchColumns(layout: CompiledLayout, columns: readonly BandColumn[]): LayoutMatch {
  const named = [...new Set(columns.flatMap(({ heading }) => heading.years))].sort((a, b) => b - a);
  let best = matchWithBase(layout, columns, null);
  for (const year of named) {
    const match = matchWithBase(layout, columns, year);
    if (match.matched > best.matched || (best.year === null && match.matched === best.matched)) best = match;
  }
  const [latest] = named;
  if (latest === undefined) return best;
  const next = matchWithBase(layout, columns, latest + 1);
  return next.matched > best.matched ? next : best;
}

/** A heading and the columns it may stand for, those it does only in want of others last. */
interface Candidate {
  readonly one: BandColumn;
  readonly regular: readonly ColumnSpec[];
  readonly spare: readonly ColumnSpec[];
  readonly budgetRank: number;
}

interface Choice {
  readonly layout: CompiledLayout;
  readonly taken: Set<ColumnSpec>;
  readonly chosen: Map<BandColumn, ColumnMatch>;
  spare: number;
}

/** The headings that leave least choice choose first: `Årsbudget` before a bare `Budget`, which is then the other budget. */
function matchWithBase(layout: CompiledLayout, columns: readonly BandColumn[], year: number | null): LayoutMatch {
  const candidates = columns.map((one) => candidateOf(layout, one, year));
  const choice: Choice = { layout, taken: new Set(), chosen: new Map(), spare: 0 };
  const bare = candidates.filter(({ one }) => isBareDeviation(one.heading));
  const worded = bare.length === 0 ? candidates : candidates.filter((candidate) => !bare.includes(candidate));
  // A heading that could be nothing needs no turn.
  for (const { one } of worded.filter(({ regular }) => regular.length === 0)) set(choice, one, null);
  for (const candidate of inOrderOfChoice(worded.filter(({ regular }) => regular.length > 0))) choose(choice, candidate);
  inLayoutOrder(choice, candidates);
  for (const candidate of bare) chooseDeviation(choice, columns, candidate);
  return { columns: columns.map((one) => choice.chosen.get(one) as ColumnMatch), matched: choice.taken.size, spare: choice.spare, year };
}

function candidateOf(layout: CompiledLayout, one: BandColumn, year: number | null): Candidate {
  const regular = specsFor(layout, one.heading, year);
  const rank = budgetRank(one.heading);
  const spare = regular.length === 0 || rank > 0 ? [] : spareSpecsFor(layout, one.heading, year);
  return { one, regular, spare: spare.length === 0 ? spare : spare.filter((spec) => !regular.includes(spec)), budgetRank: rank };
}

function inOrderOfChoice(candidates: readonly Candidate[]): readonly Candidate[] {
  const open = ({ regular, spare }: Candidate): number => regular.length + spare.length;
  const words = ({ one }: Candidate): number => one.heading.words.size;
  return candidates.slice().sort((a, b) => a.budgetRank - b.budgetRank || open(a) - open(b) || words(b) - words(a));
}

/** `Reviderad budget` is the budget where no column is headed *Budget* alone, `Ursprunglig budget` where none is revised. */
function budgetRank(heading: Heading): number {
  if (heading.words.has('ursprunglig')) return 2;
  return heading.words.has('fastställd') ? 1 : 0;
}

function choose(choice: Choice, { one, regular, spare, budgetRank: rank }: Candidate): void {
  const free = regular.find((spec) => !choice.taken.has(spec));
  const inWant = spare.find((spec) => !choice.taken.has(spec));
  if (free === undefined && inWant !== undefined) choice.spare += 1;
  set(choice, one, free ?? inWant ?? (rank > 0 ? null : (regular[0] ?? null)));
}

function set(choice: Choice, one: BandColumn, spec: ColumnSpec | null): void {
  choice.chosen.set(one, { ...one, spec, duplicate: spec !== null && choice.taken.has(spec) });
  if (spec !== null) choice.taken.add(spec);
}

/** Of two headings *Budget*, the one printed first is the column the layout names first. */
function inLayoutOrder(choice: Choice, candidates: readonly Candidate[]): void {
  const rank = (spec: ColumnSpec): number => choice.layout.columns.indexOf(spec);
  const could = ({ regular, spare }: Candidate, spec: ColumnSpec): boolean => regular.includes(spec) || spare.includes(spec);
  const open = candidates.filter(({ spare }) => spare.length > 0);
  open.forEach((left, i) => {
    for (const right of open.slice(i + 1)) {
      const [a, b] = [choice.chosen.get(left.one), choice.chosen.get(right.one)];
      if (!a?.spec || !b?.spec || a.duplicate || b.duplicate || rank(a.spec) <= rank(b.spec)) continue;
      if (!could(left, b.spec) || !could(right, a.spec)) continue;
      choice.chosen.set(left.one, { ...a, spec: b.spec });
      choice.chosen.set(right.one, { ...b, spec: a.spec });
    }
  });
}

/** *Avvikelse* and nothing more. */
function isBareDeviation(heading: Heading): boolean {
  return heading.words.size === 1 && heading.words.has('avvikelse') && heading.years.length === 0;
}

/** A bare *Avvikelse* is that of the two columns it stands after; else the first its heading may stand for, if any is left. */
function chooseDeviation(choice: Choice, columns: readonly BandColumn[], { one, regular }: Candidate): void {
  const operands = levelsBefore(choice, columns, one);
  const free = choice.layout.columns.filter((spec) => spec.nature === 'deviation' && !choice.taken.has(spec));
  const after = free.find((spec) => isDifferenceOf(spec, operands));
  set(choice, one, after ?? regular.find((spec) => free.includes(spec)) ?? null);
}

/** The two nearest columns to the left that are no deviations. */
function levelsBefore(choice: Choice, columns: readonly BandColumn[], one: BandColumn): readonly string[] {
  const keys: string[] = [];
  for (const other of columns.slice(0, columns.indexOf(one)).reverse()) {
    const match = choice.chosen.get(other);
    if (match?.spec?.nature === 'deviation') continue;
    keys.push(match?.spec?.key ?? '');
    if (keys.length === 2) break;
  }
  return keys;
}

function isDifferenceOf(spec: ColumnSpec, operands: readonly string[]): boolean {
  return (spec.computed ?? []).some(
    (computation) => computation.kind === 'sum' && operands.length === operandKeys(computation).length && operandKeys(computation).every((key) => operands.includes(key)),
  );
}
