/** What each use case costs in requests, counted on the wire: the number of tables does not matter. */
import type { Costs } from './use-cases';
import { costsAt } from './use-cases';

const COSTS: Costs = { find: 3, bind: 1, check: 2, 'check again': 1, 'check what changed': 1, fill: 1, undo: 1, highlight: 2, clear: 2, select: 1 };

test.each([3, 30, 300])('%i tables', async (tables) => {
  expect(await costsAt(tables)).toEqual(COSTS);
}, 120_000);

test('beyond what one request carries, reading and writing take one for each load', async () => {
  const costs = await costsAt(30, { cellsARequest: 1_500, bytesARequest: 20_000 });
  expect(costs.check).toBeGreaterThan(COSTS.check);
  expect(costs.fill).toBeGreaterThan(COSTS.fill);
});
