import * as fc from 'fast-check';
import { compute } from '../../src/core/compute';
import { toNumber } from '../../src/core/decimal';
import { detectTables } from '../../src/core/detect';
import { changeFormula, computedFormula, refName, sumFormula } from '../../src/core/formula';
import type { RawCell, SheetGrid } from '../../src/core/grid';
import { parseTable } from '../../src/core/parse';
import { columnRelations, relations } from '../../src/core/relations';
import type { Table } from '../../src/core/table';
import { LAYOUTS } from '../../src/layouts/index';
import { calculate } from '../support/spreadsheet';

function sheetOf(cells: readonly RawCell[]): SheetGrid {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  return {
    name: 'Blad', merges: [], hidden: false, protected: false, hiddenColumns: [],
    rows: rows.map((row) => ({ row, cells: cells.filter((cell) => cell.row === row && cell.value !== null).sort((a, b) => a.column - b.column) })),
  };
}

function tableOf(headings: readonly string[], labels: readonly string[], values: readonly (readonly (number | string | null)[])[]): { table: Table; cells: RawCell[] } {
  const cells: RawCell[] = [
    ...headings.map((value, column) => ({ row: 3, column, value })),
    ...labels.map((value, i) => ({ row: 4 + i, column: 0, value })),
    ...values.flatMap((row, i) => row.map((value, j): RawCell => ({ row: 4 + i, column: 1 + j, value, format: '#,##0.0' }))),
  ];
  const sheet = sheetOf(cells);
  const [placement] = detectTables(sheet, LAYOUTS).placements;
  return { table: parseTable(sheet, placement!), cells: cells.filter(({ value }) => value !== null) };
}

const STATEMENT = {
  headings: ['Förenklad resultaträkning', 'Ack utf inn år', 'Ack bud inn år', 'Ack utf fg år', 'Helår prognos', 'Helår budget', 'Ack avv bud', 'Avv bud mot prog', 'Förändring %'],
  labels: ['Patientavgifter', 'Ersättning vårdtjänster', 'Regionersättning', 'Försäljning av tjänster', 'Övriga intäkter', 'Summa intäkter', 'Personalkostnader', 'Köpt vård', 'Summa kostnader', 'Resultat'],
};
const INVESTMENTS = { headings: ['Investeringskategori', 'Budget inkl överförda medel', 'Prognos utfall', 'Prognos kvarvarande medel'], labels: ['Fastigheter', 'Utrustning', 'IT', 'Fordon', 'Summa'] };

const figure = fc.integer({ min: -99999, max: 99999 }).map((n) => n / 10);
const operand = fc.oneof({ weight: 6, arbitrary: figure }, fc.constantFrom(0, null, '–', '-', ''));

function operands(rows: number, columns: number): fc.Arbitrary<(number | string | null)[][]> {
  const row = fc.array(operand, { minLength: columns, maxLength: columns });
  // A table needs some figures to be one.
  return fc.array(row, { minLength: rows, maxLength: rows }).map((all) => all.map((cells, i) => (i === 0 ? cells.map((_, c) => 10 * c + 5) : cells)));
}

/** Formulas of every computed cell, calculated by the engine, beside what the core computes. */
function compareAll(table: Table, cells: readonly RawCell[], plant: (formula: string) => string = (formula) => formula): { ours: (number | null)[]; theirs: (number | string | null)[] } {
  const written: { cell: RawCell; ours: number | null }[] = table.columns.flatMap((_, column) =>
    columnRelations(table, column).map((relation) => {
      const computed = compute(table, relation);
      const formula =
        relation.kind === 'computed'
          ? computedFormula(relation.terms.map((term) => ({ ref: refName(table, term), sign: term.sign })), relation.blank)
          : changeFormula(refName(table, relation.of), refName(table, relation.base), 'percent');
      const at = { row: table.rows[relation.target.row]!.row, column: table.columns[column]!.column };
      return { cell: { ...at, value: null, formula: plant(formula) }, ours: computed.kind === 'value' ? toNumber(computed.value) : null };
    }),
  );
  const values = calculate([...cells, ...written.map(({ cell }) => cell)]);
  return { ours: written.map(({ ours }) => ours), theirs: written.map(({ cell }) => values.get(`${cell.row} ${cell.column}`) ?? null) };
}

