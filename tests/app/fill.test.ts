import * as fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check';
import type { FillPlan } from '../../src/app/fill';
import { fillChanges, planFill } from '../../src/app/fill';
import { readTables } from '../../src/app/tables';
import { cellName } from '../../src/core/address';
import { toText, trim } from '../../src/core/decimal';
import type { RawCell, RawWorkbook, Rect } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { reportBook } from '../support/report-books';
import { describeWithTool } from '../support/tools';
import { recalculate } from '../support/xlsx-libreoffice';

const LABELS = ['Patientavgifter', 'Ersättning vårdtjänster', 'Regionersättning', 'Försäljning av tjänster', 'Övriga intäkter', 'Summa intäkter', 'Personalkostnader', 'Resultat'];
const HEADINGS = ['Förenklad resultaträkning', 'Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget', 'Avv bud mot prog'];

type Cell = number | string | null | Partial<RawCell>;

/** Rows of utfall, budget, avvikelse, utfall fg år, prognos, helårsbudget, avvikelse mot prognos. */
function bytesOf(rows: readonly (readonly Cell[])[], sheet: { protected?: boolean; merges?: Rect[] } = {}): Uint8Array {
  const cells = rows.flatMap((row, i) => row.map((cell, c): RawCell => {
    const own = cell !== null && typeof cell === 'object' ? cell : { value: cell };
    return { row: i + 1, column: c + 1, value: null, format: '#,##0.0', ...own };
  }));
  const labels = LABELS.map((value, i) => ({ row: i + 1, column: 0, value }));
  return createXlsx({ sheets: [{ name: 'Blad 1', cells: [...HEADINGS.map((value, column) => ({ row: 0, column, value })), ...labels, ...cells], ...sheet }] });
}

const FIGURES: Cell[][] = LABELS.map((_, i) => [10 * i + 1.5, 10 * i, 1.5, 5, 100, 90, 10]);

function withRow(row: number, cells: readonly Cell[]): Cell[][] {
  return FIGURES.map((old, i) => (i === row ? [...cells] : old));
}

function planOf(bytes: Uint8Array, values = false): FillPlan {
  const workbook = readXlsx(bytes, 'x');
  return planFill(readTables(workbook, { find: true }).tables, workbook.sheets, { values });
}

function at(plan: FillPlan, cell: string): unknown {
  const change = plan.changes.find((one) => cellName(one.cell.row, one.cell.column) === cell);
  if (change !== undefined) return [change.why, change.before, toText(trim(change.after)), change.write.formula];
  return plan.skipped.find((one) => cellName(one.cell.row, one.cell.column) === cell)?.reason;
}

test('a right constant becomes a live formula; a wrong one is overwritten and told apart; a blank and a dash are filled', () => {
  const plan = planOf(bytesOf([FIGURES[0]!, [11.5, 10, 99, 5, 100, 90, null], [21.5, 20, '–', 5, 100, 90, 10], ...FIGURES.slice(3)]));
  expect(at(plan, 'D2')).toEqual(['agrees', 1.5, '1.5', '=IF(COUNT(B2,C2)<2,"",B2-C2)']);
  expect(at(plan, 'D3')).toEqual(['disagrees', 99, '1.5', '=IF(COUNT(B3,C3)<2,"",B3-C3)']);
  expect(at(plan, 'H3')).toEqual(['blank', null, '10', '=IF(COUNT(F3,G3)<2,"",F3-G3)']);
  expect(at(plan, 'D4')).toEqual(['blank', '–', '1.5', '=IF(COUNT(B4,C4)<2,"",B4-C4)']);
  // Sum rows follow the row as well.
  expect(at(plan, 'D7')).toEqual(['agrees', 1.5, '1.5', '=IF(COUNT(B7,C7)<2,"",B7-C7)']);
  expect(plan.blocks.map((block) => block.length)).toEqual([8, 8]);
});

