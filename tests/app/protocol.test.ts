import { checkWorkbook } from '../../src/app/check';
import type { CheckResult } from '../../src/app/check';
import type { WorkbookChanges } from '../../src/app/ports';
import { protocolChanges } from '../../src/app/protocol';
import { checkLogChanges } from '../../src/app/protocol-log';
import { PROTOCOL_HEADINGS, PROTOCOL_WORDS, readProtocol } from '../../src/app/protocol-sheet';
import type { Finding } from '../../src/core/finding';
import type { RawCell, RawWorkbook } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';

const HEADINGS = ['Förenklad resultaträkning', 'Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos'];
const LABELS = ['Patientavgifter', 'Ersättning vårdtjänster', 'Regionersättning', 'Försäljning av tjänster', 'Övriga intäkter', 'Summa intäkter'];
const ROWS = [[10, 11, -1, 9, 30], [20, 19, 1, 18, 60], [100, 90, 10, 80, 300], [5, 5, 0, 4, 15], [1, 2, -1, 1, 3], [136, 127, 99, 112, 408]];

/** A statement whose Summa intäkter, D7, deviates by 9 and not 99; the result row keeps it a statement. */
function bytesOf(change: (cells: RawCell[]) => RawCell[] = (cells) => cells): Uint8Array {
  const cells: RawCell[] = [
    ...HEADINGS.map((value, column) => ({ row: 0, column, value })),
    ...LABELS.flatMap((value, i) => [{ row: i + 1, column: 0, value }, ...ROWS[i]!.map((figure, c) => ({ row: i + 1, column: c + 1, value: figure, format: '#,##0.0' }))]),
    { row: 7, column: 0, value: 'Personalkostnader' }, { row: 7, column: 1, value: -36, format: '#,##0.0' }, { row: 8, column: 0, value: 'Resultat' }, { row: 8, column: 1, value: 100, format: '#,##0.0' },
  ];
  return createXlsx({ sheets: [{ name: 'Blad 1', cells: change(cells) }] });
}

const by = { who: 'Eva Ek', when: new Date('2024-05-02T08:15:30.123Z') };

function read(bytes: Uint8Array): { workbook: RawWorkbook; check: CheckResult } {
  const workbook = readXlsx(bytes, 'bok.xlsx');
  return { workbook, check: checkWorkbook(workbook, { find: true }) };
}

function wrongSum({ findings }: CheckResult): Finding {
  return findings.find(({ code, cell }) => code === 'COMPUTED_MISMATCH' && cell.row === 6 && cell.column === 3)!;
}

function accepting(bytes: Uint8Array, motive = 'Omklassning i april.'): WorkbookChanges {
  const { workbook, check } = read(bytes);
  return protocolChanges(workbook, check.findings, check.tables, { acceptances: [{ finding: wrongSum(check), motive, by }] });
}

function accepted(bytes: Uint8Array): boolean {
  const { check } = read(bytes);
  return check.accepted(wrongSum(check));
}

