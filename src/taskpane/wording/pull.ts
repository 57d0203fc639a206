/** What Hämta says. */
import type { RefreshBlock, RefreshTable } from '../../app/pulling/types';
import type { Worded } from '../../app/wording/lang';

export const PULL = {
  noStore: { sv: 'Inga publiceringar är uppsatta', en: 'No publications are set up' },
  title: { sv: 'Publicerade siffror', en: 'Published figures' },
  loading: { sv: 'Hämtar listan …', en: 'Fetching the list …' },
  empty: { sv: 'Inget är publicerat än', en: 'Nothing is published yet' },
  emptyWhy: { sv: 'När någon har skickat en rapport syns den här.', en: 'When somebody has published a report it is shown here.' },
  again: { sv: 'Uppdatera listan', en: 'Refresh the list' },
  stopped: { sv: 'Avbrutet. Listan är inte läst.', en: 'Cancelled. The list has not been read.' },
  back: { sv: 'Alla publiceringar', en: 'All publications' },
  fetching: { sv: 'Hämtar siffrorna …', en: 'Fetching the figures …' },
  by: { sv: 'Publicerad av', en: 'Published by' },
  check: { sv: 'Kontroll', en: 'Check' },
  hash: { sv: 'Siffrornas kontrollsumma', en: 'Checksum of the figures' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  noErrors: { sv: 'Inga fel', en: 'No errors' },
  log: { sv: 'Publiceringslogg', en: 'Publication log' },
  readingLog: { sv: 'Läser loggen …', en: 'Reading the log …' },
  olderLog: { sv: 'Visa äldre', en: 'Show older ones' },
  current: { sv: 'Gäller nu', en: 'Holds now' },
  shortHash: { sv: 'Kontrollsumma', en: 'Checksum' },
  undoLater: { sv: 'Ångras efter det som har skrivits senare.', en: 'Undone after what has been written later.' },
  insert: { sv: 'Infoga som tabeller', en: 'Insert as tables' },
  insertHint: { sv: 'Ett nytt blad för varje tabell.', en: 'A new sheet for each table.' },
  refresh: { sv: 'Uppdatera på plats', en: 'Refresh in place' },
  compare: { sv: 'Jämför med arbetsboken', en: 'Compare with the workbook' },
  comparedBefore: { sv: 'Jämförelsen kan vara inaktuell: arbetsboken har ändrats eller lästs om sedan den gjordes.', en: 'The comparison may be out of date: the workbook has been changed or read again since it was made.' },
  compareAgain: { sv: 'Jämför igen', en: 'Compare again' },
  planChanged: { sv: 'Arbetsboken har ändrats sedan du såg det. Inget har skrivits. Så här blir det nu.', en: 'The workbook has changed since you saw it. Nothing has been written. This is how it would be now.' },
  planning: { sv: 'Ser efter vad som ändras …', en: 'Finding out what will change …' },
  writing: { sv: 'Skriver …', en: 'Writing …' },
  upToDate: { sv: 'De hämtade tabellerna är aktuella.', en: 'The pulled tables are up to date.' },
  editedHere: { sv: 'Publiceringen är densamma, men något har ändrats här sedan tabellerna hämtades.', en: 'The publication is the same, but something has been changed here since the tables were pulled.' },
  sameFigures: { sv: 'Siffrorna är desamma i den här publiceringen. Det som uppdateras är vilken publicering tabellerna kommer från.', en: 'The figures are the same in this publication. What is refreshed is which publication the tables come from.' },
  noneOfSeries: { sv: 'Inga tabeller här är hämtade ur den här serien.', en: 'No tables here were pulled from this series.' },
  added: { sv: 'Nya rader', en: 'Added rows' },
  removed: { sv: 'Rader som försvinner', en: 'Rows that go' },
  edited: { sv: 'Ändrade här', en: 'Edited here' },
  own: { sv: 'Egna rader, lämnas', en: 'Rows of your own, left' },
  ownGoes: { sv: 'Egna rader, tas bort', en: 'Rows of your own, removed' },
  updated: { sv: 'Nya siffror', en: 'New figures' },
  here: { sv: 'Här', en: 'Here' },
  published: { sv: 'Publicerat', en: 'Published' },
  before: { sv: 'Publicerat', en: 'Published' },
  after: { sv: 'Arbetsboken', en: 'Workbook' },
  place: { sv: 'Rad, kolumn', en: 'Row, column' },
  difference: { sv: 'Skillnad', en: 'Difference' },
  keep: { sv: 'Behåll det som är ändrat här', en: 'Keep what is edited here' },
  nothingWritten: { sv: 'Det som är ändrat här behålls, och resten är redan som publicerat: inget behöver skrivas.', en: 'What is edited here is kept, and the rest is as published already: nothing needs to be written.' },
  replace: { sv: 'Ersätt med det publicerade', en: 'Replace with what is published' },
  choice: { sv: 'Celler ändrade här', en: 'Cells edited here' },
  missing: { sv: 'Finns i publiceringen men inte här', en: 'In the publication but not here' },
  same: { sv: 'Ingen skillnad i siffrorna', en: 'No difference in the figures' },
  newTable: { sv: 'ny tabell', en: 'new table' },
  goneTable: { sv: 'borttagen tabell', en: 'removed table' },
} as const satisfies Record<string, Worded>;

export const BLOCKED: Readonly<Record<RefreshBlock, Worded>> = {
  'table-gone': { sv: 'Tabellen finns inte längre i publiceringen.', en: 'The publication no longer has this table.' },
  'not-recognised': { sv: 'Rubrikerna är ändrade här, så kolumnerna känns inte igen. Infoga tabellen på nytt i stället.', en: 'Its headings are changed here, so the columns are not known again. Insert the table anew instead.' },
  'no-room': { sv: 'Nya rader får inte plats: det står något nedanför. Flytta det, eller infoga tabellen på nytt.', en: 'There is no room for new rows: something stands below. Move it, or insert the table anew.' },
  'formula-moves': { sv: 'En rad med en egen formel skulle flytta. Infoga tabellen på nytt i stället.', en: 'A row with a formula of your own would move. Insert the table anew instead.' },
  'sheet-protected': { sv: 'Bladet är skyddat. Ta bort skyddet under Granska i Excel.', en: 'The sheet is protected. Unprotect it under Review in Excel.' },
};

/** Told to write the tables; putting back what was edited is no refresh, and what is kept is not put back. */
export function refreshNow(writing: readonly RefreshTable[]): Worded {
  if (writing.some(({ from, to }) => from !== to)) return { sv: 'Uppdatera', en: 'Refresh' };
  return writing.some(keepsOwn) ? { sv: 'Återställ resten', en: 'Put back the rest' } : { sv: 'Återställ', en: 'Put back' };
}

/** What somebody here has changed stays. */
export function keepsOwn({ choice, edited, own }: Pick<RefreshTable, 'choice' | 'edited' | 'own'>): boolean {
  return choice === 'keep' && edited.length + own.length > 0;
}

export function quietTables(n: number): Worded {
  return { sv: n === 1 ? 'En tabell utan ändringar' : `${n} tabeller utan ändringar`, en: n === 1 ? 'One table without changes' : `${n} tables without changes` };
}

export function newSheets(n: number): Worded {
  return {
    sv: `${n === 1 ? 'Ett nytt blad' : `${n} nya blad`} läggs till sist i arbetsboken. Inget som står där nu ändras.`,
    en: `${n === 1 ? 'One new sheet is' : `${n} new sheets are`} added at the end of the workbook. Nothing that stands there is changed.`,
  };
}

export function insertionSize(sheet: string, rows: number, columns: number): Worded {
  return {
    sv: `Blad ”${sheet}”: ${rows} ${rows === 1 ? 'rad' : 'rader'}, ${columns} ${columns === 1 ? 'sifferkolumn' : 'sifferkolumner'}`,
    en: `Sheet “${sheet}”: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'} of figures`,
  };
}

export function insertNow(n: number): Worded {
  return { sv: n === 1 ? 'Infoga 1 tabell' : `Infoga ${n} tabeller`, en: n === 1 ? 'Insert 1 table' : `Insert ${n} tables` };
}

export function openErrors(n: number): Worded {
  return { sv: `${n} fel som ingen har accepterat`, en: `${n} ${n === 1 ? 'error' : 'errors'} that nobody has accepted` };
}

export function undoes(what: string): Worded {
  return { sv: `Ångrar publiceringen ${what}.`, en: `Undoes the publication of ${what}.` };
}

export function insertedCount(n: number): Worded {
  return { sv: n === 1 ? 'En tabell är infogad på ett nytt blad.' : `${n} tabeller är infogade på nya blad.`, en: n === 1 ? 'One table is inserted on a new sheet.' : `${n} tables are inserted on new sheets.` };
}
