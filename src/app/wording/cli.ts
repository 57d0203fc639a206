/** The command line's own words. */
import type { Lang } from './lang';
import { plural } from './tally';

export function foundText(tables: number, unplaced: number, lang: Lang): string {
  const lone = unplaced === 0 ? { sv: '', en: '' } : {
    sv: ` · ${plural(unplaced, 'område', 'områden')} utan tabellform`,
    en: ` · ${plural(unplaced, 'block', 'blocks')} without a layout`,
  };
  return { sv: `${plural(tables, 'tabell', 'tabeller')}${lone.sv}`, en: `${plural(tables, 'table', 'tables')}${lone.en}` }[lang];
}

export function unplacedHint(unplaced: number, file: string, lang: Lang): string {
  return {
    sv: `${plural(unplaced, 'område', 'områden')} utan tabellform kontrolleras inte. Visa dem: avstamt find ${file}`,
    en: `${plural(unplaced, 'block', 'blocks')} without a layout ${unplaced === 1 ? 'is' : 'are'} not checked. Show them: avstamt find ${file}`,
  }[lang];
}

export function confidenceText(share: number, lang: Lang): string {
  return { sv: `säkerhet ${Math.round(share * 100)} %`, en: `confidence ${Math.round(share * 100)} %` }[lang];
}

export const TEXTS = {
  bound: { sv: 'bunden', en: 'bound' },
  namesHeading: { sv: 'Namn i arbetsboken', en: 'Names in the workbook' },
  unplacedHeading: { sv: 'Utan tabellform', en: 'Without a layout' },
  expected: { sv: 'väntat', en: 'expected' },
  accepted: { sv: 'accepterat', en: 'accepted' },
  showAll: { sv: 'visa med --verbose', en: 'show with --verbose' },
  reading: { sv: 'Läser', en: 'Reading' },
  checking: { sv: 'Kontrollerar', en: 'Checking' },
  finding: { sv: 'Söker tabeller i', en: 'Looking for tables in' },
  nothingPublished: { sv: 'Inget är publicerat här.', en: 'Nothing is published here.' },
} as const;

export function notBound(file: string, lang: Lang, command: 'check' | 'fill' = 'check'): string {
  const what = { check: { sv: 'kontrollera', en: 'check' }, fill: { sv: 'fylla i', en: 'fill in' } }[command];
  return {
    sv: `Inga tabeller i ${file} är bundna med namn, så det finns inget att ${what.sv}. Kör avstamt ${command} ${file} --find för att leta upp dem.`,
    en: `No tables of ${file} are bound by name, so there is nothing to ${what.en}. Run avstamt ${command} ${file} --find to look for them.`,
  }[lang];
}

export function nothingFound(file: string, unplaced: number, lang: Lang): string {
  const other = unplaced === 0 ? { sv: '', en: '' } : {
    sv: ` ${plural(unplaced, 'område med text eller siffror passar', 'områden med text eller siffror passar')} ingen tabellform; avstamt find visar varför.`,
    en: ` ${plural(unplaced, 'block of text or figures fits', 'blocks of text or figures fit')} no layout; avstamt find shows why.`,
  };
  return {
    sv: `Inga kända tabeller hittades i ${file}.${other.sv} En tabell känns igen på sina kolumnrubriker och radbenämningar.`,
    en: `No known tables were found in ${file}.${other.en} A table is recognised by its column headings and row labels.`,
  }[lang];
}

export function nothingToCompare(previous: string, lang: Lang): string {
  return {
    sv: `Inga kända tabeller hittades i ${previous}, så tidigare år är inte jämförda.`,
    en: `No known tables were found in ${previous}, so earlier years are not compared.`,
  }[lang];
}

export function internalError(message: string, lang: Lang): string {
  return {
    sv: `Internt fel: ${message}. Felet ligger i Avstämt, inte i din fil. Kör igen med AVSTAMT_DEBUG=1 och skicka utskriften till den som sköter Avstämt hos er.`,
    en: `Internal error: ${message}. The fault is in Avstämt, not in your file. Run again with AVSTAMT_DEBUG=1 and send what it prints to whoever looks after Avstämt with you.`,
  }[lang];
}
