import { checkWorkbook } from '../../src/app/check';
import { newCommitId } from '../../src/app/hash';
import type { Published } from '../../src/app/ports';
import { pulledBook } from '../../src/app/pull';
import { sealSnapshot } from '../../src/app/snapshot-document';
import { snapshotOf } from '../../src/app/snapshot-from-tables';
import { readTables } from '../../src/app/tables';
import { bindingComment } from '../../src/core/binding';
import type { RawWorkbook } from '../../src/core/grid';
import type { Snapshot } from '../../src/core/snapshot';
import { figuresText } from '../../src/core/snapshot';
import { createXlsx } from '../../src/xlsx/create';
import { readXlsx } from '../../src/xlsx/read';
import { reportBook } from '../support/report-books';
import type { BookForm } from '../support/report-books';

const HEAD = { unit: 'Region Västmanland', period: '202404', kind: 'Delårsrapport' };

function snapshotOfBook(workbook: RawWorkbook, find: boolean): Snapshot {
  return snapshotOf({ ...HEAD, ...checkWorkbook(workbook, { find }) });
}

async function published(snapshot: Snapshot, errors = 1): Promise<Published> {
  const { document, documentHash, figuresHash } = await sealSnapshot(snapshot);
  const series = { unit: 'region-västmanland', period: '202404', kind: 'delårsrapport' };
  const counts = { errors, warnings: 2, accepted: 0 };
  const commit = { id: newCommitId(), series, figuresHash, documentHash, base: null, author: 'Eva', time: '2024-05-02T08:00:00Z', counts };
  return { commit, document, snapshot };
}

/** The pulled workbook as somebody's own: its names bound to layouts instead of marked as pulled. */
function adopted(workbook: RawWorkbook, snapshot: Snapshot): RawWorkbook {
  const names = workbook.names.map((name, i) => ({ ...name, comment: bindingComment(snapshot.tables[i]!.layout, snapshot.tables[i]!.unit) }));
  return { ...workbook, names };
}

const FORMS: readonly BookForm[] = [
  { figures: 'typed', groups: 'rows', placing: 'sheets', gap: 1 },
  { figures: 'text', groups: 'column', placing: 'stacked', gap: 2 },
];

describe.each(['001', '002', '004'])('report %s', (report) => {
  test.each(FORMS)('its figures survive being checked, published, pulled and read again ($figures, $groups)', async (form) => {
    const snapshot = snapshotOfBook(reportBook([report], form).workbook, true);
    expect(snapshot.tables.length).toBeGreaterThan(0);
    const pulled = readXlsx(createXlsx(pulledBook(await published(snapshot), 'sv')), 'hämtad.xlsx');
    const again = snapshotOfBook(adopted(pulled, snapshot), false);
    for (const [i, table] of snapshot.tables.entries()) {
      const alone = (tables: Snapshot['tables']): string => figuresText({ ...snapshot, tables });
      expect([table.name, alone([again.tables.find(({ name }) => name === table.name)!])]).toEqual([table.name, alone([snapshot.tables[i]!])]);
    }
    expect(figuresText(again)).toBe(figuresText(snapshot));
  });
});

describe('what a sheet says at its top', () => {
  const sheetsOf = async (errors: number, head: Partial<Snapshot> = {}): Promise<ReturnType<typeof pulledBook>['sheets']> =>
    pulledBook(await published({ ...snapshotOfBook(reportBook(['001']).workbook, true), ...head }, errors), 'sv').sheets;
  const top = (cells: ReturnType<typeof pulledBook>['sheets'][number]['cells'], row: number): unknown => cells.find((cell) => cell.row === row && cell.column === 0);

  test('whose it is, who published it when, and with how many errors that nobody accepted', async () => {
    const [overview, ...tables] = await sheetsOf(3);
    expect(tables.length).toBeGreaterThan(0);
    for (const { cells } of tables) expect(top(cells, 0)).toEqual({ row: 0, column: 0, bold: true, value: 'Källa: Region Västmanland · april 2024 · Delårsrapport, publicerad 2024-05-02 10:00 (svensk tid) av Eva med 3\u00a0fel som ingen accepterat.' });
    expect([top(overview!.cells, 0), top(overview!.cells, 1)]).toMatchObject([{ value: 'Region Västmanland · april 2024 · Delårsrapport' }, { value: 'Publicerad 2024-05-02 10:00 (svensk tid) av Eva med 3\u00a0fel som ingen accepterat.' }]);
    const [clean, sheet] = await sheetsOf(0);
    expect([clean, sheet].map((one) => top(one!.cells, one === clean ? 1 : 0))).toEqual([expect.objectContaining({ value: 'Publicerad 2024-05-02 10:00 (svensk tid) av Eva utan fel.' }), expect.not.objectContaining({ bold: true })]);
  });

  test('the unit once: in the published title, over the labels, or on a line of its own', async () => {
    for (const { cells, frozen } of (await sheetsOf(0)).slice(1)) {
      const texts = cells.filter(({ row, column }) => row < frozen!.rows && column === 0).map(({ value }) => String(value));
      expect([texts, texts.filter((text) => /mnkr/i.test(text)).length]).toEqual([texts, texts.some((text) => /^(?:Indikator|Mål)$/.test(text)) ? 0 : 1]);
    }
  });

  test('a unit and a report called as tables and periods are change nothing of what is read again', async () => {
    const snapshot = { ...snapshotOfBook(reportBook(['001', '002']).workbook, true), unit: 'Region Tkr 2019', kind: 'Budget, mål, investeringar och resultat per område i tkr' };
    const again = snapshotOfBook(adopted(readXlsx(createXlsx(pulledBook(await published(snapshot), 'sv')), 'x'), snapshot), false);
    expect(again.tables.map(({ layout, title, unit }) => [layout, title, unit])).toEqual(snapshot.tables.map(({ layout, title, unit }) => [layout, title, unit]));
    expect(figuresText({ ...again, unit: snapshot.unit, kind: snapshot.kind })).toBe(figuresText(snapshot));
  });
});

