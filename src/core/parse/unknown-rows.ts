/**
 * What a row is that the layout does not know, where its sum tells: a sum of the rows above it (`Summa personal`),
 * details of a row that is counted already (*Löner* below *Personalkostnader*), or a row that only the result counts
 * (*Finansnetto*). A choice holds for the whole table and only where it puts most columns right. Rule C3.
 */
import { judgeSumRow } from '../judge-columns';
import { isOfWhich, isSumLabel } from '../label';
import { countedIn, sinceLastSum, sumRows } from '../relations/sums';
import type { Table, TableRow } from '../table';

/** 2^8 choices are tried at most, and only of a sum that is wrong in most columns. */
const MOST_OPEN = 8;
const LEAST_COLUMNS = 2;

export function settleUnknownRows(table: Table): Table {
  const named = settleNamedTotals(table);
  if (!named.rows.some((row) => isOpen(row))) return named;
  return sumRows(named).reduce((settled, { at }) => settleSum(settled, at), named);
}

/** *Hälso- och sjukvårdsnämnden* above *Totalt* is an area, unless it is the sum of those above it. */
function settleNamedTotals(table: Table): Table {
  const block = table.layout.openRows?.block ?? null;
  const isArea = ({ role, spec, label }: TableRow, at: number): boolean => {
    if (role !== 'subtotal' || spec?.role !== 'total' || isSumLabel(label)) return false;
    const { compared, failed } = fitOf(table, at);
    return compared === 0 || failed * 2 > compared;
  };
  const areas = new Set(table.rows.flatMap((row, at) => (isArea(row, at) ? [at] : [])));
  if (areas.size === 0) return table;
  return { ...table, rows: table.rows.map((row, at): TableRow => (areas.has(at) ? { ...row, role: 'item', block, spec: null } : row)) };
}

/** A row that its sum may count or not: unknown, called a sum among open rows, or a part that is not printed as one. */
function isOpen({ role, spec, unknown, label }: TableRow): boolean {
  if (role === 'item') return unknown || (spec === null && isSumLabel(label));
  return role === 'of-which' && spec !== null && !isOfWhich(label);
}

function settleSum(table: Table, at: number): Table {
  const before = fitOf(table, at);
  if (before.compared < LEAST_COLUMNS || before.failed * 2 <= before.compared) return table;
  const open = openRows(table, at);
  if (open.length === 0 || open.length > MOST_OPEN) return table;
  for (const choice of choices(open)) {
    const changed = withTurned(table, at, choice);
    const { compared, failed } = fitOf(changed, at);
    if (compared >= LEAST_COLUMNS && failed * 3 <= compared) return withSums(changed, choice);
  }
  return table;
}

interface Fit {
  readonly compared: number;
  readonly failed: number;
}

/** How many columns agree with the sum of all its rows. */
function fitOf(table: Table, at: number): Fit {
  const sum = sumRows(table).find((one) => one.at === at);
  const [all] = sum?.cover ?? [];
  if (sum === undefined || all === undefined) return { compared: 0, failed: 0 };
  const { compared, failures } = judgeSumRow(table, { ...sum, cover: [all] });
  return { compared, failed: failures.length };
}

/** The open rows that the sum counts, could count as its own, or would with their block. */
function openRows(table: Table, at: number): number[] {
  const { spec } = table.rows[at] as TableRow;
  const counted = new Set(sumRows(table).find((one) => one.at === at)?.cover[0]?.map(({ row }) => row));
  const blocks = new Set([...counted].map((row) => table.rows[row]?.block));
  return table.rows.flatMap((row, i) => {
    if (!isOpen(row)) return [];
    const alone = row.unknown && row.block === null && spec?.sumOf?.rows !== undefined && i < at;
    return counted.has(i) || alone || (row.role === 'of-which' && blocks.has(blockOfParent(table, row))) ? [i] : [];
  });
}

function blockOfParent(table: Table, row: TableRow): string | undefined {
  return table.layout.rowByKey.get(row.spec?.parent ?? '')?.block;
}

/** All choices of at least one, the smallest first. */
function choices(open: readonly number[]): number[][] {
  const all = Array.from({ length: 2 ** open.length - 1 }, (_, i) => open.filter((_row, bit) => ((i + 1) & (1 << bit)) !== 0));
  return all.sort((a, b) => a.length - b.length);
}

/** The rows counted that were not, and not counted that were. */
function withTurned(table: Table, at: number, choice: readonly number[]): Table {
  const turned = (row: TableRow): TableRow => {
    if (row.role === 'of-which') return { ...row, role: 'item', block: blockOfParent(table, row) ?? null };
    return row.block === null ? { ...row, block: countedIn((table.rows[at] as TableRow).key) } : { ...row, role: 'shown' };
  };
  return { ...table, rows: table.rows.map((row, i) => (choice.includes(i) ? turned(row) : row)) };
}

/** Of the rows no longer counted those that are the sum of what stands above them, in most columns, are checked as sums. */
function withSums(table: Table, choice: readonly number[]): Table {
  return choice.reduce((settled, at) => {
    if (settled.rows[at]?.role !== 'shown' || sinceLastSum(settled, at).length < 2) return settled;
    const asSum = { ...settled, rows: settled.rows.map((row, i): TableRow => (i === at ? { ...row, role: 'subtotal' } : row)) };
    const { compared, failed } = fitOf(asSum, at);
    return compared >= LEAST_COLUMNS && failed * 3 <= compared ? asSum : settled;
  }, table);
}