test('an accepted error stays in the report and no longer counts, and only that one', () => {
  const bytes = patchXlsx(bytesOf(), accepting(bytesOf()));
  const { check } = read(bytes);
  expect(check.findings.filter(check.accepted)).toEqual([wrongSum(check)]);
  expect(check.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(1);
  expect(check.acceptances).toEqual([expect.objectContaining({ code: 'COMPUTED_MISMATCH', rowKey: 'sum-income', columnKey: 'deviation', motive: 'Omklassning i april.', who: 'Eva Ek', when: '2024-05-02T08:15:30Z', lapsed: false })]);
});

test('an acceptance survives rows inserted above the table and columns in another order', () => {
  const protocol = readXlsx(patchXlsx(bytesOf(), accepting(bytesOf())), 'x').sheets[1]!;
  const moved = readXlsx(bytesOf((cells) => cells.map((cell) => ({ ...cell, row: cell.row + 3, column: cell.column === 1 ? 2 : cell.column === 2 ? 1 : cell.column }))), 'x');
  const check = checkWorkbook({ ...moved, sheets: [...moved.sheets, protocol] }, { find: true });
  expect(check.findings.filter(check.accepted).map(({ cell }) => [cell.row, cell.column])).toEqual([[9, 3]]);
});

test.each([
  ['the figure itself', 6, 3, 98],
  ['a figure it is computed from', 6, 2, 126.9],
])('an acceptance lapses when %s changes, and is marked at the next write', async (_, row, column, value) => {
  const before = patchXlsx(bytesOf(), accepting(bytesOf()));
  const changed = patchXlsx(before, { cells: [{ sheet: 'Blad 1', row, column, formula: null, value }] });
  expect(accepted(before)).toBe(true);
  expect(accepted(changed)).toBe(false);
  const { workbook, check } = read(changed);
  const logged = patchXlsx(changed, await checkLogChanges(workbook, check, by, '1.2.3'));
  expect(readProtocol(readXlsx(logged, 'x')).acceptances.map(({ acceptance }) => [acceptance.motive, acceptance.lapsed])).toEqual([['Omklassning i april.', true]]);
  // Once lapsed it stays so, though the old figure comes back.
  const restored = patchXlsx(logged, { cells: [{ sheet: 'Blad 1', row, column, formula: null, value: ROWS[row - 1]![column - 1]! }] });
  expect(accepted(restored)).toBe(false);
});

test('a text of somebody’s is always written as text', () => {
  const bytes = patchXlsx(bytesOf(), accepting(bytesOf(), '=HYPERLINK("http://x";"Motiv")'));
  const cells = readXlsx(bytes, 'x').sheets[1]!.rows.flatMap((row) => row.cells);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.map(({ value }) => value)).toContain('=HYPERLINK("http://x";"Motiv")');
  expect(accepted(bytes)).toBe(true);
});

