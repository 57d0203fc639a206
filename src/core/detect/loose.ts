/**
 * Which columns of a layout a heading could be, remembered by heading: detection asks it of every band of every sheet
 * for every layout, and almost always the answer is none. Rule D1.
 */
import type { Heading, HeadingForm } from '../heading';
import { couldMatchForm, isYearWord, matchesForm, relativeWords } from '../heading';
import type { ColumnSpec, CompiledLayout } from '../layout';

export interface LooseMatch {
  readonly matched: number;
  /** Required columns that no heading could stand for in any year. */
  readonly missing: readonly string[];
}

/** The columns a heading may stand for in a table of some year, those it does only in want of others last. */
export interface Options {
  readonly regular: readonly ColumnSpec[];
  readonly spare: readonly ColumnSpec[];
  readonly budgetRank: number;
}

/** A heading form and the column it stands for, as a bit: bit i is the layout's column i. */
interface FormOfColumn {
  readonly form: HeadingForm;
  readonly bit: number;
  readonly spare: boolean;
}

interface Memory {
  /** By a word that the form requires; under `''` the forms that require none. */
  readonly forms: ReadonlyMap<string, readonly FormOfColumn[]>;
  /** Bits of the required columns. */
  readonly required: number;
  /** Bits of the columns that the heading could stand for in some year. */
  readonly could: WeakMap<Heading, number>;
  /** By heading and the table's year (0: none named). */
  readonly options: WeakMap<Heading, Map<number, Options>>;
}

/** By the layout's columns: a bound table is placed by a copy of its layout. */
const memories = new WeakMap<CompiledLayout['columns'], Memory>();

function memoryOf(layout: CompiledLayout): Memory {
  let memory = memories.get(layout.columns);
  if (memory === undefined) {
    const required = layout.columns.reduce((mask, spec, i) => (spec.required === true ? mask | (1 << i) : mask), 0);
    memory = { forms: formsByWord(layout), required, could: new WeakMap(), options: new WeakMap() };
    memories.set(layout.columns, memory);
  }
  return memory;
}

function formsByWord(layout: CompiledLayout): ReadonlyMap<string, FormOfColumn[]> {
  const byWord = new Map<string, FormOfColumn[]>();
  const add = (form: HeadingForm, bit: number, spare: boolean): void => {
    const word = form.required.find((one) => !isYearWord(one)) ?? '';
    const forms = byWord.get(word);
    if (forms === undefined) byWord.set(word, [{ form, bit, spare }]);
    else forms.push({ form, bit, spare });
  };
  layout.columns.forEach(({ key }, i) => {
    for (const form of layout.forms.get(key) ?? []) add(form, 1 << i, false);
    for (const form of layout.spareForms.get(key) ?? []) add(form, 1 << i, true);
  });
  return byWord;
}

/** Bits of the columns with a form that `matches`; only forms are asked that require one of the words, or none. */
function columnsWith({ forms }: Memory, words: Iterable<string>, matches: (one: FormOfColumn) => boolean): number {
  let mask = 0;
  const ask = (word: string): void => {
    for (const one of forms.get(word) ?? []) if ((mask & one.bit) === 0 && matches(one)) mask |= one.bit;
  };
  ask('');
  for (const word of words) ask(word);
  return mask;
}

function couldBe(memory: Memory, heading: Heading): number {
  let mask = memory.could.get(heading);
  if (mask === undefined) {
    mask = columnsWith(memory, heading.words, ({ form }) => couldMatchForm(heading, form));
    memory.could.set(heading, mask);
  }
  return mask;
}

type Headed = readonly { readonly heading: Heading }[];

/** By layouts and heading: what the heading could be in each of them; absent where it is nothing in all. */
const byLayouts = new WeakMap<readonly CompiledLayout[], WeakMap<Heading, readonly number[]>>();
const NOTHING: readonly number[] = [];

function masksOf(layouts: readonly CompiledLayout[], heading: Heading): readonly number[] {
  let known = byLayouts.get(layouts);
  if (known === undefined) byLayouts.set(layouts, (known = new WeakMap<Heading, readonly number[]>()));
  let masks = known.get(heading);
  if (masks === undefined) {
    masks = layouts.map((layout) => couldBe(memoryOf(layout), heading));
    if (masks.every((mask) => mask === 0)) masks = NOTHING;
    known.set(heading, masks);
  }
  return masks;
}

/** The layouts of which the headings could name at least so many columns: most bands are read, and fit none. */
export function likelyLayouts(layouts: readonly CompiledLayout[], columns: Headed, least: (layout: CompiledLayout) => number): readonly CompiledLayout[] {
  const all: number[] = [];
  for (const { heading } of columns) masksOf(layouts, heading).forEach((mask, i) => (all[i] = (all[i] ?? 0) | mask));
  return all.length === 0 ? [] : layouts.filter((layout, i) => bits(all[i] ?? 0) >= least(layout));
}

const NONE_MISSING: readonly string[] = [];

/** What the headings could be at best, whatever the table's year. */
export function matchLoosely(layout: CompiledLayout, columns: Headed): LooseMatch {
  const memory = memoryOf(layout);
  let mask = 0;
  for (const { heading } of columns) mask |= couldBe(memory, heading);
  const lacking = memory.required & ~mask;
  const missing = lacking === 0 ? NONE_MISSING : columnsIn(layout, lacking).map((spec) => spec.key);
  return { matched: bits(mask), missing };
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const NO_COLUMNS: readonly ColumnSpec[] = [];

function columnsIn(layout: CompiledLayout, mask: number): readonly ColumnSpec[] {
  return mask === 0 ? NO_COLUMNS : layout.columns.filter((_, i) => (mask & (1 << i)) !== 0);
}

/** The columns a heading stands for in a table of `year`. */
export function specsFor(layout: CompiledLayout, heading: Heading, year: number | null): readonly ColumnSpec[] {
  return optionsFor(layout, heading, year).regular;
}

/** What the heading may stand for in a table of `year`. */
export function optionsFor(layout: CompiledLayout, heading: Heading, year: number | null): Options {
  const memory = memoryOf(layout);
  // A heading that names no year is the same in all.
  const key = heading.years.length === 0 ? 0 : (year ?? 0);
  let byYear = memory.options.get(heading);
  if (byYear === undefined) memory.options.set(heading, (byYear = new Map<number, Options>()));
  let options = byYear.get(key);
  if (options === undefined) byYear.set(key, (options = makeOptions(layout, memory, heading, year)));
  return options;
}

function makeOptions(layout: CompiledLayout, memory: Memory, heading: Heading, year: number | null): Options {
  const words = relativeWords(heading, year);
  const named = (asSpare: boolean): number =>
    columnsWith(memory, words, ({ form, spare }) => spare === asSpare && (!form.namesYear || heading.years.length > 0) && matchesForm(words, form));
  const rank = budgetRank(heading);
  const regular = named(false);
  const spare = regular === 0 || rank > 0 ? 0 : named(true) & ~regular;
  return { regular: columnsIn(layout, regular), spare: columnsIn(layout, spare), budgetRank: rank };
}

/** `Reviderad budget` is the budget where no column is headed *Budget* alone, `Ursprunglig budget` where none is revised. */
function budgetRank(heading: Heading): number {
  if (heading.words.has('ursprunglig')) return 2;
  return heading.words.has('fastställd') ? 1 : 0;
}
