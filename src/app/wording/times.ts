/** Months and times as people of the language write them. */
import type { Lang } from './lang';

const LOCALES: Readonly<Record<Lang, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** `202404` → "april 2024" */
export function monthAndYear(period: string, lang: Lang): string {
  if (!/^\d{6}$/.test(period)) return period;
  const day = new Date(Number(period.slice(0, 4)), Number(period.slice(4)) - 1, 1);
  return new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric' }).format(day);
}

/** `2024-05-02T08:15:00Z` → "2 maj 2024 10:15" in the computer's own time zone; any other text as it is. */
export function shortTime(iso: string, lang: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(LOCALES[lang], { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(time);
}

/**
 * `2024-05-02T08:15:00Z` → "2024-05-02 10:15 (svensk tid)": a sheet says the same wherever it was made, and it says whose
 * clock it was.
 */
export function swedishTime(iso: string, lang: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' }).format(time);
  return `${text} ${{ sv: '(svensk tid)', en: '(Swedish time)' }[lang]}`;
}
