/**
 * Costs typed with the wrong sign all over a column, or all over the table: one slip, which every row, deviation and
 * result then tells of. Nothing new is found here; what one slip explains gets one cause. Rule C5.
 */
import { address } from '../address';
import type { Finding } from '../finding';
import type { Table, TableCell, TableRow } from '../table';
import { settleTurned } from '../parse/swap';
import { checkArithmetic } from './arithmetic';

const LEAST_ROWS = 3;

/** All findings of one table, in the order given. */
export function withSignCauses(table: Table, findings: readonly Finding[]): readonly Finding[] {
  const turned = turnedCells(table, findings);
  if (turned.size > 0) return turnedColumns(table, findings, turned);
  const results = findings.filter((finding) => finding.code === 'SUM_MISMATCH' && isResult(table, finding));
  return results.length === 0 ? findings : otherConvention(table, findings, results);
}

function turnedColumns(table: Table, findings: readonly Finding[], turned: ReadonlySet<string>): readonly Finding[] {
  const isMended = goneIn(withTurned(table, turned));
  const cause = causeKey(table);
  return findings.map((finding) => {
    const isSlip = finding.code === 'SIGN_AGAINST_TABLE' && turned.has(cellKey(finding));
    return isSlip || isMended(finding) ? { ...finding, cause } : finding;
  });
}

function causeKey({ sheet, rect }: Table): string {
  return `signs:${address(sheet, rect.top, rect.left)}`;
}

function cellKey({ cell }: Pick<Finding, 'cell'>): string {
  return `${cell.row},${cell.column}`;
}

/** The cells against the table's sign in columns where every kind of cost is. */
function turnedCells(table: Table, findings: readonly Finding[]): ReadonlySet<string> {
  const wrong = new Set(findings.filter(({ code, rowKey }) => code === 'SIGN_AGAINST_TABLE' && isCost(table, rowKey)).map(cellKey));
  if (wrong.size < LEAST_ROWS) return new Set();
  return new Set(
    table.columns.flatMap(({ column }, at) => {
      const costs = table.rows.filter((row) => row.spec?.sign === 'cost' && row.role === 'item' && isFigured(row.cells[at]));
      const keys = table.rows.map(({ row }) => `${row},${column}`).filter((key) => wrong.has(key));
      return costs.length >= LEAST_ROWS && costs.every(({ row }) => wrong.has(`${row},${column}`)) ? keys : [];
    }),
  );
}

function isCost({ layout }: Table, rowKey: string | null): boolean {
  return rowKey !== null && layout.rowByKey.get(rowKey)?.sign === 'cost';
}

function isFigured(cell: TableCell | undefined): boolean {
  return cell?.reading.kind === 'figure' && cell.reading.value.units !== 0n;
}

/** The table as it would be with the signs put right. */
function withTurned(table: Table, turned: ReadonlySet<string>): Table {
  const rows = table.rows.map((row): TableRow => {
    const cells = row.cells.map((cell, at): TableCell => {
      const { reading } = cell;
      if (reading.kind !== 'figure' || !turned.has(`${row.row},${table.columns[at]?.column ?? -1}`)) return cell;
      return { ...cell, reading: { ...reading, value: { ...reading.value, units: -reading.value.units } } };
    });
    return { ...row, cells };
  });
  return settleTurned({ ...table, rows, turned: [] });
}

/** A result: what incomes and costs come to, of either sign. */
function isResult({ layout }: Table, { rowKey }: Finding): boolean {
  return rowKey !== null && layout.rowByKey.get(rowKey)?.sign === 'either';
}

/** Every result that is wrong would be right if costs stood with the other sign. */
function otherConvention(table: Table, findings: readonly Finding[], results: readonly Finding[]): readonly Finding[] {
  const other = settleTurned({ ...table, costs: table.costs === 'positive' ? 'negative' : 'positive', turned: [] });
  const isMended = goneIn(other);
  if (!results.every(isMended)) return findings;
  const cause = causeKey(table);
  return findings.map((finding) => (isMended(finding) ? { ...finding, cause, detail: { ...finding.detail, costs: table.costs } } : finding));
}

const ARITHMETIC: ReadonlySet<Finding['code']> = new Set<Finding['code']>(['COMPUTED_MISMATCH', 'SUM_MISMATCH']);

/** Whether arithmetic no longer fails there, once the table is mended so. */
function goneIn(mended: Table): (finding: Finding) => boolean {
  const left = new Set(checkArithmetic(mended).findings.map((finding) => `${finding.code} ${cellKey(finding)}`));
  return (finding) => ARITHMETIC.has(finding.code) && !left.has(`${finding.code} ${cellKey(finding)}`);
}
