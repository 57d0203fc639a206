/** The published reports' tables as sheets, typed or pasted as text, stacked or one a sheet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toNumber } from '../../src/core/decimal';
import type { RawCell, SheetGrid } from '../../src/core/grid';
import { readText } from '../../src/core/number';

export interface ReportTable {
  readonly key: string;
  readonly title: string;
  readonly labelHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly group?: string; readonly cells: readonly string[] }[];
}

export function reportTables(report: string): readonly ReportTable[] {
  const text = readFileSync(join(__dirname, '../../assets/reports', `${report}.json`), 'utf8');
  return (JSON.parse(text) as { tables: ReportTable[] }).tables;
}

export interface SheetOptions {
  /** Figures as numbers with the format that shows their printed decimals, or all cells as text. */
  readonly figures?: 'typed' | 'text';
  /** Where groups go: a column of their own, heading rows, or left out. */
  readonly groups?: 'column' | 'rows' | 'none';
}

export interface Line {
  readonly cells: readonly string[];
  readonly words: boolean;
}

export function tableLines(table: ReportTable, groups: SheetOptions['groups'] = 'rows'): Line[] {
  const lead = groups === 'column' && table.rows.some((row) => row.group !== undefined) ? [''] : [];
  const lines: Line[] = [
    { cells: [table.title], words: true },
    { cells: [...lead.map(() => 'Område'), table.labelHeading, ...table.columns], words: true },
  ];
  let group: string | undefined;
  for (const row of table.rows) {
    if (groups === 'rows' && row.group !== undefined && row.group !== group) lines.push({ cells: [row.group], words: true });
    group = row.group ?? group;
    lines.push({ cells: [...lead.map(() => row.group ?? ''), row.label, ...row.cells], words: false });
  }
  return lines;
}

export function cell(row: number, column: number, text: string, figures: 'typed' | 'text'): RawCell {
  const reading = readText(text);
  if (figures === 'text' || reading.kind !== 'figure' || reading.qualifier !== null || (reading.unit !== null && reading.unit !== '%')) {
    return { row, column, value: text };
  }
  const zeros = '0'.repeat(reading.decimals);
  const fraction = zeros === '' ? '' : `.${zeros}`;
  if (reading.unit === '%') return { row, column, value: toNumber({ ...reading.value, scale: reading.value.scale + 2 }), format: `0${fraction}%` };
  return { row, column, value: toNumber(reading.value), format: `#,##0${fraction}` };
}

/** A sheet from lines of text at a corner; empty strings are empty cells. */
export function sheetOf(name: string, blocks: readonly { readonly top: number; readonly left: number; readonly lines: readonly Line[] }[], figures: 'typed' | 'text' = 'typed'): SheetGrid {
  const rows = new Map<number, RawCell[]>();
  for (const { top, left, lines } of blocks) {
    lines.forEach((line, r) => {
      line.cells.forEach((text, c) => {
        if (text === '') return;
        const at = top + r;
        rows.set(at, [...(rows.get(at) ?? []), cell(at, left + c, text, line.words ? 'text' : figures)]);
      });
    });
  }
  const sorted = [...rows].sort((a, b) => a[0] - b[0]).map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
  return { name, rows: sorted, merges: [], hidden: false, protected: false, hiddenColumns: [] };
}

export function reportSheet(table: ReportTable, options: SheetOptions = {}): SheetGrid {
  const lines = tableLines(table, options.groups);
  return sheetOf(table.key.slice(0, 31), [{ top: 0, left: 0, lines }], options.figures ?? 'typed');
}
