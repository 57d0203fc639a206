/** Rule S11: what is spelled otherwise than what is published is asked about, never joined by guessing. */
import type { Series } from '../../src/app/ports';
import { keyOfWord } from '../../src/app/series-key';
import { seriesAlike } from '../../src/app/series-alike';

function series(unit: string, kind: string, period = '202404'): Series {
  return { unit: keyOfWord(unit) ?? '', kind: keyOfWord(kind) ?? '', period };
}

const KNOWN = [series('Region Västmanland', 'Delårsrapport', '202308'), series('Region Västmanland', 'Delårsrapport'), series('Folktandvården', 'Årsredovisning', '202312')];

test.each([
  ['Region Vastmanland', 'Delårsrapport'],
  ['region västmanland', 'delarsrapport'],
  ['Regionvästmanland', 'Delårs rapport'],
])('%s, %s is the series of Region Västmanland, delårsrapport, spelled otherwise', (unit, kind) => {
  expect(seriesAlike(series(unit, kind), KNOWN)).toEqual(KNOWN[1]);
});

test('capitals make no other series', () => {
  expect(seriesAlike(series('REGION VÄSTMANLAND', 'DELÅRSRAPPORT'), KNOWN)).toBeNull();
});

test('a new period of a series that exists is spelled right', () => {
  expect(seriesAlike(series('Region Västmanland', 'Delårsrapport', '202408'), KNOWN)).toBeNull();
});

test('another period of the other spelling tells as well', () => {
  expect(seriesAlike(series('Folktandvarden', 'årsredovisning', '202412'), KNOWN)).toEqual(KNOWN[2]);
});

test.each([['Region Värmland', 'Delårsrapport'], ['Region Västmanland', 'Tertialrapport']])('%s, %s is something else', (unit, kind) => {
  expect(seriesAlike(series(unit, kind), KNOWN)).toBeNull();
});
