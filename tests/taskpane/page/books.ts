/** Workbooks for the pane's tests: tables of the April 2024 report, as they are, or bound and with mistakes planted. */
import { proposeBindings } from '../../../src/app/bindings/propose';
import { planBinding } from '../../../src/app/bindings/plan';
import type { RawWorkbook } from '../../../src/core/grid';
import { applied } from '../../support/live-book';
import { bookOf } from '../../support/report-books';
import { reportTables } from '../../support/report-sheets';

/** Tables of the report that between them show every kind of view; keys as in assets/reports/001.json. */
export function unboundBook(keys: readonly string[]): RawWorkbook {
  const tables = keys.map((key) => {
    const table = reportTables('001').find((one) => one.key === key);
    if (table === undefined) throw new Error(`The report has no table ${key}`);
    return { report: '001', table };
  });
  return bookOf(tables).workbook;
}

export function bound(workbook: RawWorkbook): RawWorkbook {
  const wishes = proposeBindings(workbook).proposals.map(({ range, name, unit, layout }) => ({ range, name, unit, layout: layout.id }));
  const plan = planBinding(workbook, { kind: 'bind', wishes });
  if (plan.outcome === 'refused') throw new Error(`Cannot bind: ${JSON.stringify(plan.refusal)}`);
  return applied(workbook, plan.changes).workbook;
}

/** A cell overwritten, as somebody's slip of the fingers. */
export function withCell(workbook: RawWorkbook, sheet: string, row: number, column: number, value: number | string | null): RawWorkbook {
  return applied(workbook, { cells: [{ sheet, row, column, formula: null, value }] }).workbook;
}

/** The names that say which report it is. */
export function reportHead(workbook: RawWorkbook, period: string): RawWorkbook {
  const constant = (name: string, refersTo: string): RawWorkbook['names'][number] => ({ name, sheet: null, refersTo, comment: null, hidden: false });
  const names = [constant('Avstämt_Enhet', '"Region"'), constant('Avstämt_Period', period), constant('Avstämt_Rapport', '"delårsrapport"')];
  return applied(workbook, { cells: [], names }).workbook;
}