test('a check leaves a line: when, who, version, counts and the figures’ hash', async () => {
  const { workbook, check } = read(bytesOf());
  const bytes = patchXlsx(bytesOf(), await checkLogChanges(workbook, check, by, '1.2.3'));
  const [headings, line] = readXlsx(bytes, 'x').sheets[1]!.rows;
  const said = Object.fromEntries(line!.cells.map((cell) => [headings!.cells.find(({ column }) => column === cell.column)!.value, cell.value]));
  const errors = check.findings.filter(({ severity }) => severity === 'error').length;
  expect(said).toEqual({
    [PROTOCOL_HEADINGS.event]: PROTOCOL_WORDS.check, [PROTOCOL_HEADINGS.when]: '2024-05-02T08:15:30Z', [PROTOCOL_HEADINGS.who]: 'Eva Ek',
    [PROTOCOL_HEADINGS.version]: '1.2.3', [PROTOCOL_HEADINGS.errors]: errors, [PROTOCOL_HEADINGS.warnings]: expect.any(Number),
    [PROTOCOL_HEADINGS.accepted]: 0, [PROTOCOL_HEADINGS.hash]: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('the protocol is read by its headings: columns moved, lines left empty, notes above and beside', () => {
  const source = readXlsx(patchXlsx(bytesOf(), accepting(bytesOf())), 'x').sheets[1]!;
  const shuffled = source.rows.map((row, i) => ({ row: 4 + 3 * i, cells: row.cells.map((cell) => ({ ...cell, row: 4 + 3 * i, column: 30 - cell.column })).reverse() }));
  const noted = [{ row: 0, cells: [{ row: 0, column: 2, value: 'Anteckningar' }] }, ...shuffled, { row: 20, cells: [{ row: 20, column: 1, value: 'kom ihåg' }] }];
  const workbook = { ...readXlsx(bytesOf(), 'x') };
  const moved = { ...workbook, sheets: [...workbook.sheets, { ...source, rows: noted }] };
  const check = checkWorkbook(moved, { find: true });
  expect(check.findings.filter(check.accepted)).toEqual([wrongSum(check)]);
  // What is added goes below everything and under the headings where they now stand.
  const changes = protocolChanges(moved, check.findings, check.tables, { acceptances: [{ finding: check.findings[0]!, motive: 'm', by }] });
  expect(changes.newSheets).toBeUndefined();
  expect(new Set(changes.cells.map(({ row }) => row))).toEqual(new Set([21]));
  expect(changes.cells.find(({ value }) => value === 'm')!.column).toBe(30 - Object.keys(PROTOCOL_HEADINGS).indexOf('motive'));
});

test('a new protocol is made to be read: bold headings, room for a motive, what only the program reads last', () => {
  const { cells, columnWidths, newSheets } = accepting(bytesOf());
  const headings = cells.filter(({ row }) => row === 0);
  expect(newSheets).toEqual(['Avstämt protokoll']);
  expect(headings.map(({ bold }) => bold)).toEqual(headings.map(() => true));
  expect(headings.map(({ value }) => value)).toEqual([
    'Händelse', 'När', 'Vem', 'Motiv', 'Tillstånd', 'Fynd', 'Tabell', 'Rad', 'Kolumn', 'Cell', 'Fel', 'Varningar', 'Accepterade',
    'Kod', 'Siffror', 'Radnyckel', 'Kolumnnyckel', 'Siffrornas kontrollsumma', 'Version',
  ]);
  expect(cells.find(({ row, column }) => row === 1 && column === 5)).toMatchObject({ value: 'Beräknad kolumn stämmer inte' });
  const width = (column: number): number => columnWidths!.find((one) => one.column === column)!.width!;
  for (const { column, value } of headings) expect([value, width(column)]).toEqual([value, expect.any(Number)]);
  expect(width(3)).toBeGreaterThan(40);
});

test('a protocol with the columns in their earlier order is read and continued as it stands', () => {
  const { workbook, check } = read(bytesOf());
  const before = ['Händelse', 'När', 'Vem', 'Motiv', 'Tillstånd', 'Kod', 'Tabell', 'Rad', 'Kolumn', 'Cell', 'Siffror', 'Radnyckel', 'Kolumnnyckel', 'Fel', 'Varningar', 'Accepterade', 'Siffrornas kontrollsumma', 'Version'];
  const fresh = readXlsx(patchXlsx(bytesOf(), accepting(bytesOf())), 'x').sheets[1]!;
  const headings = fresh.rows[0]!.cells.map(({ value }) => value as string);
  const rows = fresh.rows.map((row) => ({ ...row, cells: row.cells.flatMap((cell) => (headings[cell.column] === 'Fynd' ? [] : [{ ...cell, column: before.indexOf(headings[cell.column]!) }])).sort((a, b) => a.column - b.column) }));
  const older = { ...workbook, sheets: [...workbook.sheets, { ...fresh, rows }] };
  const again = checkWorkbook(older, { find: true });
  expect(again.findings.filter(again.accepted)).toEqual([wrongSum(check)]);
  const other = again.findings.find((one) => !again.accepted(one))!;
  const changes = protocolChanges(older, again.findings, again.tables, { acceptances: [{ finding: other, motive: 'm', by }] });
  expect(changes.cells).toEqual(expect.arrayContaining([expect.objectContaining({ row: 0, column: 18, value: 'Fynd', bold: true }), expect.objectContaining({ row: 2, column: before.indexOf('Kod'), value: other.code })]));
  expect(changes.columnWidths).toEqual([expect.objectContaining({ column: 18 })]);
});

test('a protocol whose headings were lost gets new ones below, and loses nothing', () => {
  const workbook = readXlsx(bytesOf(), 'x');
  const empty = { ...workbook.sheets[0]!, name: 'avstämt protokoll', rows: [{ row: 2, cells: [{ row: 2, column: 0, value: 'kladd' }] }] };
  const check = checkWorkbook(workbook, { find: true });
  const changes = protocolChanges({ ...workbook, sheets: [...workbook.sheets, empty] }, check.findings, check.tables, { acceptances: [{ finding: wrongSum(check), motive: 'm', by }] });
  expect(new Set(changes.cells.map(({ row }) => row))).toEqual(new Set([3, 4]));
  expect(changes.columnWidths).toBeUndefined();
});

test('a finding that only another file shows does not lapse when that file is not at hand', () => {
  const { workbook, check } = read(bytesOf());
  const finding: Finding = { ...wrongSum(check), code: 'PREVIOUS_MISMATCH' };
  const bytes = patchXlsx(bytesOf(), protocolChanges(workbook, [finding], check.tables, { acceptances: [{ finding, motive: 'm', by }] }));
  const again = read(bytes);
  expect(protocolChanges(again.workbook, again.check.findings, again.check.tables, {}).cells).toEqual([]);
});
