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

/** A heading form, the layout it is of and the column it stands for, as a bit: bit i is the layout's column i. */
interface FormOfColumn {
  readonly form: HeadingForm;
  readonly layout: number;
  readonly bit: number;
  readonly spare: boolean;
}

/** The forms of layouts that are looked for together. */
interface Index {
  readonly layouts: readonly CompiledLayout[];
  /** By a word that the form requires; under `''` the forms that require none. */
  readonly forms: ReadonlyMap<string, readonly FormOfColumn[]>;
  /** By layout, bits of the columns that the heading could stand for in some year; empty where it is nothing in all. */
  readonly could: WeakMap<Heading, readonly number[]>;
}

/** A layout's place in an index, and what is remembered of it alone. */
interface Memory {
  readonly index: Index;
  readonly at: number;
  /** Bits of the required columns. */
  readonly required: number;
  /** By heading and the table's year (0: none named). */
  readonly options: WeakMap<Heading, Map<number, Options>>;
}

const indexes = new WeakMap<readonly CompiledLayout[], Index>();
/** By the layout's columns: a bound table is placed by a copy of its layout. */
const memories = new WeakMap<CompiledLayout['columns'], Memory>();

function indexOf(layouts: readonly CompiledLayout[]): Index {
  let index = indexes.get(layouts);
  if (index === undefined) {
    index = { layouts, forms: formsByWord(layouts), could: new WeakMap() };
    indexes.set(layouts, index);
    for (let at = 0; at < layouts.length; at++) remember(index, at);
  }
  return index;
}

function remember(index: Index, at: number): void {
  const { columns } = index.layouts[at] as CompiledLayout;
  if (memories.has(columns)) return;
  const required = columns.reduce((mask, spec, i) => (spec.required === true ? mask | (1 << i) : mask), 0);
  memories.set(columns, { index, at, required, options: new WeakMap() });
}

function memoryOf(layout: CompiledLayout): Memory {
  const known = memories.get(layout.columns);
  if (known !== undefined) return known;
  indexOf([layout]);
  return memories.get(layout.columns) as Memory;
}

function formsByWord(layouts: readonly CompiledLayout[]): ReadonlyMap<string, FormOfColumn[]> {
  const byWord = new Map<string, FormOfColumn[]>();
  const add = (one: FormOfColumn): void => {
    const word = one.form.required.find((required) => !isYearWord(required)) ?? '';
    const forms = byWord.get(word);
    if (forms === undefined) byWord.set(word, [one]);
    else forms.push(one);
  };
  layouts.forEach(({ columns, forms, spareForms }, layout) => {
    columns.forEach(({ key }, i) => {
      for (const form of forms.get(key) ?? []) add({ form, layout, bit: 1 << i, spare: false });
      for (const form of spareForms.get(key) ?? []) add({ form, layout, bit: 1 << i, spare: true });
    });
  });
  return byWord;
}

const NOTHING: readonly number[] = [];
const NO_FORMS: readonly FormOfColumn[] = [];

function couldBe(index: Index, heading: Heading): readonly number[] {
  let masks = index.could.get(heading);
  if (masks === undefined) index.could.set(heading, (masks = makeMasks(index, heading)));
  return masks;
}

/** Only forms are asked that require one of the heading's words, or none. */
function makeMasks({ forms, layouts }: Index, heading: Heading): readonly number[] {
  let masks: number[] | null = null;
  for (const word of ['', ...heading.words]) {
    for (const { form, layout, bit } of forms.get(word) ?? NO_FORMS) {
      if (masks !== null && ((masks[layout] as number) & bit) !== 0) continue;
      if (!couldMatchForm(heading, form)) continue;
      masks ??= layouts.map(() => 0);
      masks[layout] = (masks[layout] as number) | bit;
    }
  }
  return masks ?? NOTHING;
}

/** Whether the heading could stand for any of the layout's columns, in some year. */
export function couldHead(layout: CompiledLayout, heading: Heading): boolean {
  const { index, at } = memoryOf(layout);
  return (couldBe(index, heading)[at] ?? 0) !== 0;
}

type Headed = readonly { readonly heading: Heading }[];

/** The layouts of which the headings could name at least so many columns: most bands are read, and fit none. */
export function likelyLayouts(layouts: readonly CompiledLayout[], columns: Headed, least: (layout: CompiledLayout) => number): readonly CompiledLayout[] {
  const index = indexOf(layouts);
  const all: number[] = [];
  for (const { heading } of columns) couldBe(index, heading).forEach((mask, i) => (all[i] = (all[i] ?? 0) | mask));
  return all.length === 0 ? [] : layouts.filter((layout, i) => bits(all[i] ?? 0) >= least(layout));
}

const NONE_MISSING: readonly string[] = [];

/** What the headings could be at best, whatever the table's year. */
export function matchLoosely(layout: CompiledLayout, columns: Headed): LooseMatch {
  const { index, at, required } = memoryOf(layout);
  let mask = 0;
  for (const { heading } of columns) mask |= couldBe(index, heading)[at] ?? 0;
  const lacking = required & ~mask;
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

const NO_OPTIONS: Options = { regular: NO_COLUMNS, spare: NO_COLUMNS, budgetRank: 0 };

/** What the heading may stand for in a table of `year`. */
export function optionsFor(layout: CompiledLayout, heading: Heading, year: number | null): Options {
  if (!couldHead(layout, heading)) return NO_OPTIONS;
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
  const [asRegular, asSpare] = columnsNamed(memory, words, heading.years.length > 0);
  const rank = budgetRank(heading);
  const spare = asRegular === 0 || rank > 0 ? 0 : asSpare & ~asRegular;
  return { regular: columnsIn(layout, asRegular), spare: columnsIn(layout, spare), budgetRank: rank };
}

/** Bits of the columns that the words name, and of those they name only in want of others. */
function columnsNamed({ index, at }: Memory, words: ReadonlySet<string>, namesYear: boolean): readonly [regular: number, spare: number] {
  let [asRegular, asSpare] = [0, 0];
  for (const word of ['', ...words]) {
    for (const { form, layout, bit, spare } of index.forms.get(word) ?? NO_FORMS) {
      if (layout !== at || (form.namesYear && !namesYear) || !matchesForm(words, form)) continue;
      if (spare) asSpare |= bit;
      else asRegular |= bit;
    }
  }
  return [asRegular, asSpare];
}

/** `Reviderad budget` is the budget where no column is headed *Budget* alone, `Ursprunglig budget` where none is revised. */
function budgetRank(heading: Heading): number {
  if (heading.words.has('ursprunglig')) return 2;
  return heading.words.has('fastställd') ? 1 : 0;
}
