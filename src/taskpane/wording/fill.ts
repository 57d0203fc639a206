/** What Fyll i says around the preview, whose words are in app/wording. */
import type { Worded } from '../../app/wording/lang';

export const FILL = {
  title: { sv: 'Fyll i beräknade celler', en: 'Fill in computed cells' },
  how: { sv: 'Fyll i som', en: 'Fill in as' },
  formulas: { sv: 'Formler', en: 'Formulas' },
  values: { sv: 'Värden', en: 'Values' },
  preparing: { sv: 'Räknar ut vad som ska fyllas i …', en: 'Working out what to fill in …' },
  nothing: { sv: 'Inget att fylla i', en: 'Nothing to fill in' },
  noTables: { sv: 'Inga tabeller att fylla i', en: 'No tables to fill in' },
  noTablesWhy: { sv: 'Fyll i skriver bara i tabeller som Avstämt känner igen. Börja under Tabeller.', en: 'Fill in writes only into tables that Avstämt recognises. Begin under Tables.' },
  cell: { sv: 'Cell', en: 'Cell' },
  before: { sv: 'Nu', en: 'Now' },
  after: { sv: 'Blir', en: 'Becomes' },
  writing: { sv: 'Fyller i …', en: 'Filling in …' },
  left: { sv: 'Lämnas som det är', en: 'Left as it is' },
  allLocked: { sv: 'Inget kan fyllas i nu', en: 'Nothing can be filled in now' },
  locked: { sv: 'Bladet är skyddat: inget kan skrivas där. Ta bort skyddet under Granska i Excel.', en: 'The sheet is protected: nothing can be written there. Unprotect it under Review in Excel.' },
  overwrite: { sv: 'skrivs över', en: 'overwritten' },
  stale: { sv: 'Arbetsboken har ändrats sedan förhandsvisningen gjordes.', en: 'The workbook has changed since the preview was made.' },
} as const satisfies Record<string, Worded>;

export function fillButton(cells: number): Worded {
  return { sv: cells === 1 ? 'Fyll i 1 cell' : `Fyll i ${cells} celler`, en: cells === 1 ? 'Fill in 1 cell' : `Fill in ${cells} cells` };
}

export function filled(cells: number): Worded {
  return { sv: cells === 1 ? '1 cell är ifylld.' : `${cells} celler är ifyllda.`, en: cells === 1 ? '1 cell is filled in.' : `${cells} cells are filled in.` };
}

export function cellsCount(n: number): Worded {
  return { sv: n === 1 ? '1 cell' : `${n} celler`, en: n === 1 ? '1 cell' : `${n} cells` };
}

export function overwrites(n: number): Worded {
  return { sv: `${n} skrivs över`, en: `${n} overwritten` };
}
