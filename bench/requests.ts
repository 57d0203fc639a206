/** What each use case in Excel costs in requests, counted on the wire at 3, 30 and 300 tables. */
import { costsAt, type Costs } from '../tests/excel/use-cases';
import { report } from './measure';

const GOALS: Partial<Costs> = { check: 2, 'check again': 1, 'check what changed': 1, fill: 1, undo: 1, highlight: 2, clear: 2 };

export async function benchRequests(quick: boolean): Promise<void> {
  const sizes = quick ? [3, 30] : [3, 30, 300];
  const costs: Costs[] = [];
  for (const size of sizes) costs.push(await costsAt(size));
  for (const useCase of Object.keys(costs[0] ?? {}) as (keyof Costs)[]) {
    const figures = costs.map((cost) => cost[useCase]);
    const goal = GOALS[useCase] ?? figures[0] ?? 0;
    report(`requests in Excel at ${sizes.join(', ')} tables: ${useCase}`, figures.join(', '), { text: `${goal}, whatever the number`, met: figures.every((figure) => figure <= goal) });
  }
}
