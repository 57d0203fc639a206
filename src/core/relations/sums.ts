/** What each sum covers. Rules C3 and C4. */
import type { RowSpec } from '../layout';
import type { SumRelation, Term } from './types';
import type { Table, TableRow } from '../table';

export interface Part {
  readonly row: number;
  readonly sign: 1 | -1;
}

/** The readings of what a sum covers, best first. */
type Cover = readonly (readonly Part[])[];

/** A row that sums others, the same rows in each of its columns. */
export interface SumRow {
  readonly at: number;
  /** Not empty, and no reading of it is. */
  readonly cover: Cover;
  readonly columns: readonly number[];
}

export function sumRows(table: Table): SumRow[] {
  const columns = table.columns.flatMap((_, column) => (isAdditive(table, column) ? [column] : []));
  return table.rows.flatMap((row, at) => {
    const cover = coverOf(table, row, at);
    return cover.length === 0 ? [] : [{ at, cover, columns }];
  });
}

export function sumRelations(table: Table): SumRelation[] {
  return sumRows(table).flatMap((sum) => sum.columns.map((column) => sumRelation(table, sum, column)));
}

/** Amounts add up down the column; percentages do not. */
function isAdditive(table: Table, column: number): boolean {
  const { spec, duplicate } = table.columns[column] ?? {};
  if (spec?.holds !== 'amount' || duplicate === true) return false;
  return !(spec.computed ?? []).some((computation) => computation.kind === 'change-percent');
}

export function sumRelation(table: Table, { at, cover }: SumRow, column: number): SumRelation {
  const turned = table.turned.includes(column);
  const alternatives = cover.map((parts) => parts.map((part): Term => ({ row: part.row, column, sign: partSign(table, part, turned) })));
  return { kind: 'sum', target: { row: at, column }, alternatives };
}

/** In a column where costs' deviations are turned, they add up as they stand. */
export function partSign(table: Table, { row, sign }: Part, turned: boolean): 1 | -1 {
  return turned && table.rows[row]?.spec?.sign === 'cost' ? 1 : sign;
}

function coverOf(table: Table, row: TableRow, at: number): Cover {
  if (row.duplicate && row.role !== 'subtotal') return [];
  switch (row.role) {
    case 'sum':
      return row.spec === null ? [] : declaredCover(table, row.spec);
    case 'subtotal':
      return nonEmpty([sinceLastSum(table, at)]);
    case 'total':
      return totalCover(table, row, at);
    default:
      return [];
  }
}

function nonEmpty(cover: Cover): Cover {
  return cover.filter((parts) => parts.length > 0);
}

/** A declared sum covers its blocks, unknown rows included, and single rows; the declared rows alone come second. */
function declaredCover(table: Table, spec: RowSpec): Cover {
  const all = partsOf(table, spec, true, 0);
  const declared = partsOf(table, spec, false, 0);
  return nonEmpty(all.length === declared.length ? [all] : [all, declared]);
}

function partsOf(table: Table, spec: RowSpec, withUnknown: boolean, depth: number): Part[] {
  const blocks = (spec.sumOf?.blocks ?? []).flatMap((block) => blockParts(table, block, withUnknown));
  const rows = (spec.sumOf?.rows ?? []).flatMap((key) => rowParts(table, spec, key, withUnknown, depth));
  return [...blocks, ...rows, ...blockParts(table, countedIn(spec.key), withUnknown)];
}

/** The block of unknown rows that one sum counts beside what it is declared to: *Finansnetto* before *Resultat*. */
export function countedIn(sumKey: string): string {
  return `in:${sumKey}`;
}

function blockParts(table: Table, block: string, withUnknown: boolean): Part[] {
  return partsWhere(table, (row) => row.role === 'item' && row.block === block && (withUnknown || !row.unknown));
}

function partsWhere(table: Table, isPart: (row: TableRow, at: number) => boolean): Part[] {
  const parts: Part[] = [];
  table.rows.forEach((row, at) => {
    if (isPart(row, at)) parts.push({ row: at, sign: 1 });
  });
  return parts;
}

/** A single row of a sum, or, when it is not printed, what it would have covered. */
function rowParts(table: Table, sum: RowSpec, key: string, withUnknown: boolean, depth: number): Part[] {
  const spec = table.layout.rowByKey.get(key);
  const sign = spec?.sign === 'cost' && sum.sign === 'either' && table.costs === 'positive' ? -1 : 1;
  const at = table.rows.findIndex((row) => row.key === key);
  if (at !== -1) return [{ row: at, sign }];
  if (spec?.sumOf === undefined || depth > 3) return [];
  return partsOf(table, spec, withUnknown, depth + 1).map((part) => ({ row: part.row, sign: (part.sign * sign) as 1 | -1 }));
}

/** An area's Summa row sums the rows since the Summa row before it. */
export function sinceLastSum(table: Table, at: number): Part[] {
  const parts: Part[] = [];
  for (let row = at - 1; row >= 0; row--) {
    const above = table.rows[row] as TableRow;
    if (above.role === 'subtotal' || above.role === 'total' || above.role === 'sum') break;
    if (above.role === 'item') parts.unshift({ row, sign: 1 });
  }
  return parts;
}

/** The total sums the Summa rows and the items under none of them; without Summa rows, all items. */
function totalCover(table: Table, total: TableRow, at: number): Cover {
  const blocks = total.spec?.sumOf?.blocks ?? [];
  const items = partsWhere(table, (row) => row.role === 'item' && blocks.includes(row.block ?? ''));
  const sums = partsWhere(table, (row, i) => row.role === 'subtotal' && i !== at);
  if (sums.length === 0) return nonEmpty([items]);
  const covered = new Set(sums.flatMap(({ row }) => sinceLastSum(table, row).map((part) => part.row)));
  const loose = items.filter(({ row }) => !covered.has(row));
  return nonEmpty(loose.length === 0 ? [sums] : [[...sums, ...loose], sums]);
}
