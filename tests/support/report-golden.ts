/**
 * Findings of the published reports, judged by hand. `AVSTAMT_GOLDEN=write jest tests/reports` writes the files anew and
 * keeps the judgements; a finding without one fails the test, and so does a judged one that is no longer found.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellRef, Finding } from '../../src/core/finding';
import type { Book } from './report-books';
import { homeAt } from './report-books';

export interface Judged {
  readonly code: string;
  readonly severity: string;
  /** Report, table, row and column as printed: the same in every form of the workbook. */
  readonly at: string;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly related: readonly string[];
  /** Why it is real, told from the printed figures. */
  readonly judgement: string;
}

const FOLDER = join(__dirname, '../reports/judged');

export function judgedFile(name: string): readonly Judged[] {
  const path = join(FOLDER, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Judged[]) : [];
}

export function writeJudged(name: string, found: readonly Judged[]): void {
  const known = new Map(judgedFile(name).map((one) => [keyOf(one), one.judgement]));
  const kept = found.map((one) => ({ ...one, judgement: known.get(keyOf(one)) ?? '' }));
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}

function keyOf({ code, at, actual, expected }: Judged): string {
  return [code, at, actual, expected].join('|');
}

/** Errors and warnings, by the printed table's rows and columns. */
export function printedFindings(book: Book, findings: readonly Finding[]): Judged[] {
  const real = findings.filter((finding) => finding.severity !== 'info');
  const judged = real.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    at: printedPlace(book, finding.cell),
    actual: finding.actual,
    expected: finding.expected,
    difference: finding.difference,
    tolerance: finding.tolerance,
    related: finding.related.map((cell) => printedPlace(book, cell)),
    judgement: '',
  }));
  return judged.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export function printedPlace(book: Book, cell: CellRef): string {
  const home = homeAt(book, cell.sheet, cell.row, cell.column);
  if (home === null) return 'nowhere';
  const line = home.lines[cell.row - home.rect.top];
  const column = cell.column - home.rect.left;
  const head = home.lines[1]?.cells[column] ?? '';
  const words = line?.cells.find((text) => text !== '') ?? '';
  const label = labelAt(home.lines[1]?.cells ?? [], line?.cells ?? [], home.table.columns[0] ?? '') ?? words;
  return `${home.report} ${home.table.key} · ${label} · ${head}`;
}

function labelAt(header: readonly string[], cells: readonly string[], firstColumn: string): string | undefined {
  return cells[header.indexOf(firstColumn) - 1];
}
