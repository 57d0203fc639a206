import { readHeading } from '../../src/core/heading';
import { detectTables } from '../../src/core/detect';
import { LAYOUTS } from '../../src/layouts';
import { reportTables, sheetOf, tableLines } from '../support/report-sheets';

/** The April appendix with a line of its own above the title. */
function periodUnder(line: string): { year: number | null; month: number | null } {
  const table = reportTables('001').find(({ key }) => key === 'bil-resultatrakning');
  if (table === undefined) throw new Error('no appendix');
  const lines = [{ cells: [line], words: true }, ...tableLines(table, 'none')];
  const [placement] = detectTables(sheetOf('Bilaga', [{ top: 0, left: 0, lines }]), LAYOUTS).placements;
  return { year: placement?.year ?? null, month: placement?.month ?? null };
}

describe('D3: the line above a table tells its period', () => {
  it.each([
    ['Delårsrapport 2 2025', 2025, 8],
    ['Delårsbokslut augusti 2025', 2025, 8],
    ['Årsredovisning 2025', 2025, 12],
    ['Årsbokslut 2025', 2025, 12],
    ['Verksamhetsberättelse 2025', 2025, 12],
    ['per 2025-08-31', 2025, 8],
    ['2025-01-01--2025-08-31', 2025, 8],
    ['Jan–aug 2025', 2025, 8],
  ])('%s', (line, year, month) => {
    expect(periodUnder(line)).toEqual({ year, month });
  });

  it.each(['Budget 2025 beslutad november 2024', 'Utskriven 2025-09-30', 'Version 1.2 2025-09-15', 'Jämförelse mot årsredovisning 2024'])(
    '“%s” speaks of another document, or of this one’s making',
    (line) => {
      expect(periodUnder(line)).toEqual({ year: null, month: null });
    },
  );
});

describe('L2: a date in a heading is its month', () => {
  it.each(['Utfall 2025-08-31', 'Utfall 2025-08', 'Utfall 31 aug 2025', 'Utfall 202508'])('%s', (text) => {
    const { words, years, month } = readHeading(text);
    expect({ words: [...words].sort(), years, month }).toEqual({ words: ['MONTH', 'utfall'], years: [2025], month: 8 });
  });
});
