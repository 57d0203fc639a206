/** Hämta: why a table cannot be refreshed where it stands. */
import type { RefreshBlock } from '../pulling/types';
import type { Worded } from './lang';

export const REFRESH_BLOCKS: Readonly<Record<RefreshBlock, Worded>> = {
  'table-gone': { sv: 'Tabellen finns inte i den senaste publiceringen. Den lämnas som den är.', en: 'The latest publication has no such table. It is left as it is.' },
  'not-recognised': {
    sv: 'Rubrikerna har ändrats här, så kolumnerna känns inte igen. Lägg in tabellen på nytt, eller återställ rubrikerna.',
    en: 'The headings have been changed here, so its columns are not known again. Insert the table anew, or put the headings back.',
  },
  'no-room': { sv: 'De nya raderna får inte plats: något står under eller till höger om tabellen. Gör plats, eller lägg in den på nytt.', en: 'There is no room for the new rows: something stands below or to the right of the table. Make room, or insert it anew.' },
  'formula-moves': {
    sv: 'En rad med en egen formel skulle flyttas, och formeln peka fel. Välj att ersätta ändringarna, eller lägg in tabellen på nytt.',
    en: 'A row with a formula of your own would move, and the formula point elsewhere. Choose to replace the changes, or insert the table anew.',
  },
  'sheet-protected': { sv: 'Bladet är skyddat. Ta bort skyddet under Granska.', en: 'The sheet is protected. Unprotect it under Review.' },
};
