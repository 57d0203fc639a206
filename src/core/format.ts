/**
 * What a number format code says of the figure it shows. Codes come as files and Office.js hold them, in English
 * (`#,##0.0`), whatever the user's language. Rule N3 in docs/SPEC.md.
 */

export interface FormatTraits {
  /** Decimals shown; null for General. */
  readonly decimals: number | null;
  /** The displayed figure is the stored one times 10^exponent: 2 for percent, −3 for each scaling comma. */
  readonly exponent: number;
  readonly percent: boolean;
  readonly date: boolean;
  /** For a time of day: how many of its last shown unit (`h:mm` minutes, `mm:ss` seconds) make a day; else null. */
  readonly perDay: number | null;
}

const GENERAL: FormatTraits = { decimals: null, exponent: 0, percent: false, date: false, perDay: null };

const known = new Map<string, readonly FormatTraits[]>();

/** The traits of the section of `format` that shows `value`. Pure: the cache only spares parsing a code twice. */
export function formatTraits(format: string | undefined, value: number): FormatTraits {
  if (format === undefined || format === 'General' || format === '' || format === '@') return GENERAL;
  let sections = known.get(format);
  if (sections === undefined) {
    sections = splitSections(format).map(sectionTraits);
    if (known.size > 1000) known.clear();
    known.set(format, sections);
  }
  return sections[sectionFor(value, sections.length)] ?? GENERAL;
}

function sectionFor(value: number, count: number): number {
  if (value < 0 && count > 1) return 1;
  if (value === 0 && count > 2) return 2;
  return 0;
}

/** Splits at semicolons outside quotes and brackets. */
function splitSections(format: string): string[] {
  const sections = [''];
  for (const token of format.match(/"[^"]*"?|\\.|\[[^\]]*\]?|[_*].|[^"\\[_*;]+|;|./gs) ?? []) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

// What is no digit: quoted text, colours, locales and conditions; `[h]`, `[m]`, `[s]` are elapsed time and stay.
const LITERALS = /"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gis;

function sectionTraits(section: string): FormatTraits {
  const code = section.replace(LITERALS, '');
  if (/general|standard/i.test(code) || !/[0#?]/.test(code)) {
    return isDate(code) ? dateTraits(code) : GENERAL;
  }
  if (isDate(code.replace(/e[+-]/gi, ''))) return dateTraits(code);
  const percent = code.includes('%');
  const number = /[0#?][0#?,\s]*(?:\.([0#?\s]*))?(,*)/.exec(code);
  const whole = /^([0#?,\s]*)/.exec(code.slice(number?.index ?? 0))?.[1] ?? '';
  const scalingCommas = (/,+\s*$/.exec(whole)?.[0].trim().length ?? 0) + (number?.[2]?.length ?? 0);
  const decimals = (number?.[1] ?? '').replace(/[^0#?]/g, '').length;
  return { decimals, exponent: (percent ? 2 : 0) - 3 * scalingCommas, percent, date: false, perDay: null };
}

function dateTraits(code: string): FormatTraits {
  const time = /^\[?h+\]?:mm$|^(\[?m+\]?:ss)$/i.exec(code.trim());
  if (time === null) return { ...GENERAL, date: true };
  return { ...GENERAL, perDay: time[1] === undefined ? 1440 : 86_400 };
}

function isDate(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/general|standard|am\/pm/gi, ''));
}

/** The format code that shows a figure with so many decimals: `#,##0.0`. */
export function decimalFormat(decimals: number): string {
  return decimals <= 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
