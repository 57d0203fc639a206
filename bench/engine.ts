/** The same checks as formulas in a spreadsheet engine: one for every computed cell and every sum, ABS(diff) > tolerance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { RULES } from '../src/app/check';
import { readTables } from '../src/app/tables';
import { checkArithmetic } from '../src/core/checks/arithmetic';
import { evaluate } from '../src/core/evaluate';
import { relations } from '../src/core/relations';
import type { Relation, Term } from '../src/core/relations/types';
import type { Place, Table } from '../src/core/table';
import { figureAt, refOf } from '../src/core/table';
import { measured, milliseconds, report, round } from './measure';
import { longTable } from './sizes';

const TIMES_FASTER = 10;

export function benchEngine(quick: boolean): void {
  const workbook = longTable(quick ? 3_000 : 12_000);
  const [table] = readTables(workbook, { find: true }).tables;
  if (table === undefined) throw new Error('the bench table is not found');
  const ours = measured(() => void evaluate([table], RULES, []), quick ? 5 : 15, 5);
  const whole = measured(() => void evaluate(readTables(workbook, { find: true }).tables, RULES, []), quick ? 5 : 15, 5);
  const formulas = checkFormulas(table);
  const { load, calculate, failures } = inEngine(table, formulas);
  const findings = evaluate([table], RULES, []).findings.filter(({ severity }) => severity === 'error').length;
  if (failures !== findings) throw new Error(`the engine finds ${failures} failures, we find ${findings}`);
  report(`${formulas.length} checks in a spreadsheet engine`, `${round(load)} ms to enter, ${round(calculate)} ms to calculate`);
  const same = measured(() => void checkArithmetic(table), quick ? 5 : 15, 5);
  compare('  the same checks here, against calculating', same, calculate);
  report('  with all other checks', `${round(ours)} ms`);
  compare('  from raw grid to findings, against entering and calculating', whole, load + calculate);
}

function compare(what: string, ours: number, theirs: number): void {
  const ratio = theirs / ours;
  report(what, `${round(ours)} ms, ${round(ratio)} times faster`, { text: `≥ ${TIMES_FASTER} times`, met: ratio >= TIMES_FASTER });
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Each check in a cell of its own, right of the table. */
function checkFormulas(table: Table): Entry[] {
  const right = table.rect.right + 3;
  return relations(table).flatMap((relation): Entry[] => {
    const formula = checkFormula(table, relation);
    const { row, column } = refOf(table, relation.target);
    return formula === null ? [] : [{ row, column: right + column + (relation.kind === 'sum' ? 20 : 0), text: formula }];
  });
}

function checkFormula(table: Table, relation: Relation): string | null {
  if (relation.kind === 'change-percent') return null;
  const terms = relation.kind === 'computed' ? relation.terms : (relation.alternatives[0] ?? []);
  const expected = relation.kind === 'computed' ? terms.map((term) => `${term.sign === 1 ? '+' : '-'}${name(table, term)}`).join('') : sumOf(table, terms);
  const tolerance = [relation.target, ...terms].reduce((sum, place) => sum + 0.5 * 10 ** -(figureAt(table, place)?.decimals ?? 0), 0);
  return `=IF(ABS(${name(table, relation.target)}-(${expected}))>${(tolerance + 1e-9).toFixed(9)},1,0)`;
}

function sumOf(table: Table, terms: readonly Term[]): string {
  const [first, last] = [terms[0], terms.at(-1)];
  return first === undefined || last === undefined ? '0' : `SUM(${name(table, first)}:${name(table, last)})`;
}

function name(table: Table, place: Place): string {
  const { row, column } = refOf(table, place);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function inEngine(table: Table, formulas: readonly Entry[]): { load: number; calculate: number; failures: number } {
  // By path: bundled, `require.resolve` would name a module of the bundle. npm runs scripts in the project's folder.
  initSync({ module: readFileSync(join(process.cwd(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('bok', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const load = milliseconds(() => {
    for (const { row, column, text } of [...valuesOf(table), ...formulas]) model.setUserInput(0, row + 1, column + 1, text);
  });
  model.resumeEvaluation();
  const calculate = measured(() => void model.evaluate(), 3, 1);
  const failures = formulas.filter(({ row, column }) => model.getFormattedCellValue(0, row + 1, column + 1) !== '0').length;
  model.free();
  return { load, calculate, failures };
}

function valuesOf(table: Table): Entry[] {
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ raw }) => (typeof raw?.value === 'number' ? [{ row: raw.row, column: raw.column, text: String(raw.value) }] : [])));
}
