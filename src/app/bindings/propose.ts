/** Hitta tabeller: every table that no name binds yet, with a name to bind it by. */
import { rangeAddress } from '../../core/address';
import type { RawWorkbook } from '../../core/grid';
import type { Table } from '../../core/table';
import { isMoney } from '../../core/unit';
import { readTables } from '../tables';
import { freeName, takenNames, tellingWord } from './names';
import type { Proposal, Proposals } from './types';

/** Pulled tables and copied sheets' own names are left out; the names suggested are free and unlike each other. */
export function proposeBindings(workbook: RawWorkbook): Proposals {
  const { tables, unplaced } = readTables(workbook, { find: true });
  const names = suggestNames(workbook, tables);
  const proposals = tables.flatMap((table, i) => (table.name === null ? [proposalOf(table, names[i] as string)] : []));
  return { proposals, unplaced };
}

function proposalOf(table: Table, name: string): Proposal {
  return {
    key: rangeAddress(table.sheet, table.rect),
    range: { sheet: table.sheet, rect: table.rect },
    layout: { id: table.layout.id, title: table.layout.title },
    title: table.title,
    name,
    unit: isMoney(table.unit) ? table.unit : null,
    unitIsPrinted: table.unitFrom === 'printed' || table.unitFrom === 'binding',
    rows: table.rows.length,
    columns: table.columns.length,
    confidence: table.confidence,
  };
}

/** The layout's own name; where there are several of a kind, with the word that sets each apart. */
function suggestNames(workbook: RawWorkbook, tables: readonly Table[]): string[] {
  const taken = takenNames(workbook);
  return tables.map((table) => {
    if (table.name !== null) return table.name;
    const kin = tables.filter((other) => other !== table && other.layout.name === table.layout.name);
    const word = kin.length === 0 ? null : setApart(table, kin);
    return freeName(word === null ? table.layout.name : `${table.layout.name}_${word}`, taken);
  });
}

/** By its title; else by its sheet, where each has one of its own. */
function setApart(table: Table, kin: readonly Table[]): string | null {
  const byTitle = tellingWord(table.title, table.layout.title, kin.map(({ title }) => title));
  return byTitle ?? tellingWord(table.sheet, table.layout.title, kin.map(({ sheet }) => sheet));
}
