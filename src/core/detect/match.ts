/** Which column of a layout each heading is. Rules D1 and L2. */
import type { Heading } from '../heading';
import type { ColumnSpec, CompiledLayout } from '../layout';
import { operandKeys } from '../layout';
import type { BandColumn, ColumnMatch } from './band';
import type { Options } from './loose';
import { optionsFor } from './loose';

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
  let best = matchWithBase(layout, columns, null);
  const named = yearsNamed(columns);
  const [latest] = named;
  if (latest === undefined) return best;
  for (const year of named) {
    const match = matchWithBase(layout, columns, year);
    if (match.matched > best.matched || (best.year === null && match.matched === best.matched)) best = match;
  }
  const next = matchWithBase(layout, columns, latest + 1);
  return next.matched > best.matched ? next : best;
}

/** The latest first. */
function yearsNamed(columns: readonly BandColumn[]): readonly number[] {
  const years: number[] = [];
  for (const { heading } of columns) for (const year of heading.years) if (!years.includes(year)) years.push(year);
  return years.sort((a, b) => b - a);
}

/** A heading, by its place in the band, and the columns it may stand for. */
interface Candidate extends Options {
  readonly at: number;
  readonly heading: Heading;
}

interface Chosen {
  readonly spec: ColumnSpec | null;
  readonly duplicate: boolean;
}

interface Choice {
  readonly layout: CompiledLayout;
  readonly taken: Set<ColumnSpec>;
  /** By place in the band. */
  readonly chosen: Chosen[];
  spare: number;
}

const NOT_CHOSEN: Chosen = { spec: null, duplicate: false };

/** The headings that leave least choice choose first: `Årsbudget` before a bare `Budget`, which is then the other budget. */
function matchWithBase(layout: CompiledLayout, columns: readonly BandColumn[], year: number | null): LayoutMatch {
  const choice: Choice = { layout, taken: new Set(), chosen: [], spare: 0 };
  const worded: Candidate[] = [];
  const bare: Candidate[] = [];
  for (const { heading } of columns) {
    const { regular, spare, budgetRank } = optionsFor(layout, heading, year);
    const at = choice.chosen.push(NOT_CHOSEN) - 1;
    if (isBareDeviation(heading)) bare.push({ at, heading, regular, spare, budgetRank });
    // A heading that could be nothing needs no turn.
    else if (regular.length > 0) worded.push({ at, heading, regular, spare, budgetRank });
  }
  for (const candidate of inOrderOfChoice(worded)) choose(choice, candidate);
  inLayoutOrder(choice, [...worded, ...bare].filter(({ spare }) => spare.length > 0));
  for (const candidate of bare) chooseDeviation(choice, candidate);
  const matches: ColumnMatch[] = [];
  for (let at = 0; at < columns.length; at++) {
    const { column, heading } = columns[at] as BandColumn;
    const { spec, duplicate } = choice.chosen[at] as Chosen;
    matches.push({ column, heading, spec, duplicate });
  }
  return { columns: matches, matched: choice.taken.size, spare: choice.spare, year };
}

function inOrderOfChoice(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const open = ({ regular, spare }: Candidate): number => regular.length + spare.length;
  return candidates.slice().sort((a, b) => a.budgetRank - b.budgetRank || open(a) - open(b) || b.heading.words.size - a.heading.words.size);
}

function choose(choice: Choice, { at, regular, spare, budgetRank }: Candidate): void {
  const free = regular.find((spec) => !choice.taken.has(spec));
  const inWant = spare.find((spec) => !choice.taken.has(spec));
  if (free === undefined && inWant !== undefined) choice.spare += 1;
  set(choice, at, free ?? inWant ?? (budgetRank > 0 ? null : (regular[0] ?? null)));
}

function set(choice: Choice, at: number, spec: ColumnSpec | null): void {
  choice.chosen[at] = { spec, duplicate: spec !== null && choice.taken.has(spec) };
  if (spec !== null) choice.taken.add(spec);
}

/** Of two headings *Budget*, the one printed first is the column the layout names first. */
function inLayoutOrder(choice: Choice, candidates: readonly Candidate[]): void {
  if (candidates.length < 2) return;
  const open = candidates.slice().sort((a, b) => a.at - b.at);
  const rank = (spec: ColumnSpec): number => choice.layout.columns.indexOf(spec);
  const could = ({ regular, spare }: Candidate, spec: ColumnSpec): boolean => regular.includes(spec) || spare.includes(spec);
  open.forEach((left, i) => {
    for (const right of open.slice(i + 1)) {
      const [a, b] = [choice.chosen[left.at], choice.chosen[right.at]];
      if (!a?.spec || !b?.spec || a.duplicate || b.duplicate || rank(a.spec) <= rank(b.spec)) continue;
      if (!could(left, b.spec) || !could(right, a.spec)) continue;
      choice.chosen[left.at] = { ...a, spec: b.spec };
      choice.chosen[right.at] = { ...b, spec: a.spec };
    }
  });
}

/** *Avvikelse* and nothing more. */
function isBareDeviation(heading: Heading): boolean {
  return heading.words.size === 1 && heading.words.has('avvikelse') && heading.years.length === 0;
}

/** A bare *Avvikelse* is that of the two columns it stands after; else the first its heading may stand for, if any is left. */
function chooseDeviation(choice: Choice, { at, regular }: Candidate): void {
  const operands = levelsBefore(choice, at);
  const free = choice.layout.columns.filter((spec) => spec.nature === 'deviation' && !choice.taken.has(spec));
  const after = free.find((spec) => isDifferenceOf(spec, operands));
  set(choice, at, after ?? regular.find((spec) => free.includes(spec)) ?? null);
}

/** The two nearest columns to the left that are no deviations. */
function levelsBefore({ chosen }: Choice, at: number): readonly string[] {
  const keys: string[] = [];
  for (let i = at - 1; i >= 0 && keys.length < 2; i--) {
    const spec = chosen[i]?.spec;
    if (spec?.nature !== 'deviation') keys.push(spec?.key ?? '');
  }
  return keys;
}

function isDifferenceOf(spec: ColumnSpec, operands: readonly string[]): boolean {
  return (spec.computed ?? []).some(
    (computation) => computation.kind === 'sum' && operands.length === operandKeys(computation).length && operandKeys(computation).every((key) => operands.includes(key)),
  );
}
