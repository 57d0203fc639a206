/** Kontroll: the ribbon's line, and why an acceptance cannot be as asked. */
import type { AcceptanceRefusal, NoticeKind, Uncompared } from '../review/types';
import type { Lang, Worded } from './lang';
import type { Tally } from './tally';
import { plural, tallyText, verdict } from './tally';

export function checkNoticeText(kind: NoticeKind, tally: Tally, tables: number, lang: Lang): string {
  switch (kind) {
    case 'nothing':
      return {
        sv: 'Inga kända tabeller hittades. Öppna panelen för att se varför, eller för att lägga in en tom tabell.',
        en: 'No known tables were found. Open the pane to see why, or to insert an empty table.',
      }[lang];
    case 'clean':
      return { sv: `${verdict(tally, 'sv')} ${plural(tables, 'tabell kontrollerad', 'tabeller kontrollerade')}.`, en: `${verdict(tally, 'en')} ${plural(tables, 'table checked', 'tables checked')}.` }[lang];
    case 'uncompared':
      return {
        sv: `${verdict(tally, 'sv', true)} ${plural(tables, 'tabell lästes', 'tabeller lästes')}, men där finns inga siffror som följer av andra.`,
        en: `${verdict(tally, 'en', true)} ${plural(tables, 'table was read', 'tables were read')}, but without figures that follow from others.`,
      }[lang];
    case 'findings':
      return { sv: `${tallyText(tally, 'sv')}. Cellerna är markerade; panelen säger vad som är fel.`, en: `${tallyText(tally, 'en')}. The cells are marked; the pane says what is wrong.` }[lang];
  }
}

export const ACCEPTANCE_REFUSALS: Readonly<Record<AcceptanceRefusal, Worded>> = {
  'motive-missing': { sv: 'Skriv varför avvikelsen kan accepteras.', en: 'Say why the deviation can be accepted.' },
  'finding-gone': { sv: 'Fyndet finns inte längre: siffrorna har ändrats. Inget har skrivits.', en: 'The finding is gone: the figures have changed. Nothing has been written.' },
  'already-accepted': { sv: 'Det är redan accepterat.', en: 'It is accepted already.' },
  'not-accepted': { sv: 'Det är inte accepterat, så det finns inget att ta tillbaka.', en: 'It is not accepted, so there is nothing to take back.' },
};

export const UNCOMPARED: Readonly<Record<Uncompared, Worded>> = {
  'no-tables': { sv: 'Ingen tabell kontrolleras.', en: 'No table is checked.' },
  empty: { sv: 'Tabellerna är tomma: det finns inga siffror att stämma av än.', en: 'The tables are empty: there are no figures to check yet.' },
  'no-comparisons': {
    sv: 'Det finns siffror, men inga som ska följa av andra: ingen summa, beräknad kolumn eller bedömning att jämföra.',
    en: 'There are figures, but none that should follow from others: no sum, computed column or status to compare.',
  },
};
