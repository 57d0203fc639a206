/** What the ribbon's notices say besides what the use cases say of themselves. */
import type { Worded } from '../app/wording/lang';

export type NoticeAction = 'details' | 'fill' | 'undo' | 'close';

export const ACTIONS: Readonly<Record<NoticeAction, Worded>> = {
  details: { sv: 'Visa i panelen', en: 'Show in the pane' },
  fill: { sv: 'Fyll i', en: 'Fill in' },
  undo: { sv: 'Ångra', en: 'Undo' },
  close: { sv: 'Stäng', en: 'Close' },
};

export const NOTICES = {
  nothingToFill: { sv: 'Inget att fylla i.', en: 'Nothing to fill in.' },
  noTables: { sv: 'Inga kända tabeller hittades. Panelen visar varför, under Tabeller.', en: 'No known tables were found. The pane shows why, under Tables.' },
  marked: { sv: 'Cellerna är markerade i bladen.', en: 'The cells are marked in the sheets.' },
  notUndone: { sv: 'Inte ångrat: cellerna har ändrats sedan de fylldes i. Ångra i panelen om du ändå vill.', en: 'Not undone: the cells have been changed since they were filled in. Undo in the pane if you want to all the same.' },
  undone: { sv: 'Ångrat. Arbetsboken är som förut.', en: 'Undone. The workbook is as it was.' },
} as const satisfies Record<string, Worded>;

export function filled(cells: number): Worded {
  return { sv: cells === 1 ? '1 cell är ifylld.' : `${cells} celler är ifyllda.`, en: cells === 1 ? '1 cell is filled in.' : `${cells} cells are filled in.` };
}

/** The text is for whoever is asked for help. */
export function unforeseen(message: string): Worded {
  return {
    sv: `Något gick fel som inte borde kunna hända. Skicka den här texten till den som sköter Avstämt: ${message}`,
    en: `Something went wrong that should not be able to. Send this text to whoever looks after Avstämt: ${message}`,
  };
}
