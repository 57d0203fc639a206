/** Mistakes planted in every table: found at the cell, or nothing could reveal them, and that is proved. */
import type { Mutation } from '../support/mutants';
import { reportBook } from '../support/report-books';
import type { MutantResult, Run } from '../support/mutants-run';
import { prepareRun, runMutants } from '../support/mutants-run';
import { whyUnfound } from '../support/mutants-why';

/** All mutants take half a minute: here every `step`th, in `npm run bench` all of them. */
const SAMPLES = [['001', 'typed', 7], ['001', 'text', 11], ['002', 'typed', 5], ['004', 'typed', 5]] as const;

describe.each(SAMPLES)('report %s, %s', (report, figures, step) => {
  let run: Run;
  const results: MutantResult[] = [];
  beforeAll(() => {
    run = prepareRun(reportBook([report], { figures, groups: 'rows', placing: 'sheets', gap: 1 }).workbook);
    results.push(...runMutants(run, undefined, (_, index) => index % step === 0));
  }, 120_000);

  it('tries mutants of every table', () => {
    expect(new Set(results.map(({ before }) => before.sheet)).size).toBe(run.tables.length);
  });

  it('explains every mutant that nothing reveals', () => {
    const unexplained = results.filter((result) => result.outcome === 'unfound').map((result) => ({ what: result.mutant.what, ...whyUnfound(result) }));
    expect(unexplained.filter(({ kind }) => kind === 'UNEXPLAINED')).toEqual([]);
  });

  it('finds at its cell a computed figure without its forecast and a sum without one of its parts', () => {
    const sure: readonly Mutation[] = ['forecast as 0', 'sum without a part'];
    const missed = results.filter((result) => sure.includes(result.mutant.mutation) && result.outcome !== 'cell' && whyUnfound(result).kind !== 'unchanged');
    expect(missed.filter((result) => whyUnfound(result).kind !== 'within rounding').map(({ mutant, outcome }) => ({ ...mutant, outcome }))).toEqual([]);
  });
});