test('what cannot be computed is left, and said why', () => {
  const rows = [
    [1, null, 1, 5, null, 90, -90], [1, { value: { error: '#REF!' } }, 7, 5, 100, 90, 10], [1, 'oklart', 7, 5, 100, 90, 'se not'],
    [1, 2, { value: -1, formula: '=B5-C5' }, 5, 100, 90, { value: 10, formula: '=IF(COUNT(F5,G5)<2,"",F5-G5)' }], ...FIGURES.slice(4),
  ];
  const plan = planOf(bytesOf(rows, { merges: [{ top: 6, left: 3, bottom: 7, right: 3 }] }));
  expect(['D2', 'H2', 'D3', 'D4', 'H4', 'D5', 'H5', 'D8'].map((cell) => at(plan, cell))).toEqual([
    'operand-missing', 'operand-missing', 'operand-fault', 'operand-unreadable', 'text-stands', 'formula-other', 'formula-equal', 'merged',
  ]);
});

test('beside figures pasted as text a value is written, and said so; a right text is left', () => {
  const plan = planOf(bytesOf(withRow(1, ['1 011,5', '10,0', null, '5', '100', 90, '10,0'])));
  const [change] = plan.changes.filter(({ cell }) => cell.row === 2);
  expect([change!.write, change!.valueBecause]).toEqual([{ sheet: 'Blad 1', row: 2, column: 3, formula: null, value: 1001.5, defaultFormat: '#,##0.0' }, 'text-operands']);
  expect(at(plan, 'H3')).toBe('constant-agrees');
});

test('columns shown in other scales are computed as they are shown', () => {
  const thousand = (value: number): Partial<RawCell> => ({ value, format: '#,##0.0,' });
  const plan = planOf(bytesOf(withRow(1, [thousand(11500), 10, null, 5, thousand(100000), thousand(90000), thousand(10000)])));
  expect(at(plan, 'D3')).toEqual(['blank', null, '1.5', null]);
  expect(plan.changes.find(({ cell }) => cell.row === 2)!.valueBecause).toBe('scales-differ');
  expect(at(plan, 'H3')).toEqual(['agrees', 10000, '10', '=IF(COUNT(F3,G3)<2,"",F3-G3)']);
});

test('with values right constants are left alone', () => {
  const plan = planOf(bytesOf(withRow(1, [11.5, 10, 99, 5, 100, 90, null])), true);
  expect(plan.changes.map(({ write }) => [cellName(write.row, write.column), write.formula, write.value])).toEqual([['D3', null, 1.5], ['H3', null, 10]]);
});

