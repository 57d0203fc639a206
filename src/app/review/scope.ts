/** What Kontrollera checks: the tables that are bound; in a workbook nobody has prepared, those that are found. */
import { bindingsOf } from '../../core/binding';
import type { RawWorkbook } from '../../core/grid';
import type { CheckOptions, CheckResult } from '../check';
import { checkWorkbook } from '../check';
import type { ReadScope, Workbook } from '../ports';

export interface Checked {
  readonly workbook: RawWorkbook;
  readonly check: CheckResult;
  /** No table is bound: these were looked for. */
  readonly isFound: boolean;
}

/** Whether any name binds a table of one's own, as far as its comment or its place in the workbook tells. */
export function hasBoundTables(workbook: RawWorkbook): boolean {
  return bindingsOf(workbook).some(({ kind, comment }) => kind === 'range' && comment !== null && comment.pulled === null);
}

/** The workbook must have been read whole where it has no bound tables. */
export function checkBoundElseFound(workbook: RawWorkbook, options: Omit<CheckOptions, 'find'> = {}): Checked {
  const isFound = !hasBoundTables(workbook);
  return { workbook, check: checkWorkbook(workbook, { ...options, find: isFound }), isFound };
}

/** Reads as much as that takes. */
export async function readAndCheck(source: Workbook, scope: ReadScope = 'bound', options: Omit<CheckOptions, 'find'> = {}): Promise<Checked> {
  const bound = await source.read(scope);
  return checkBoundElseFound(hasBoundTables(bound) ? bound : await source.read('all'), options);
}
