/** Accepting findings and logging checks in the workbook itself: what stands there, and what is to be written. */
import type { FiguredFinding } from '../core/acceptance';
import { acceptedFindings, hasLapsed } from '../core/acceptance';
import { address } from '../core/address';
import { PROTOCOL_SHEET } from '../core/binding';
import { tableName } from '../core/checks/make';
import type { Finding } from '../core/finding';
import type { RawWorkbook } from '../core/grid';
import type { Table } from '../core/table';
import { acceptedBy, withFigures } from './accepted';
import type { CellWrite, ColumnWidth, WorkbookChanges } from './ports';
import type { Protocol, ProtocolField } from './protocol-sheet';
import { PROTOCOL_FIELDS, PROTOCOL_HEADINGS, PROTOCOL_WIDTHS, PROTOCOL_WORDS, readProtocol } from './protocol-sheet';
import { findingName } from './wording/findings/index';

export interface Signature {
  readonly who: string;
  readonly when: Date;
}

/** What is to be written: new acceptances, a line for a check made, and what has lapsed since. */
export interface ProtocolAdditions {
  readonly acceptances?: readonly { readonly finding: Finding; readonly motive: string; readonly by: Signature }[];
  /** Acceptances that somebody takes back: their lines stay, and say so. */
  readonly withdrawn?: readonly Finding[];
  readonly check?: { readonly by: Signature; readonly version: string; readonly figuresHash: string };
}

type Line = Partial<Record<ProtocolField, string | number>>;

/** The changes that add to the protocol, making its sheet when there is none. All text is written as text. */
export function protocolChanges(workbook: RawWorkbook, findings: readonly Finding[], tables: readonly Table[], additions: ProtocolAdditions): WorkbookChanges {
  const protocol = readProtocol(workbook);
  const figured = withFigures(findings, tables);
  const figures = new Map(figured.map((one) => [one.finding, one.figures]));
  const lines = [
    ...(additions.acceptances ?? []).map(({ finding, motive, by }) => acceptanceLine(finding, figures.get(finding) ?? '', motive, by)),
    ...(additions.check === undefined ? [] : [checkLine(additions.check, findings, acceptedBy(protocol, findings, tables))]),
  ];
  const headed = withHeadings(protocol);
  const cells = lines.flatMap((line, i) => lineCells(line, headed.firstRow + i, headed.columns));
  return {
    cells: [
      ...headed.cells,
      ...lapsedCells(protocol, figured, tables, headed.columns),
      ...withdrawnCells(protocol, figured.filter(({ finding }) => additions.withdrawn?.includes(finding) === true), headed.columns),
      ...cells,
    ],
    ...(protocol.sheetExists ? {} : { newSheets: [PROTOCOL_SHEET] }),
    ...(headed.widths.length === 0 ? {} : { columnWidths: headed.widths }),
  };
}

function acceptanceLine(finding: Finding, figures: string, motive: string, { who, when }: Signature): Line {
  const { code, table, rowKey, columnKey, row, column, cell } = finding;
  return {
    event: PROTOCOL_WORDS.acceptance, state: PROTOCOL_WORDS.valid, when: timeText(when), who, motive, finding: findingName(code, 'sv'), code, table, figures,
    row: row ?? '', column: column ?? '', rowKey: rowKey ?? '', columnKey: columnKey ?? '', cell: address(cell.sheet, cell.row, cell.column),
  };
}

function checkLine({ by, version, figuresHash }: NonNullable<ProtocolAdditions['check']>, findings: readonly Finding[], accepted: ReadonlySet<Finding>): Line {
  const open = findings.filter((finding) => !accepted.has(finding));
  return {
    event: PROTOCOL_WORDS.check, when: timeText(by.when), who: by.who, version, hash: figuresHash,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    accepted: accepted.size,
  };
}

/** To the second, in UTC: `2024-05-02T08:15:00Z`. */
export function timeText(when: Date): string {
  return when.toISOString().replace(/\.\d+Z$/, 'Z');
}

interface Headed {
  readonly columns: ReadonlyMap<ProtocolField, number>;
  readonly cells: CellWrite[];
  readonly widths: ColumnWidth[];
  readonly firstRow: number;
}

/** The headings as they stand, those that are missing added to the right; all of them where there are none. */
function withHeadings(protocol: Protocol): Headed {
  const columns = new Map(protocol.columns ?? []);
  const missing = PROTOCOL_FIELDS.filter((field) => !columns.has(field));
  missing.forEach((field, i) => columns.set(field, protocol.nextColumn + i));
  const columnOf = (field: ProtocolField): number => columns.get(field) ?? 0;
  // Somebody else's columns stand where a sheet has lost its headings.
  const isOurs = protocol.columns !== null || !protocol.sheetExists;
  return {
    columns,
    cells: missing.map((field) => ({ ...textCell(protocol.headingRow, columnOf(field), PROTOCOL_HEADINGS[field]), bold: true })),
    widths: isOurs ? missing.map((field) => ({ sheet: PROTOCOL_SHEET, column: columnOf(field), width: PROTOCOL_WIDTHS[field] })) : [],
    firstRow: Math.max(protocol.nextRow, protocol.headingRow + 1),
  };
}

function lapsedCells(protocol: Protocol, figured: readonly FiguredFinding[], tables: readonly Table[], columns: ReadonlyMap<ProtocolField, number>): CellWrite[] {
  const checked = new Set(tables.map(tableName));
  return protocol.acceptances.flatMap(({ acceptance, row }) => {
    if (acceptance.lapsed || !hasLapsed(acceptance, figured, checked)) return [];
    return [textCell(row, columns.get('state') ?? 0, PROTOCOL_WORDS.lapsed)];
  });
}

function withdrawnCells(protocol: Protocol, withdrawn: readonly FiguredFinding[], columns: ReadonlyMap<ProtocolField, number>): CellWrite[] {
  return protocol.acceptances.flatMap(({ acceptance, row }) => {
    const isMeant = !acceptance.lapsed && acceptedFindings([acceptance], withdrawn).size > 0;
    return isMeant ? [textCell(row, columns.get('state') ?? 0, PROTOCOL_WORDS.withdrawn)] : [];
  });
}

function lineCells(line: Line, row: number, columns: ReadonlyMap<ProtocolField, number>): CellWrite[] {
  return PROTOCOL_FIELDS.flatMap((field) => {
    const value = line[field];
    if (value === undefined || value === '') return [];
    return [{ sheet: PROTOCOL_SHEET, row, column: columns.get(field) ?? 0, formula: null, value }];
  });
}

/** As a constant: a motive that begins with `=` is a text and stays one. */
function textCell(row: number, column: number, value: string): CellWrite {
  return { sheet: PROTOCOL_SHEET, row, column, formula: null, value };
}
