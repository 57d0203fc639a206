import { checkWorkbook } from '../../../src/app/check';
import type { RawWorkbook } from '../../../src/core/grid';
import { sheetOf } from '../../support/report-sheets';

function workbook(planTarget: string, status: string): RawWorkbook {
  const lines = (rows: string[][]): { cells: string[]; words: boolean }[] => rows.map((cells) => ({ cells, words: false }));
  const report = sheetOf('Indikatorer', [
    {
      top: 0, left: 0,
      lines: lines([
        ['Indikator', 'Utfall 2024', 'Mål 2025', 'Utfall 2025', 'Måluppfyllelse', 'Kommentar'],
        ['Täckningsgrad mammografi', '79,9 %', 'Enligt FV-plan', '82,0 %', status, ''],
        ['Täckningsgrad aortascreening', '83,0 %', '85,0 %', '86,0 %', 'Uppnått', ''],
      ]),
    },
  ], 'text');
  const plan = sheetOf('Plan', [
    { top: 0, left: 0, lines: lines([['Indikator', 'Målvärde 2025', 'Nuläge 2023', 'Redovisas'], ['Täckningsgrad mammografi', planTarget, '79,9 %', 'År'], ['Täckningsgrad aortascreening', '85 %', '83 %', 'År']]) },
  ], 'text');
  return { fileName: 'x.xlsx', sheets: [report, plan], names: [], date1904: false };
}

function errors(book: RawWorkbook): string[] {
  return checkWorkbook(book, { find: true }).findings.filter((finding) => finding.severity !== 'info').map(({ code, actual, expected }) => `${code} ${actual} → ${expected}`);
}

describe('T6: “Enligt FV-plan” is the plan’s own target when the workbook holds the plan', () => {
  it('contradicts a status the plan’s target does not allow', () => {
    expect(errors(workbook('85 %', 'Uppnått'))).toEqual(['STATUS_MISMATCH Uppnått → Delvis uppnått']);
  });

  it('agrees with the status it does allow', () => {
    expect(errors(workbook('85 %', 'Delvis uppnått'))).toEqual([]);
    expect(errors(workbook('80 %', 'Uppnått'))).toEqual([]);
  });

  it('judges nothing when the plan’s target is no figure', () => {
    expect(errors(workbook('Öka', 'Inte uppnått'))).toEqual([]);
  });
});

function shares(words: readonly string[]): string[] {
  const rows = words.map((word, i) => [`Täckningsgrad ${['mammografi', 'aortascreening', 'influensavaccination'][i]}`, '80,0 %', '85,0 %', '60,0 %', word, '']);
  const lines = [['Indikator', 'Utfall 2024', 'Mål 2025', 'Utfall 2025', 'Måluppfyllelse', 'Kommentar'], ...rows].map((cells) => ({ cells, words: false }));
  return errors({ fileName: 'x.xlsx', sheets: [sheetOf('Indikatorer', [{ top: 0, left: 0, lines }], 'text')], names: [], date1904: false });
}

describe('A4: the expected status is written as its column writes statuses', () => {
  it.each([
    [['Målet uppfylls helt', 'Målet uppfylls inte'], 'Målet uppfylls inte'],
    [['Målvärdet uppfylls helt', 'Målvärdet uppfylls inte'], 'Målvärdet uppfylls inte'],
    [['Helt uppnått', 'Inte uppnått'], 'Inte uppnått'],
  ])('%j', (words, expected) => {
    expect(shares(words)).toEqual([`STATUS_MISMATCH ${words[0]} → ${expected}`]);
  });
});
