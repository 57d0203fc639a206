/** What Fyll i would write, table by table and cell by cell, what matters most first. */
import { address } from '../../core/address';
import { tableName } from '../../core/checks/make';
import type { Table } from '../../core/table';
import type { FillChange, FillPlan } from '../fill';
import type { FillReason, FillSkipReason } from '../fill-cell';
import { linkTo } from '../review/item';
import { allProtected, FILL_TEXTS, fillSummary, SKIPPED, VALUE_BECAUSE } from '../wording/fill-push-pull';
import type { Lang } from '../wording/lang';
import { oneLine } from '../wording/place';
import { afterText, beforeText } from './texts';
import type { FillPreview, FillRow, FillTable } from './types';

export function fillPreview(plan: FillPlan, lang: Lang): FillPreview {
  const byTable = new Map<Table, FillChange[]>();
  for (const change of plan.changes) byTable.set(change.table, [...(byTable.get(change.table) ?? []), change]);
  const writable = plan.changes.filter(({ cell }) => !plan.protectedSheets.includes(cell.sheet));
  return {
    tables: [...byTable].map(([table, changes]) => fillTable(table, changes, plan, lang)),
    cells: plan.changes.length,
    writable: writable.length,
    summary: summaryOf(plan, writable, lang),
    left: leftOut(plan, lang),
    protectedSheets: plan.protectedSheets,
  };
}

function summaryOf({ changes, protectedSheets }: FillPlan, writable: readonly FillChange[], lang: Lang): string {
  if (changes.length === 0) return FILL_TEXTS.nothing[lang];
  return writable.length === 0 ? allProtected(changes.length, protectedSheets, lang) : fillSummary(writable.length, countOf(writable, 'disagrees'), null, lang);
}

/** Of a table in one plan; the same table has it in the next as long as it stays where it is. */
export function fillKey({ sheet, rect }: Table): string {
  return address(sheet, rect.top, rect.left);
}

function fillTable(table: Table, changes: readonly FillChange[], plan: FillPlan, lang: Lang): FillTable {
  const rows = [...changes].sort((a, b) => rank(a) - rank(b));
  return {
    key: fillKey(table),
    name: tableName(table),
    title: table.title,
    range: { sheet: table.sheet, rect: table.rect },
    rows: rows.map((change) => fillRow(change, lang)),
    counts: { disagrees: countOf(changes, 'disagrees'), blank: countOf(changes, 'blank'), agrees: countOf(changes, 'agrees') },
    isProtected: plan.protectedSheets.includes(table.sheet),
  };
}

function rank({ why, showsOther }: FillChange): number {
  if (why === 'disagrees') return 0;
  return why === 'blank' ? 1 : showsOther ? 2 : 3;
}

function countOf(changes: readonly FillChange[], why: FillReason): number {
  return changes.filter((change) => change.why === why).length;
}

function fillRow(change: FillChange, lang: Lang): FillRow {
  const { cell, row, column, why, write, valueBecause, showsOther } = change;
  const note = valueBecause !== null ? VALUE_BECAUSE[valueBecause][lang] : showsOther ? FILL_TEXTS.rounding[lang] : null;
  return { ...linkTo(cell), row: oneLine(row), column: oneLine(column), why, before: beforeText(change, lang), after: afterText(change), formula: write.formula, note };
}

function leftOut(plan: FillPlan, lang: Lang): FillPreview['left'] {
  const counts = new Map<FillSkipReason, number>();
  for (const { reason } of plan.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, cells]) => ({ why: SKIPPED[reason][lang], cells }));
}