test('columns that build on filled columns are filled too, from what will stand there', () => {
  const headings = ['Investeringskategori', 'Utfall Inköp 2025 utifrån budget 2023', 'Utfall Inköp 2025 utifrån budget 2024', 'Utfall Inköp 2025 utifrån budget 2025', 'Totalt utfall 2025', 'Kvarvarande budget från 2023 under 2025', 'Kvarvarande budget från 2024 under 2025', 'Budget 2025', 'Total budget 2025', 'Avvikelse Budget − Utfall 2025', 'Totalt budget − utfall 2025', 'UB budget till 2026'];
  const rows = [['Fastigheter', 17436, 5000, 2000, null, 26034, 6000, 70000, null, null, null, null], ['Utrustning', 1, null, 3, null, null, 5, 6, null, null, null, null], ['Totalsumma', 17437, 5000, 2003, null, 26034, 6005, 70006, null, null, null, null]];
  const cells = [headings, ...rows].flatMap((row, r) => row.flatMap((value, column): RawCell[] => (value === null ? [] : [{ row: r, column, value }])));
  const bytes = createXlsx({ sheets: [{ name: 'Blad', cells }] });
  const plan = planOf(bytes);
  expect(['E2', 'I2', 'J2', 'K2', 'L2'].map((cell) => (at(plan, cell) as unknown[])[2])).toEqual(['24436', '102034', '68000', '77598', '69000']);
  expect(at(plan, 'L3')).toEqual(['blank', null, '8', '=IF(COUNT(K3,F3,B3)=0,"",N(K3)-N(F3)+N(B3))']);
  const filled = readXlsx(patchXlsx(bytes, fillChanges(plan)), 'x');
  expect(checkWorkbook(filled, { find: true }).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(planOf(patchXlsx(bytes, fillChanges(plan))).changes).toEqual([]);
});

test('a protected sheet is refused by name, with nothing to write', () => {
  const plan = planOf(bytesOf(FIGURES, { protected: true }));
  expect(plan.protectedSheets).toEqual(['Blad 1']);
  expect(() => fillChanges(plan)).toThrow(expect.objectContaining({ reason: 'sheet-protected', detail: { sheet: 'Blad 1' } }));
});

test('what is filled in can be undone', () => {
  const before = bytesOf(withRow(2, [1, 2, 99, 4, 5, 6, null]));
  const plan = planOf(before);
  const undone = patchXlsx(patchXlsx(before, fillChanges(plan)), { cells: plan.undo });
  expect(readXlsx(undone, 'x').sheets).toEqual(readXlsx(before, 'x').sheets);
});

const TENTHS = fc.integer({ min: -5000, max: 5000 });

test('C3: figures rounded one by one give no false alarm once their deviations are live formulas', () => {
  // Hundredths that are printed as tenths: sums and deviations are rounded by themselves, as reports do.
  const round = (value: number): number => Math.round(value / 10) / 10;
  fc.assert(
    fc.property(fc.array(fc.tuple(TENTHS, TENTHS), { minLength: 6, maxLength: 6 }), (items) => {
      const income = items.slice(0, 5);
      const sum = income.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      const all = [...income, sum, items[5]!, [sum[0] + items[5]![0], sum[1] + items[5]![1]]];
      const bytes = bytesOf(all.map(([actual, budget]) => [round(actual!), round(budget!), round(actual! - budget!), null, null, null, null]));
      const errors = (file: Uint8Array): unknown[] => checkWorkbook(readXlsx(file, 'x'), { find: true }).findings.filter(({ severity, code }) => severity === 'error' && code === 'SUM_MISMATCH');
      fc.pre(errors(bytes).length === 0);
      expect(errors(patchXlsx(bytes, fillChanges(planOf(bytes))))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe.each(['001', '002', '004'])('report %s filled in', (report) => {
  const bytes = bytesOfBook(reportBook([report]).workbook);
  const plan = planOf(bytes);
  const filled = patchXlsx(bytes, fillChanges(plan));

  test('gives no finding that was not there, and loses only those of what it overwrote', () => {
    const findings = (file: Uint8Array): string[] => checkWorkbook(readXlsx(file, 'x'), { find: true }).findings.map(({ code, cell }) => `${code} ${cell.sheet} ${cell.row} ${cell.column}`);
    const before = findings(bytes);
    expect(findings(filled).filter((finding) => !before.includes(finding))).toEqual([]);
    const overwritten = new Set(plan.changes.filter(({ why }) => why === 'disagrees').map(({ cell }) => `${cell.sheet} ${cell.row} ${cell.column}`));
    const lost = before.filter((finding) => !findings(filled).includes(finding));
    expect(lost.filter((finding) => !overwritten.has(finding.replace(/^\S+ /, '')))).toEqual([]);
  });

  describeWithTool('soffice', 'LibreOffice calculates the filled file', (soffice) => {
    test('to the values that were stored with the formulas', async () => {
      const again = readXlsx(await recalculate(soffice, spoiled(filled, plan)), 'x');
      for (const { write } of plan.changes) {
        const row = again.sheets.find(({ name }) => name === write.sheet)!.rows.find((one) => one.row === write.row)!;
        expect(row.cells.find(({ column }) => column === write.column)!.value).toBeCloseTo(Number(write.value), 9);
      }
    }, 120_000);
  });
});

function bytesOfBook(workbook: RawWorkbook): Uint8Array {
  return createXlsx({ sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, merges: sheet.merges, cells: sheet.rows.flatMap((row) => row.cells) })) });
}

/** With every stored result wrong, so that only a recalculation can bring the right ones back. */
function spoiled(bytes: Uint8Array, plan: FillPlan): Uint8Array {
  return patchXlsx(bytes, { cells: plan.changes.map(({ write }) => ({ ...write, value: 123456 })) });
}
