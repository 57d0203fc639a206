/** Mistakes planted in the published reports' tables: what share is found, and where nothing could reveal them. */
import { reportBook } from '../tests/support/report-books';
import type { Mutation } from '../tests/support/mutants';
import { MUTATIONS } from '../tests/support/mutants';
import type { MutantResult, Outcome } from '../tests/support/mutants-run';
import { prepareRun, runMutants } from '../tests/support/mutants-run';
import type { WhyKind } from '../tests/support/mutants-why';
import { whyUnfound } from '../tests/support/mutants-why';
import { report } from './measure';

type Kinds = Map<Outcome | WhyKind, number>;

export function benchMutants(quick: boolean, list: boolean): void {
  for (const [group, layouts] of GROUPS) {
    const counts = new Map<Mutation, Kinds>();
    for (const name of ['001', '002', '004']) {
      for (const result of runMutants(prepareRun(reportBook([name]).workbook), layouts, (_, index) => !quick || index % 17 === 0)) {
        count(counts, result, list ? name : null);
      }
    }
    MUTATIONS.forEach((mutation) => print(group, mutation, counts.get(mutation)));
  }
}

/** Statements are bound by arithmetic; indicators by their status alone. */
const GROUPS = [
  ['statements', (layout: string): boolean => !layout.startsWith('indicators')],
  ['indicators', (layout: string): boolean => layout.startsWith('indicators')],
] as const;

function count(counts: Map<Mutation, Kinds>, result: MutantResult, listAs: string | null): void {
  const { mutation } = result.mutant;
  const kinds: Kinds = counts.get(mutation) ?? new Map<Outcome | WhyKind, number>();
  counts.set(mutation, kinds);
  const why = result.outcome === 'unfound' ? whyUnfound(result) : null;
  const kind = why?.kind ?? result.outcome;
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (listAs === null || why === null || why.kind === 'unchanged') return;
  const { before, mutant } = result;
  const place = `${before.rows[mutant.place.row]?.label ?? ''} · ${before.columns[mutant.place.column]?.heading ?? ''}`;
  console.log(`    ${listAs} ${before.layout.id} · ${place} · ${mutation} ${mutant.what}: ${why.kind}, ${why.because}`);
}

/** A change that leaves the same figure is no mistake and counts on neither side. */
function print(group: string, mutation: Mutation, kinds: Kinds | undefined): void {
  if (kinds === undefined) return;
  const { unchanged = 0, ...rest } = Object.fromEntries(kinds) as Partial<Record<Outcome | WhyKind, number>>;
  const all = Object.values(rest).reduce((sum, one) => sum + one, 0);
  const found = (rest.cell ?? 0) + (rest.suspect ?? 0) + (rest.related ?? 0);
  const named = (rest.cell ?? 0) + (rest.suspect ?? 0);
  const why = Object.entries(rest).filter(([kind]) => !['cell', 'suspect', 'related'].includes(kind)).map(([kind, n]) => `${n} ${kind}`);
  const says = [`${found} of ${all} found`, `${named} at the cell or naming it`, ...why, ...(unchanged > 0 ? [`${unchanged} change nothing`] : [])];
  report(`${group}: ${mutation}`, all === 0 ? 'none' : `${((100 * found) / all).toFixed(1)} %: ${says.join(', ')}`);
}
