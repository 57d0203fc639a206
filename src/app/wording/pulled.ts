/** What pulled sheets say beyond the published figures. */
import type { Commit } from '../ports';
import type { Lang, Worded } from './lang';
import { oneLine } from './place';
import { plural, tallyText } from './tally';
import { monthAndYear, swedishTime } from './times';

interface Head {
  readonly unit: string;
  /** `YYYYMM` */
  readonly period: string;
  readonly kind: string;
}

type Publication = Pick<Commit, 'author' | 'time' | 'counts'>;

/** "Region X · april 2024 · delår" */
export function reportText({ unit, period, kind }: Head, lang: Lang): string {
  return oneLine(`${unit} · ${monthAndYear(period, lang)} · ${kind}`);
}

/**
 * Above every pulled table: what it is, who published it when, and whether it had errors. It begins with *Källa* in every
 * language: of a line that does, no period is read (rule D3), and a publication is made in another month than it tells of.
 */
export function sourceLine(head: Head, publication: Publication, lang: Lang): string {
  return { sv: `Källa: ${reportText(head, lang)}, ${publishedLine(publication, lang)}`, en: `Källa (source): ${reportText(head, lang)}, ${publishedLine(publication, lang)}` }[lang];
}

/** As it was written before it told what was accepted: sheets pulled then still stand as they were pulled. */
export function formerSourceLine(head: Head, publication: Publication, lang: Lang): string {
  return sourceLine(head, { ...publication, counts: { ...publication.counts, accepted: 0 } }, lang);
}

/** The line by name, in lists of what has been changed. */
export const SOURCE_NAME: Worded = { sv: 'Källraden', en: 'The source line' };

/** "publicerad 2024-05-02 10:15 (svensk tid) av Eva med 3 fel som ingen accepterat." */
export function publishedLine({ author, time, counts }: Publication, lang: Lang): string {
  const by = oneLine(author);
  return {
    sv: `publicerad ${swedishTime(time, 'sv')} av ${by} ${errorsWords(counts, 'sv')}.`,
    en: `published ${swedishTime(time, 'en')} by ${by} ${errorsWords(counts, 'en')}.`,
  }[lang];
}

/** An accepted error is still an error: "utan fel" is said only where there is none of either kind. */
function errorsWords({ errors, warnings, accepted }: Commit['counts'], lang: Lang): string {
  if (errors > 0) return { sv: `med ${plural(errors, 'fel', 'fel')} som ingen accepterat`, en: `with ${plural(errors, 'error', 'errors')} that nobody has accepted` }[lang];
  if (accepted === 0) return { sv: 'utan fel', en: 'with no errors' }[lang];
  const rest = tallyText({ errors: 0, warnings, infos: 0, accepted }, lang);
  return { sv: `utan fel som ingen accepterat (${rest})`, en: `with no errors that nobody has accepted (${rest})` }[lang];
}

export function unitLine(unit: string, lang: Lang): string {
  return { sv: `Belopp i ${unit}`, en: `Belopp i ${unit} (amounts in ${unit})` }[lang];
}

/** "Utan fel, 2 varningar, 1 accepterat" */
export function checkCounts({ errors, warnings, accepted }: Commit['counts'], lang: Lang): string {
  const rest = tallyText({ errors, warnings, infos: 0, accepted }, lang);
  if (errors > 0) return rest;
  const none = { sv: 'Inga fel', en: 'No errors' }[lang];
  return rest === '' ? none : `${none}, ${rest}`;
}

/** The overview sheet of a pulled workbook. */
export const OVERVIEW = {
  sheet: { sv: 'Översikt', en: 'Overview' },
  unit: { sv: 'Enhet', en: 'Unit' },
  period: { sv: 'Period', en: 'Period' },
  kind: { sv: 'Rapport', en: 'Report' },
  author: { sv: 'Publicerad av', en: 'Published by' },
  time: { sv: 'Publicerad', en: 'Published' },
  check: { sv: 'Kontroll', en: 'Check' },
  table: { sv: 'Tabell', en: 'Table' },
  onSheet: { sv: 'Blad', en: 'Sheet' },
  amounts: { sv: 'Belopp', en: 'Amounts' },
  rows: { sv: 'Rader', en: 'Rows' },
  accepted: { sv: 'Accepterade avvikelser', en: 'Accepted deviations' },
  motive: { sv: 'Motiv', en: 'Motive' },
  who: { sv: 'Vem', en: 'Who' },
  row: { sv: 'Rad', en: 'Row' },
  column: { sv: 'Kolumn', en: 'Column' },
  group: { sv: 'Grupp', en: 'Group' },
  technical: { sv: 'För kontroll', en: 'For verification' },
  id: { sv: 'Publicering', en: 'Publication' },
  base: { sv: 'Bygger på', en: 'Builds on' },
  figuresHash: { sv: 'Siffrornas kontrollsumma', en: 'Checksum of the figures' },
  documentHash: { sv: 'Dokumentets kontrollsumma', en: 'Checksum of the document' },
  first: { sv: 'ingen tidigare', en: 'none before' },
} as const satisfies Record<string, Worded>;
