/** A table that gets another name takes its acceptances with it: the protocol knows tables by name. */
import { PROTOCOL_SHEET } from '../core/binding';
import { tableName } from '../core/checks/make';
import type { SheetRange } from '../core/address';
import type { RawWorkbook } from '../core/grid';
import type { CellWrite } from './ports';
import { readProtocol } from './protocol-sheet';
import { readTables } from './tables';

/** `range`: a table that no name bound, known so far by its title. */
export type Renaming = { readonly was: string; readonly name: string } | { readonly range: SheetRange; readonly name: string };

/** The cells under *Tabell* that name the tables anew; none where two tables went by one name. */
export function renamedInProtocol(workbook: RawWorkbook, renamings: readonly Renaming[]): CellWrite[] {
  const { acceptances, columns } = readProtocol(workbook);
  const column = columns?.get('table');
  if (column === undefined || acceptances.length === 0) return [];
  const renamed = new Map(renamings.flatMap((one) => ('was' in one ? [[one.was, one.name] as const] : namesOfFound(workbook, one.range).map((was) => [was, one.name] as const))));
  return acceptances.flatMap(({ acceptance, row }): CellWrite[] => {
    const value = renamed.get(acceptance.table);
    return value === undefined ? [] : [{ sheet: PROTOCOL_SHEET, row, column, formula: null, value }];
  });
}

function namesOfFound(workbook: RawWorkbook, { sheet, rect }: SheetRange): string[] {
  const { tables } = readTables(workbook, { find: true });
  const table = tables.find((one) => one.name === null && one.sheet === sheet && one.rect.top === rect.top && one.rect.left === rect.left);
  if (table === undefined) return [];
  const was = tableName(table);
  return tables.filter((one) => tableName(one) === was).length === 1 ? [was] : [];
}
