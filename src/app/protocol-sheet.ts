/**
 * The sheet *Avstämt protokoll*: one line an event, oldest first. People may move its columns, leave lines empty and
 * write beside it; it is read by its headings.
 */
import type { Acceptance } from '../core/acceptance';
import { isFindingCode } from '../core/acceptance';
import { PROTOCOL_SHEET } from '../core/binding';
import type { RawWorkbook, SheetGrid } from '../core/grid';
import { labelKey } from '../core/label';
import { cellIn, textOf } from '../core/view';

/**
 * The columns in the order a new sheet has them: what people read, then what the program knows an acceptance by. Older
 * sheets have another order. The sheet speaks Swedish whatever language the pane is in.
 */
export const PROTOCOL_HEADINGS = {
  event: 'Händelse', when: 'När', who: 'Vem', motive: 'Motiv', state: 'Tillstånd', finding: 'Fynd', table: 'Tabell', row: 'Rad', column: 'Kolumn', cell: 'Cell',
  errors: 'Fel', warnings: 'Varningar', accepted: 'Accepterade',
  code: 'Kod', figures: 'Siffror', rowKey: 'Radnyckel', columnKey: 'Kolumnnyckel', hash: 'Siffrornas kontrollsumma', version: 'Version',
} as const;

export type ProtocolField = keyof typeof PROTOCOL_HEADINGS;

export const PROTOCOL_FIELDS = Object.keys(PROTOCOL_HEADINGS) as ProtocolField[];

/** In characters. */
export const PROTOCOL_WIDTHS: Readonly<Record<ProtocolField, number>> = {
  event: 13, when: 26, who: 20, motive: 52, state: 12, finding: 36, table: 30, row: 36, column: 26, cell: 26,
  errors: 7, warnings: 12, accepted: 14,
  code: 26, figures: 36, rowKey: 24, columnKey: 24, hash: 30, version: 11,
};

/** What stands under *Händelse* and *Tillstånd*. */
export const PROTOCOL_WORDS = { acceptance: 'Accepterat', check: 'Kontroll', valid: 'Gäller', lapsed: 'Upphört', withdrawn: 'Återtaget' } as const;

export interface AcceptanceLine {
  readonly acceptance: Acceptance;
  /** Row of the sheet. */
  readonly row: number;
}

export interface Protocol {
  readonly acceptances: readonly AcceptanceLine[];
  /** Null when the workbook has no protocol, or its headings are gone. */
  readonly columns: ReadonlyMap<ProtocolField, number> | null;
  readonly headingRow: number;
  /** The first column right of all headings. */
  readonly nextColumn: number;
  /** The first row below all content. */
  readonly nextRow: number;
  readonly sheetExists: boolean;
}

const NO_SHEET: Protocol = { acceptances: [], columns: null, headingRow: 0, nextColumn: 0, nextRow: 0, sheetExists: false };

/** Reads the workbook's protocol; what cannot be understood in it is left alone. */
export function readProtocol(workbook: RawWorkbook): Protocol {
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === PROTOCOL_SHEET.toLowerCase());
  if (sheet === undefined) return NO_SHEET;
  const nextRow = (sheet.rows.at(-1)?.row ?? -1) + 1;
  const empty = { ...NO_SHEET, nextRow, headingRow: nextRow, sheetExists: true };
  for (const row of sheet.rows) {
    const columns = headingColumns(row.cells.map((cell) => [cell.column, textOf(cell)] as const));
    if (columns === null) continue;
    const nextColumn = Math.max(...row.cells.map((cell) => cell.column)) + 1;
    return { ...empty, columns, headingRow: row.row, nextColumn, acceptances: readLines(sheet, row.row, columns) };
  }
  return empty;
}

const BY_KEY = new Map(PROTOCOL_FIELDS.map((field) => [labelKey(PROTOCOL_HEADINGS[field]), field]));

function headingColumns(cells: readonly (readonly [column: number, text: string])[]): ReadonlyMap<ProtocolField, number> | null {
  const columns = new Map<ProtocolField, number>();
  for (const [column, text] of cells) {
    const field = BY_KEY.get(labelKey(text));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  return (['code', 'figures', 'motive'] as const).every((field) => columns.has(field)) ? columns : null;
}

function readLines(sheet: SheetGrid, headingRow: number, columns: ReadonlyMap<ProtocolField, number>): AcceptanceLine[] {
  return sheet.rows.flatMap((row): AcceptanceLine[] => {
    if (row.row <= headingRow) return [];
    const text = (field: ProtocolField): string => textOf(cellIn(row, columns.get(field) ?? -1)).trim();
    const code = text('code');
    if (!isFindingCode(code) || text('figures') === '') return [];
    const acceptance: Acceptance = {
      code,
      table: text('table'),
      rowKey: text('rowKey') || null,
      columnKey: text('columnKey') || null,
      figures: text('figures'),
      motive: text('motive'),
      who: text('who'),
      when: text('when'),
      lapsed: [PROTOCOL_WORDS.lapsed, PROTOCOL_WORDS.withdrawn].some((word) => labelKey(text('state')) === labelKey(word)),
    };
    return [{ acceptance, row: row.row }];
  });
}
