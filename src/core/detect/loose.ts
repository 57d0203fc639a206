/**
 * Which columns of a layout a heading could be, remembered by heading: detection asks it of every band of every sheet
 * for every layout, and almost always the answer is none. Rule D1.
 */
import type { Heading, HeadingForm } from '../heading';
import { couldMatchForm, matchesForm, relativeWords } from '../heading';
import type { ColumnSpec, CompiledLayout } from '../layout';

export interface LooseMatch {
  readonly matched: number;
  /** Required columns that no heading could stand for in any year. */
  readonly missing: readonly string[];
}

interface Memory {
  /** Bit i: the heading could stand for the layout's column i in some year. */
  readonly masks: WeakMap<Heading, number>;
  readonly required: number;
  /** By heading and the table's year (0: none named). */
  readonly specs: WeakMap<Heading, Map<number, readonly ColumnSpec[]>>;
}

const memories = new WeakMap<CompiledLayout, Memory>();

function memoryOf(layout: CompiledLayout): Memory {
  let memory = memories.get(layout);
  if (memory === undefined) {
    const required = maskOf(layout, (spec) => spec.required === true);
    memory = { masks: new WeakMap(), required, specs: new WeakMap() };
    memories.set(layout, memory);
  }
  return memory;
}

function maskOf(layout: CompiledLayout, wanted: (spec: ColumnSpec) => boolean): number {
  return layout.columns.reduce((mask, spec, i) => (wanted(spec) ? mask | (1 << i) : mask), 0);
}

function couldBe(layout: CompiledLayout, memory: Memory, heading: Heading): number {
  let mask = memory.masks.get(heading);
  if (mask === undefined) {
    mask = maskOf(layout, (spec) => [...formsOf(layout.forms, spec), ...formsOf(layout.spareForms, spec)].some((form) => couldMatchForm(heading, form)));
    memory.masks.set(heading, mask);
  }
  return mask;
}

const NONE_MISSING: readonly string[] = [];

/** What the headings could be at best, whatever the table's year: a cheap answer for the many bands that fit nothing. */
export function matchLoosely(layout: CompiledLayout, columns: readonly { readonly heading: Heading }[]): LooseMatch {
  const memory = memoryOf(layout);
  let mask = 0;
  for (const { heading } of columns) mask |= couldBe(layout, memory, heading);
  const lacking = memory.required & ~mask;
  const missing = lacking === 0 ? NONE_MISSING : layout.columns.filter((_, i) => (lacking & (1 << i)) !== 0).map((spec) => spec.key);
  return { matched: bits(mask), missing };
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The columns a heading stands for in a table of `year`. */
export function specsFor(layout: CompiledLayout, heading: Heading, year: number | null): readonly ColumnSpec[] {
  const { specs } = memoryOf(layout);
  let byYear = specs.get(heading);
  if (byYear === undefined) {
    byYear = new Map();
    specs.set(heading, byYear);
  }
  let found = byYear.get(year ?? 0);
  if (found === undefined) {
    found = matching(layout, layout.forms, heading, year);
    byYear.set(year ?? 0, found);
  }
  return found;
}

/** The columns it stands for where those of `specsFor` have other headings. */
export function spareSpecsFor(layout: CompiledLayout, heading: Heading, year: number | null): readonly ColumnSpec[] {
  return matching(layout, layout.spareForms, heading, year);
}

type Forms = CompiledLayout['forms'];

function matching(layout: CompiledLayout, forms: Forms, heading: Heading, year: number | null): readonly ColumnSpec[] {
  const words = relativeWords(heading, year);
  return layout.columns.filter((spec) => formsOf(forms, spec).some((form) => (!form.namesYear || heading.years.length > 0) && matchesForm(words, form)));
}

function formsOf(forms: Forms, spec: ColumnSpec): readonly HeadingForm[] {
  return forms.get(spec.key) ?? [];
}
