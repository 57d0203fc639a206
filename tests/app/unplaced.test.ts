/** What could not be placed, as people look through it: by reason, what may be meant first. */
import { unplacedByReason } from '../../src/app/wording/unplaced';
import { proposeBindings } from '../../src/app/bindings/propose';
import { reportBook } from '../support/report-books';

test('those with one reason stand together, near misses first, and none is lost', () => {
  const { unplaced } = proposeBindings(reportBook(['001']).workbook);
  const groups = unplacedByReason(unplaced, 'sv');
  expect(groups.length).toBeLessThan(unplaced.length / 2);
  expect(groups.flatMap(({ places }) => places)).toHaveLength(unplaced.length);
  expect(new Set(groups.map(({ reason }) => reason)).size).toBe(groups.length);
  const isNear = groups.map(({ places }) => places[0]!.reason.kind === 'near-miss');
  expect(isNear.lastIndexOf(true)).toBeLessThan(isNear.includes(false) ? isNear.indexOf(false) : groups.length);
});
