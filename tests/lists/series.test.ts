import fc from 'fast-check';
import { seriesKey } from '../../src/core/snapshot';
import { isCommitId, seriesFault, seriesFromName, seriesName } from '../../src/lists/series';
import { newCommitId } from '../../src/app/hash';

const key = fc.string({ unit: 'binary', maxLength: 40 }).map(seriesKey).filter((text) => text !== '');
const series = fc.record({ unit: key, period: fc.constantFrom('202401', '202412'), kind: key });

describe('S11 series', () => {
  test('a normalised unit and kind are keys, and their name tells them', () => {
    fc.assert(fc.property(series, (one) => {
      expect(seriesFault(one)).toBeNull();
      expect(seriesFromName(seriesName(one))).toEqual(one);
      expect(seriesFromName(seriesName(one).normalize('NFD'))).toEqual(one);
    }));
  });

  test('two series never share a name', () => {
    fc.assert(fc.property(series, series, (a, b) => expect(seriesName(a) === seriesName(b)).toBe(JSON.stringify(a) === JSON.stringify(b))));
  });

  test.each(['', 'a', 'a_b', 'a_202404', 'a_202404_b_c', 'A_202404_b', '.._202404_b', 'a_202413_b'])('%j names none', (name) => {
    expect(seriesFromName(name)).toBeNull();
  });

  test('a new commit id is one, a path is none', () => {
    expect(isCommitId(newCommitId())).toBe(true);
    for (const text of ['', '..', '../../etc/passwd', 'A'.repeat(32), `${'a'.repeat(32)}\n`, 'a'.repeat(65)]) expect(isCommitId(text)).toBe(false);
  });
});
