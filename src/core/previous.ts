/** Columns of earlier years against the report that first printed them. Rule R4. */
import { compareInterval } from './compare';
import { atCell, compared } from './checks/make';
import type { Finding } from './finding';
import type { Figure } from './figure';
import type { Facet } from './layout';
import { intervalOf, shiftFigure } from './reading';
import type { Reconciled } from './reconcile';
import { momentOf, sameMoment } from './reconcile';
import type { Table } from './table';
import { figureAt, refOf } from './table';
import { isMoney, moneyShift } from './unit';

/** Tables that print the same rows and may stand for each other. */
const FAMILIES: Readonly<Record<string, string>> = {
  'income-statement': 'statement', 'income-statement-chapter': 'statement', 'area-results': 'areas', 'area-development': 'areas',
};

function family(table: Table): string {
  return FAMILIES[table.layout.id] ?? table.layout.id;
}

/** What `tables` say of earlier years against what `earlier`, another report's tables, said of their own. */
export function comparePrevious(tables: readonly Table[], earlier: readonly Table[]): Reconciled {
  const findings: Finding[] = [];
  let comparisons = 0;
  for (const table of tables) {
    const result = compareWithBest(table, earlier);
    comparisons += result.length;
    findings.push(...result.flatMap((finding) => (finding === null ? [] : [finding])));
  }
  return { findings, comparisons };
}

/** Of several tables of its kind that of the same unit: which it agrees with best, and mostly. Rule R5. */
function compareWithBest(table: Table, earlier: readonly Table[]): (Finding | null)[] {
  const others = earlier.filter((other) => family(other) === family(table));
  const alike = others.filter(({ layout }) => layout === table.layout);
  const results = (alike.length > 0 ? alike : others).map((other) => compareTables(table, other));
  const [only, ...more] = results;
  if (only === undefined || more.length === 0) return only ?? [];
  const best = more.reduce((found, one) => (agreed(one) > agreed(found) ? one : found), only);
  return agreed(best) * 2 >= best.length ? best : [];
}

function agreed(result: readonly (Finding | null)[]): number {
  return result.filter((finding) => finding === null).length;
}

function compareTables(table: Table, other: Table): (Finding | null)[] {
  return table.columns.flatMap((column, at) => {
    const facet = column.spec?.facet;
    if (facet === undefined || facet.year >= 0 || column.duplicate) return [];
    const twin = other.columns.findIndex((candidate, i) => !candidate.duplicate && isTwin(table, facet, at, other, candidate.spec?.facet, i));
    return twin === -1 ? [] : compareColumns(table, at, other, twin);
  });
}

function isTwin(table: Table, facet: Facet, at: number, other: Table, theirs: Facet | undefined, column: number): boolean {
  if (theirs === undefined) return false;
  const [a, b] = [momentOf(table, facet, at), momentOf(other, theirs, column)];
  if (a !== null && b !== null) return sameMoment(a, b);
  // Neither report tells its year: the earlier one is taken to be last year's for the same months.
  return table.year === null && other.year === null && facet.measure === theirs.measure && facet.span === theirs.span && theirs.year === facet.year + 1;
}

function compareColumns(table: Table, column: number, other: Table, twin: number): (Finding | null)[] {
  return table.rows.flatMap((row, at) => {
    const there = other.rows.findIndex((candidate) => candidate.key === row.key);
    const ours = figureAt(table, { row: at, column });
    const theirs = there === -1 ? null : figureAt(other, { row: there, column: twin });
    if (ours === null || theirs === null || ours.qualifier !== null || theirs.qualifier !== null) return [];
    const same = inUnitOf(table, other, theirs);
    if (same === null || (!isMoney(table.unit) && ours.unit !== theirs.unit)) return [];
    const comparison = compareInterval(ours, intervalOf(same), [same.value]);
    if (comparison.agrees) return [null];
    return [
      atCell(table, 'PREVIOUS_MISMATCH', { row: at, column }, {
        ...compared(ours.value, comparison),
        related: [refOf(other, { row: there, column: twin })],
        detail: { file: other.file ?? '' },
      }),
    ];
  });
}

function inUnitOf(table: Table, other: Table, figure: Figure): Figure | null {
  if (!isMoney(table.unit) || !isMoney(other.unit)) return table.unit === other.unit ? figure : null;
  return shiftFigure(figure, moneyShift(other.unit, table.unit));
}
