/** The scenarios against the workbench's host, in Node: what we hold to be Excel's answers, and what else was seen. */
import { isSetSupported, REQUIREMENT_SETS } from '../../src/workbench/host/requirements';
import type { WorkbookHost } from '../../src/workbench/host/workbook-host';
import { runScenarios, type ScenarioResult } from '../../src/selfcheck/run';
import { SCENARIOS } from '../../src/selfcheck/scenarios/all';
import { openInExcel } from '../support/office';

let host: WorkbookHost;
let results: ReadonlyMap<string, ScenarioResult['outcome']> = new Map();

beforeAll(async () => {
  host = openInExcel();
  const surroundings = {
    Excel,
    isSetSupported: (set: string, version: string) => isSetSupported(REQUIREMENT_SETS, set, version),
    patience: { until: 500, settle: 20 },
  };
  results = new Map((await runScenarios(SCENARIOS, surroundings)).map(({ id, outcome }) => [id, outcome]));
}, 60_000);

it('every scenario has its own id', () => {
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
});

it.each(SCENARIOS)('$id', ({ id, expected }) => {
  const outcome = results.get(id);
  // The message of one that broke says more than that it did.
  expect(outcome?.kind === 'broke' ? outcome.message : outcome).toMatchObject({ kind: 'seen', observations: expected });
});

it('the host met no mistake of its own', () => {
  expect(host.bugs).toEqual([]);
});

it('the scenarios leave the workbook as they found it', () => {
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Blad1']);
  expect(host.book.state.names).toEqual([]);
});