test('a pulled workbook is never checked or pushed as one’s own, and its overview is no table', async () => {
  const snapshot = snapshotOfBook(reportBook(['001']).workbook, true);
  const pulled = readXlsx(createXlsx(pulledBook(await published(snapshot), 'sv')), 'hämtad.xlsx');
  expect(readTables(pulled, { find: false }).tables).toEqual([]);
  expect(readTables(pulled, { find: true }).tables.map(({ sheet }) => sheet)).toEqual([]);
  expect(pulled.names.map(({ comment }) => comment)).toEqual(Array.from(snapshot.tables, (): unknown => expect.stringMatching(/^avstamt pulled=[0-9a-f]{32}$/)));
});

test('the same publication gives the same bytes, and text stays text', async () => {
  const snapshot = snapshotOfBook(reportBook(['001']).workbook, true);
  const [first, ...rest] = snapshot.tables;
  const evil = { ...first!, title: '=HYPERLINK("x")', rows: first!.rows.map((row) => ({ ...row, label: `=1+${row.label}` })) };
  const source = await published({ ...snapshot, tables: [evil, ...rest] });
  const bytes = createXlsx(pulledBook(source, 'sv'));
  expect(Buffer.from(createXlsx(pulledBook(source, 'sv'))).equals(Buffer.from(bytes))).toBe(true);
  const cells = readXlsx(bytes, 'x').sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.some(({ value }) => value === '=HYPERLINK("x")')).toBe(true);
});

test('units, qualifiers, times, faults and long figures are pulled so that they read the same', async () => {
  const table = {
    layout: 'indicators-report', name: 'Indikatorer', title: 'Indikatorer', unit: null,
    columns: [{ key: 'previous', heading: 'Utfall 2023' }, { key: 'target', heading: 'Mål 2024' }, { key: 'outcome', heading: 'Utfall 2024' }],
    rows: [
      { key: 'sjukfrånvaro', label: 'Sjukfrånvaro', cells: [null, { text: '< 6,5 %' }, { value: '7.25', decimals: 2, unit: '%' }] },
      { key: 'väntetid', label: 'Väntetid', cells: [{ value: '1.5', decimals: 1, qualifier: 'bokslut' }, { value: '15', decimals: 0, unit: 'min' }, { value: '901', decimals: 0, unit: 's' }] },
      { key: 'vårdtillfällen', label: 'Vårdtillfällen', cells: [{ value: '-5', decimals: 0 }, null, { value: '4766', decimals: 0, qualifier: '-1,3 %' }] },
      { key: 'fel', label: 'Fel', cells: [null, { fault: '#REF!' }, { value: '12345678901234567.5', decimals: 1 }] },
    ],
  };
  const snapshot: Snapshot = { schema: 1, ...HEAD, tables: [table], findings: [], acceptances: [] };
  const pulled = readXlsx(createXlsx(pulledBook(await published(snapshot), 'sv')), 'x');
  const again = snapshotOfBook(adopted(pulled, snapshot), false);
  expect(again.tables[0]!.rows.map(({ cells }) => cells)).toEqual(table.rows.map(({ cells }) => cells));
  expect(figuresText(again)).toBe(figuresText(snapshot));
});
