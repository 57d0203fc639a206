/** The scenarios against the workbench's host, in Node: what we hold to be Excel's answers, and what else was seen. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSetSupported, REQUIREMENT_SETS } from '../../src/workbench/host/requirements';
import type { WorkbookHost } from '../../src/workbench/host/workbook-host';
import { runScenarios, type ScenarioResult } from '../../src/selfcheck/run';
import type { Scenario } from '../../src/selfcheck/scenario';
import { SCENARIOS } from '../../src/selfcheck/scenarios/all';
import { openInExcel } from '../support/office';

const GOLDEN = path.resolve(__dirname, '../../src/selfcheck/golden.json');

let host: WorkbookHost;
let results: ReadonlyMap<string, ScenarioResult['outcome']> = new Map();

beforeAll(async () => {
  host = openInExcel();
  const surroundings = {
    Excel,
    isSetSupported: (set: string, version: string) => isSetSupported(REQUIREMENT_SETS, set, version),
    patience: { until: 10_000, settle: 20 },
  };
  results = new Map((await runScenarios(SCENARIOS, surroundings)).map(({ id, outcome }) => [id, outcome]));
});

it('every scenario has its own id', () => {
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
});

/** The host says which requirement sets it lacks; Excel may have them. */
const [HERE, ELSEWHERE] = [SCENARIOS.filter(isPossible), SCENARIOS.filter((scenario) => !isPossible(scenario))];

it.each(ELSEWHERE)('$id is left out', ({ id }) => {
  expect(results.get(id)).toMatchObject({ kind: 'left-out' });
});

it.each(HERE)('$id', ({ id, expected }) => {
  const outcome = results.get(id);
  // The message of one that broke says more than that it did.
  expect(outcome?.kind === 'broke' ? outcome.message : outcome).toMatchObject({ kind: 'seen', observations: expected });
});

it('the recorded answers are those of the host; `npm run golden` writes them anew', () => {
  const seen = [...results].flatMap(([id, outcome]) => (outcome.kind === 'seen' ? [[id, outcome.observations] as const] : []));
  const text = `${JSON.stringify(Object.fromEntries(seen), null, 2)}\n`;
  if (process.env['AVSTAMT_GOLDEN'] === 'write') writeFileSync(GOLDEN, text);
  expect(readFileSync(GOLDEN, 'utf8')).toBe(text);
});

it('the host met no mistake of its own', () => {
  expect(host.bugs).toEqual([]);
});

it('the scenarios leave the workbook as they found it', () => {
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Blad1']);
  expect(host.book.state.names).toEqual([]);
});

function isPossible({ needs = [] }: Scenario): boolean {
  return needs.every(([set, version]) => isSetSupported(REQUIREMENT_SETS, set, version));
}
