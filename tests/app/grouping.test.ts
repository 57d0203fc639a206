import { findingsByTable, groupFindings } from '../../src/app/grouping';
import type { Finding } from '../../src/core/finding';
import type { Table } from '../../src/core/table';

function finding(row: number, cause?: string, sheet = 'Blad1'): Finding {
  const nothing = { rowKey: null, columnKey: null, row: null, column: null, unit: null, actual: null, expected: null, difference: null, tolerance: null };
  const base = { code: 'SUM_MISMATCH', severity: 'error', layout: 'x', table: 'T', cell: { sheet, row, column: 1 }, related: [], ...nothing } as const;
  return cause === undefined ? base : { ...base, cause };
}

function table(sheet: string, top: number, bottom: number, name: string | null = null): Table {
  return { sheet, name, rect: { top, bottom, left: 0, right: 3 } } as Table;
}

describe('findings with one cause', () => {
  test('are one group, where the first of them stands', () => {
    const [a, b, c, d] = [finding(1), finding(2, 'cell:D4'), finding(3), finding(4, 'cell:D4')];
    expect(groupFindings([a, b, c, d])).toEqual([
      { kind: 'single', finding: a },
      { kind: 'group', cause: 'cell:D4', findings: [b, d] },
      { kind: 'single', finding: c },
    ]);
  });

  test('are no group when there is only one', () => {
    const only = finding(1, 'cell:D4');
    expect(groupFindings([only])).toEqual([{ kind: 'single', finding: only }]);
  });

  test('none is lost or said twice', () => {
    const all = Array.from({ length: 40 }, (_, i) => finding(i, i % 3 === 0 ? undefined : `column:${i % 4}`));
    const shown = groupFindings(all).flatMap((one) => (one.kind === 'single' ? [one.finding] : one.findings));
    expect(shown).toHaveLength(all.length);
    expect(new Set(shown)).toEqual(new Set(all));
  });
});

describe('findings by table', () => {
  test('stand with the table they lie in, clean tables too', () => {
    const tables = [table('Blad1', 0, 9), table('Blad1', 20, 29), table('Blad2', 0, 9)];
    const [a, b] = [finding(25), finding(3)];
    expect(findingsByTable(tables, [a, b]).map(({ findings }) => findings)).toEqual([[b], [a], []]);
  });

  test('outside every rectangle go by the table\'s name, else last and without a table', () => {
    const bound = table('Blad1', 0, 9, 'T');
    const [edge, lost] = [finding(10), { ...finding(0, undefined, 'Blad9'), table: 'Borta' }];
    expect(findingsByTable([bound], [edge, lost])).toEqual([{ table: bound, findings: [edge] }, { table: null, findings: [lost] }]);
  });
});
