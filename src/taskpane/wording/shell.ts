/** What the pane says around its views. */
import type { HistoryKind } from '../../app/history';
import type { Worded } from '../../app/wording/lang';
import type { View } from '../route';

export const VIEW_NAMES: Readonly<Record<View, Worded>> = {
  tables: { sv: 'Tabeller', en: 'Tables' },
  check: { sv: 'Kontroll', en: 'Check' },
  fill: { sv: 'Fyll i', en: 'Fill in' },
  push: { sv: 'Skicka', en: 'Publish' },
  pull: { sv: 'Hämta', en: 'Pull' },
};

export const SHELL = {
  views: { sv: 'Vyer', en: 'Views' },
  /** Each language in its own words, so that whoever looks for it finds it. */
  otherLang: { sv: 'In English', en: 'På svenska' },
  loading: { sv: 'Läser arbetsboken …', en: 'Reading the workbook …' },
  opening: { sv: 'Öppnar …', en: 'Opening …' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  retry: { sv: 'Försök igen', en: 'Try again' },
  undo: { sv: 'Ångra', en: 'Undo' },
  undoAnyway: { sv: 'Ångra ändå', en: 'Undo anyway' },
  close: { sv: 'Stäng', en: 'Close' },
  goTo: { sv: 'Gå till', en: 'Go to' },
  failed: { sv: 'Det gick inte', en: 'That did not work' },
  updating: { sv: 'Kontrollerar …', en: 'Checking …' },
  undone: { sv: 'Ångrat. Arbetsboken är som förut.', en: 'Undone. The workbook is as it was.' },
  outsideOffice: {
    sv: 'Den här sidan är en panel i Excel. Öppna den från fliken Start, gruppen Avstämt.',
    en: 'This page is a pane of Excel. Open it from the Home tab, group Avstämt.',
  },
} as const satisfies Record<string, Worded>;

/** For errors nobody foresaw: the text is for whoever is asked for help. */
export function unforeseen(message: string): Worded {
  return {
    sv: `Något gick fel som inte borde kunna hända. Försök igen; händer det på nytt, skicka den här texten till den som sköter Avstämt: ${message}`,
    en: `Something went wrong that should not be able to. Try again; should it happen once more, send this text to whoever looks after Avstämt: ${message}`,
  };
}

export function undoClash(changed: number): Worded {
  return {
    sv: `${changed} av det som skrevs har ändrats sedan dess och skulle gå förlorat.`,
    en: `${changed} of what was written ${changed === 1 ? 'has' : 'have'} been changed since and would be lost.`,
  };
}

export function openFindings(n: number): Worded {
  return { sv: `${n} fel eller varningar`, en: `${n} errors or warnings` };
}

const MOST_PLACES = 3;

/**
 * Nobody sees any more what would be lost, so it is not taken back anyway. `what`: as `written` says it. `places`: cells
 * and names that have been changed.
 */
export function undoTooLate(what: Worded, places: readonly string[]): Worded {
  const some = places.slice(0, MOST_PLACES).join(', ');
  const more = places.length - MOST_PLACES;
  return {
    sv: `${what.sv}, går inte att ångra längre: ${some}${more > 0 ? ` och ${more} till` : ''} har ändrats sedan dess. Inget är rört.`,
    en: `${what.en}, can no longer be undone: ${some}${more > 0 ? ` and ${more} more` : ''} ${places.length === 1 ? 'has' : 'have'} been changed since. Nothing was touched.`,
  };
}

const WRITTEN: Readonly<Record<HistoryKind, Worded>> = {
  fill: { sv: 'Fyll i', en: 'Fill in' },
  bind: { sv: 'Tabellernas namn', en: "The tables' names" },
  template: { sv: 'Infogad tabell', en: 'Inserted table' },
  accept: { sv: 'Protokollet', en: 'The protocol' },
  pull: { sv: 'Hämtade tabeller', en: 'Pulled tables' },
  refresh: { sv: 'Uppdatering på plats', en: 'Refresh in place' },
  head: { sv: 'Vilken rapport det är', en: 'Which report it is' },
};

/** *Fyll i, 58 ändringar, 10:42* */
export function written(kind: HistoryKind, count: number, time: string): Worded {
  return {
    sv: `${WRITTEN[kind].sv}, ${count} ${count === 1 ? 'ändring' : 'ändringar'}, ${time}`,
    en: `${WRITTEN[kind].en}, ${count} ${count === 1 ? 'change' : 'changes'}, ${time}`,
  };
}

export function lastWrite(what: Worded): Worded {
  return { sv: `Senast skrivet: ${lowerFirst(what.sv)}`, en: `Written last: ${lowerFirst(what.en)}` };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