function expectSame({ ours, theirs }: ReturnType<typeof compareAll>): void {
  ours.forEach((value, i) => {
    const their = theirs[i];
    if (value === null || typeof their !== 'number') expect(their).toBe(value);
    else expect(Math.abs(their - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  });
}

test('F3: a computed cell of a statement calculates to what the core computes, blanks and dashes included', () => {
  fc.assert(
    fc.property(operands(STATEMENT.labels.length, 5), (values) => {
      const { table, cells } = tableOf(STATEMENT.headings, STATEMENT.labels, values);
      const compared = compareAll(table, cells);
      expect(compared.ours).toHaveLength(30);
      expectSame(compared);
    }),
    { numRuns: 25 },
  );
});

test('F3: where a blank is nothing it counts as 0, and all blank gives blank', () => {
  fc.assert(
    fc.property(operands(INVESTMENTS.labels.length, 2), (values) => {
      const { table, cells } = tableOf(INVESTMENTS.headings, INVESTMENTS.labels, values);
      const compared = compareAll(table, cells);
      expect(compared.ours.length).toBeGreaterThan(1);
      expectSame(compared);
    }),
    { numRuns: 25 },
  );
});

test('the comparison itself finds a planted fault: a sign, and a blank taken as nothing', () => {
  const rows = STATEMENT.labels.map((_, i) => (i === 1 ? [10, 20, 30, null, 50] : [10, 20, 30, 40, 50]));
  const { table, cells } = tableOf(STATEMENT.headings, STATEMENT.labels, rows);
  expect(() => expectSame(compareAll(table, cells))).not.toThrow();
  expect(() => expectSame(compareAll(table, cells, (formula) => formula.replace(/-([A-Z])/, '+$1')))).toThrow();
  expect(() => expectSame(compareAll(table, cells, (formula) => formula.replace(/<2/, '=0')))).toThrow();
});

test('F3: with positive costs and turned deviations the formula turns the sign of cost rows alone', () => {
  const rows = STATEMENT.labels.map((label, i) => {
    const isCost = /kostnad|vård$/i.test(label) && i >= 6;
    const [actual, budget] = label === 'Resultat' ? [90, 80] : [10 * (i + 1), 10 * i];
    return [actual, budget, 1, 2, 3, isCost ? budget - actual : actual - budget];
  });
  const { table } = tableOf(STATEMENT.headings.slice(0, 7), STATEMENT.labels, rows);
  expect(table.turned).toHaveLength(1);
  const written = columnRelations(table, table.turned[0]!).map((relation) =>
    relation.kind === 'computed' ? computedFormula(relation.terms.map((term) => ({ ref: refName(table, term), sign: term.sign })), relation.blank) : '',
  );
  expect(written[0]).toBe('=IF(COUNT(B5,C5)<2,"",B5-C5)');
  expect(written[7]).toBe('=IF(COUNT(B12,C12)<2,"",C12-B12)');
});

test('a sum adds the runs of what it covers and leaves varav rows out', () => {
  const labels = ['Patientavgifter', 'Regionersättning', 'Summa intäkter', 'Personalkostnader', 'varav övertid/mertid', 'Köpt vård', 'Lokalkostnader', 'Summa kostnader', 'Resultat'];
  const { table, cells } = tableOf(STATEMENT.headings.slice(0, 6), labels, [[1, 1], [2, 2], [], [-3, -3], [-1, -1], [-4, -4], [-5, -5], [], []]);
  const sums = relations(table).filter((relation) => relation.kind === 'sum' && relation.target.column === 0);
  const formulas = sums.map((relation) => (relation.kind === 'sum' ? sumFormula(table, relation) : ''));
  expect(formulas).toEqual(['=IF(COUNT(B5:B6)=0,"",SUM(B5:B6))', '=IF(COUNT(B8,B10:B11)=0,"",SUM(B8,B10:B11))', '=IF(COUNT(B7,B12)=0,"",SUM(B7,B12))']);
  const values = calculate([...cells, ...[6, 11, 12].map((row, i) => ({ row, column: 1, value: null, formula: formulas[i]! }))]);
  expect([6, 11, 12].map((row) => values.get(`${row} 1`))).toEqual([3, -12, -9]);
});
