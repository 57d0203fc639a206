/** Kontroll: the ribbon's line, and why an acceptance cannot be as asked. */
import type { AcceptanceRefusal } from '../review/types';
import type { Lang, Worded } from './lang';
import type { Tally } from './tally';
import { plural, tallyText, verdict } from './tally';

export function checkNoticeText(kind: 'clean' | 'findings' | 'nothing', tally: Tally, tables: number, lang: Lang): string {
  switch (kind) {
    case 'nothing':
      return {
        sv: 'Inga kända tabeller hittades. Öppna panelen för att se varför, eller för att lägga in en tom tabell.',
        en: 'No known tables were found. Open the pane to see why, or to insert an empty table.',
      }[lang];
    case 'clean':
      return { sv: `${verdict(tally, 'sv')} ${plural(tables, 'tabell kontrollerad', 'tabeller kontrollerade')}.`, en: `${verdict(tally, 'en')} ${plural(tables, 'table checked', 'tables checked')}.` }[lang];
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
