/** What Hämta says. */
import type { RefreshBlock } from '../../app/pulling/types';
import type { Worded } from '../../app/wording/lang';

export const PULL = {
  noStore: { sv: 'Inga publiceringar är uppsatta', en: 'No publications are set up' },
  title: { sv: 'Publicerade siffror', en: 'Published figures' },
  loading: { sv: 'Hämtar listan …', en: 'Fetching the list …' },
  empty: { sv: 'Inget är publicerat än', en: 'Nothing is published yet' },
  emptyWhy: { sv: 'När någon har skickat en rapport syns den här.', en: 'When somebody has published a report it is shown here.' },
  again: { sv: 'Uppdatera listan', en: 'Refresh the list' },
  open: { sv: 'Visa', en: 'Show' },
  back: { sv: 'Alla publiceringar', en: 'All publications' },
  fetching: { sv: 'Hämtar siffrorna …', en: 'Fetching the figures …' },
  by: { sv: 'Publicerad av', en: 'Published by' },
  check: { sv: 'Kontroll', en: 'Check' },
  hash: { sv: 'Siffrornas kontrollsumma', en: 'Checksum of the figures' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  earlier: { sv: 'Tidigare publiceringar', en: 'Earlier publications' },
  insert: { sv: 'Infoga som tabeller', en: 'Insert as tables' },
  insertHint: { sv: 'Ett nytt blad för varje tabell.', en: 'A new sheet for each table.' },
  refresh: { sv: 'Uppdatera på plats', en: 'Refresh in place' },
  compare: { sv: 'Jämför med arbetsboken', en: 'Compare with the workbook' },
  comparing: { sv: 'Jämför …', en: 'Comparing …' },
  planning: { sv: 'Ser efter vad som ändras …', en: 'Finding out what will change …' },
  writing: { sv: 'Skriver …', en: 'Writing …' },
  upToDate: { sv: 'De hämtade tabellerna är aktuella.', en: 'The pulled tables are up to date.' },
  added: { sv: 'Nya rader', en: 'Added rows' },
  removed: { sv: 'Rader som försvinner', en: 'Rows that go' },
  edited: { sv: 'Ändrade här', en: 'Edited here' },
  own: { sv: 'Egna rader, lämnas', en: 'Rows of your own, left' },
  updated: { sv: 'Nya siffror', en: 'New figures' },
  here: { sv: 'Här', en: 'Here' },
  published: { sv: 'Publicerat', en: 'Published' },
  before: { sv: 'Publicerat', en: 'Published' },
  after: { sv: 'Arbetsboken', en: 'Workbook' },
  place: { sv: 'Rad, kolumn', en: 'Row, column' },
  difference: { sv: 'Skillnad', en: 'Difference' },
  keep: { sv: 'Behåll det som är ändrat här', en: 'Keep what is edited here' },
  replace: { sv: 'Ersätt med det publicerade', en: 'Replace with what is published' },
  choice: { sv: 'Celler ändrade här', en: 'Cells edited here' },
  refreshNow: { sv: 'Uppdatera', en: 'Refresh' },
  missing: { sv: 'Finns i publiceringen men inte här', en: 'In the publication but not here' },
  same: { sv: 'Ingen skillnad i siffrorna', en: 'No difference in the figures' },
  newTable: { sv: 'ny tabell', en: 'new table' },
  goneTable: { sv: 'borttagen tabell', en: 'removed table' },
  gone: { sv: 'Publiceringen finns inte längre. Uppdatera listan.', en: 'The publication is no longer there. Refresh the list.' },
  done: { sv: 'Klart', en: 'Done' },
} as const satisfies Record<string, Worded>;

export const BLOCKED: Readonly<Record<RefreshBlock, Worded>> = {
  'table-gone': { sv: 'Tabellen finns inte längre i publiceringen.', en: 'The publication no longer has this table.' },
  'not-recognised': { sv: 'Rubrikerna är ändrade här, så kolumnerna känns inte igen. Infoga tabellen på nytt i stället.', en: 'Its headings are changed here, so the columns are not known again. Insert the table anew instead.' },
  'no-room': { sv: 'Nya rader får inte plats: det står något nedanför. Flytta det, eller infoga tabellen på nytt.', en: 'There is no room for new rows: something stands below. Move it, or insert the table anew.' },
  'formula-moves': { sv: 'En rad med en egen formel skulle flytta. Infoga tabellen på nytt i stället.', en: 'A row with a formula of your own would move. Insert the table anew instead.' },
  'sheet-protected': { sv: 'Bladet är skyddat. Ta bort skyddet under Granska i Excel.', en: 'The sheet is protected. Unprotect it under Review in Excel.' },
};

export function insertedCount(n: number): Worded {
  return { sv: n === 1 ? 'En tabell är infogad på ett nytt blad.' : `${n} tabeller är infogade på nya blad.`, en: n === 1 ? 'One table is inserted on a new sheet.' : `${n} tables are inserted on new sheets.` };
}

export function refreshedCount(n: number): Worded {
  return { sv: n === 1 ? 'En tabell är uppdaterad.' : `${n} tabeller är uppdaterade.`, en: n === 1 ? 'One table is refreshed.' : `${n} tables are refreshed.` };
}
