/** Times as people of the language write them. Figures are written as the sheet prints them, in app/wording/figures. */
import type { Lang } from '../app/wording/lang';

const LOCALES: Readonly<Record<Lang, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** `2024-05-02T08:15:00Z` → "2 maj 2024 10:15" in the computer's own time zone; any other text as it is. */
export function shortTime(iso: string, lang: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(LOCALES[lang], { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(time);
}

/** `202404` → "april 2024" */
export function monthAndYear(period: string, lang: Lang): string {
  if (!/^\d{6}$/.test(period)) return period;
  const day = new Date(Number(period.slice(0, 4)), Number(period.slice(4)) - 1, 1);
  return new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric' }).format(day);
}

/** The first characters of an id or a hash, enough to tell them apart. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
