/**
 * A scenario does something with Excel through the public Office.js API alone and says what it saw. The same ones run
 * against the workbench's host and in Excel, so that the two can be compared.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What was seen, by name. What differs between machines (ids, times, widths) is left out. */
export type Observations = Readonly<Record<string, Json>>;

export interface Scenario {
  /** `names.broken`: what a report and docs/HOST.md refer to. */
  readonly id: string;
  readonly title: { readonly sv: string; readonly en: string };
  /** Requirement sets; where one is missing the scenario is left out. */
  readonly needs?: readonly (readonly [set: string, version: string])[];
  /** Only where Excel writes formulas and figures the Swedish way. */
  readonly swedish?: true;
  /** What we hold to be Excel's answer; the host's tests insist on it. What else is seen is only recorded. */
  readonly expected: Observations;
  readonly run: (lab: Lab) => Promise<Observations>;
}

type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

/** What a scenario works with: a sheet of its own, empty at the start and deleted afterwards. */
export interface Lab {
  readonly Excel: typeof Excel;
  readonly sheetName: string;
  /** The name of one more sheet, or of a defined name, deleted afterwards too. */
  readonly otherSheet: string;
  name(suffix: string): string;
  /** `Excel.run`, with the scenario's sheet. */
  run<T>(batch: Batch<T>): Promise<T>;
  /** What the batch fails with. */
  failure(batch: Batch<unknown>): Promise<Failure>;
  /** What the code throws at once, which is the client's doing: a code, or the error's name; null for nothing. */
  thrown(code: () => unknown): string | null;
  /** Resolves when the condition holds, or when it is no longer likely to. */
  until(condition: () => boolean): Promise<void>;
  /** Long enough for events to arrive that should not. */
  settle(): Promise<void>;
}

/** `code` null: it did not fail. */
export interface Failure {
  readonly [key: string]: Json;
  readonly code: string | null;
  readonly location: string | null;
}

/** An address without its sheet: `A1:B2`. */
export function local(address: string): string {
  return address
    .split(',')
    .map((area) => area.slice(area.lastIndexOf('!') + 1).replaceAll('$', ''))
    .join(',');
}

/** A text as shown, with the kinds of spaces that group thousands made one. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');
}
