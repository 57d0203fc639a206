/** The use cases of the pane on an open workbook, and what each costs in requests. */
import { proposeBindings } from '../../src/app/bindings/propose';
import type { CheckResult } from '../../src/app/check';
import { checkWorkbook } from '../../src/app/check';
import { fillChanges, planFill } from '../../src/app/fill';
import type { ReadScope, WorkbookChanges } from '../../src/app/ports';
import { marksOf } from '../../src/app/review/marks';
import { SHOW_ALL } from '../../src/app/review/review';
import type { ExcelOptions, ExcelWorkbook } from '../../src/excel/workbook';
import { boundTables } from './books';
import type { OpenExcel } from './harness';
import { openExcel } from './harness';

/** Requests by use case. */
export type Costs = Readonly<Record<'find' | 'bind' | 'check' | 'check again' | 'check what changed' | 'fill' | 'undo' | 'highlight' | 'clear' | 'select', number>>;

/** Measured from the protocol, one use case after another. */
export async function costsAt(tables: number, options: ExcelOptions = {}): Promise<Costs> {
  const raw = boundTables(tables);
  const finding = await findingCosts(openExcel({ ...raw, names: [] }, options), tables);
  const open = openExcel(raw, options);
  return { ...finding, ...(await checkingCosts(open, tables)), ...(await fillingCosts(open, tables)), ...(await markingCosts(open)) };
}

async function findingCosts({ workbook, requests }: OpenExcel, tables: number): Promise<Pick<Costs, 'find' | 'bind'>> {
  let names: WorkbookChanges = { cells: [] };
  const find = await requests(async () => {
    const { proposals } = proposeBindings(await workbook.read('all'));
    expectCount('tables found', proposals.length, tables);
    names = { cells: [], names: proposals.map(({ name, range, layout }) => ({ name, sheet: null, refersTo: refersTo(range), comment: `avstamt layout=${layout.id}`, hidden: false })) };
  });
  return { find, bind: await requests(() => workbook.write(names)) };
}

function refersTo({ sheet, rect }: { readonly sheet: string; readonly rect: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } }): string {
  const cell = (row: number, column: number): string => `$${String.fromCharCode(65 + column)}$${row + 1}`;
  return `'${sheet}'!${cell(rect.top, rect.left)}:${cell(rect.bottom, rect.right)}`;
}

async function checkingCosts({ workbook, requests, host }: OpenExcel, tables: number): Promise<Pick<Costs, 'check' | 'check again' | 'check what changed'>> {
  const reading = (scope: ReadScope) => (): Promise<unknown> => check(workbook, scope, tables);
  const first = await requests(reading('bound'));
  const again = await requests(reading('bound'));
  const unwatch = await workbook.watch(() => undefined);
  await workbook.read('changed');
  host.act('person', () => undefined);
  const changed = await requests(reading('changed'));
  await unwatch();
  return { check: first, 'check again': again, 'check what changed': changed };
}

/** The plan is made beforehand, as the preview is: the writing alone is counted. */
async function fillingCosts({ workbook, requests }: OpenExcel, tables: number): Promise<Pick<Costs, 'fill' | 'undo'>> {
  const raw = await workbook.read('bound');
  const plan = planFill(checkWorkbook(raw, { find: false }).tables, raw.sheets, { values: false });
  if (plan.changes.length < tables) throw new Error(`only ${plan.changes.length} cells to fill in`);
  let inverse: WorkbookChanges = { cells: [] };
  const fill = await requests(async () => {
    inverse = await workbook.write(fillChanges(plan));
  });
  return { fill, undo: await requests(() => workbook.write(inverse)) };
}

async function markingCosts({ workbook, requests }: OpenExcel): Promise<Pick<Costs, 'highlight' | 'clear' | 'select'>> {
  const marks = marksOf(checkWorkbook(await workbook.read('bound'), { find: false }), SHOW_ALL);
  const highlight = await requests(() => workbook.mark(marks));
  const clear = await requests(() => workbook.mark([]));
  return { highlight, clear, select: await requests(() => workbook.select({ sheet: 'Blad 1', rect: { top: 3, left: 1, bottom: 3, right: 1 } })) };
}

async function check(workbook: ExcelWorkbook, scope: ReadScope, tables: number): Promise<CheckResult> {
  const result = checkWorkbook(await workbook.read(scope), { find: false });
  expectCount('tables checked', result.tables.length, tables);
  expectCount('planted mistakes', result.findings.filter(({ code }) => code === 'COMPUTED_MISMATCH').length, tables);
  return result;
}

function expectCount(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}
