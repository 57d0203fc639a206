import * as fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check';
import { newCommitId } from '../../../src/app/hash';
import type { Published, SnapshotStore } from '../../../src/app/ports';
import { push } from '../../../src/app/push';
import { compareWithWorkbook } from '../../../src/app/pulling/compare';
import { planInsertion } from '../../../src/app/pulling/insert';
import { listPublished } from '../../../src/app/pulling/list';
import { previewPublished } from '../../../src/app/pulling/preview';
import { planRefresh } from '../../../src/app/pulling/refresh';
import { basesOf, pulledTables } from '../../../src/app/pulling/standing';
import type { RefreshChoice, RefreshPlan } from '../../../src/app/pulling/types';
import { readTables } from '../../../src/app/tables';
import type { RawCell, RawWorkbook } from '../../../src/core/grid';
import { LANGS } from '../../../src/app/wording/lang';
import { formerSourceLine, sourceLine } from '../../../src/app/wording/pulled';
import { createMemoryStore } from '../../../src/lists/memory';
import { INVESTMENTS, STATEMENT, TRENDS } from '../../cases/tables';
import type { Lines } from '../../support/cases';
import { caseWorkbook, edit, table, withoutRow, withRow } from '../../support/cases';
import { applied } from '../../support/live-book';

const SERIES = { unit: 'region-x', period: '202404', kind: 'delår' };
const MORE_TRENDS = table(`
  Indikatorer, ekonomi
  Indikator | Utfall 2023 | Mål 2024 | Utfall 2024 | Trend | Kommentar
  Soliditet | 40 % | ≥ 42 % | 41 % | Positiv | Text
  Egenfinansiering | 80 % | ≥ 90 % | 85 % | Positiv | Text
`);
const EMPTY = caseWorkbook({ Mitt: table('Egna anteckningar') });

async function publish(store: SnapshotStore, sheets: Readonly<Record<string, Lines>>): Promise<Published> {
  const current = await store.current(SERIES);
  const done = await push(store, {
    workbook: caseWorkbook(sheets), find: true, unit: 'Region X', period: '202404', kind: 'Delår', base: current?.commit.id ?? null,
    allowErrors: true, id: newCommitId(), resume: false, author: 'Eva', now: new Date('2024-05-02T08:00:00Z'),
  });
  if (done.outcome !== 'committed') throw new Error(done.outcome);
  return (await store.current(SERIES))!;
}

const FIRST = { Investeringar: INVESTMENTS };

interface Scene {
  readonly store: SnapshotStore;
  readonly first: Published;
  readonly book: RawWorkbook;
}

/** Published once, and pulled into a workbook with something of its own. */
async function pulled(sheets: Readonly<Record<string, Lines>> = FIRST): Promise<Scene> {
  const store = createMemoryStore();
  const first = await publish(store, sheets);
  return { store, first, book: applied(EMPTY, planInsertion(EMPTY, first, 'sv').changes).workbook };
}

async function refresh({ store }: Scene, book: RawWorkbook, choice: RefreshChoice = 'keep'): Promise<RefreshPlan> {
  const now = (await store.current(SERIES))!;
  const names = pulledTables(book);
  return planRefresh(book, now, await basesOf(store, SERIES, names), new Map(names.map(({ name }) => [name.name.toLowerCase(), choice])));
}

function cell(book: RawWorkbook, sheet: string, row: number, column: number): RawCell | undefined {
  return book.sheets.find(({ name }) => name === sheet)?.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
}

function typed(book: RawWorkbook, row: number, column: number, value: number | string, formula: string | null = null): RawWorkbook {
  return applied(book, { cells: [{ sheet: 'Investeringar', row, column, formula, value }] }).workbook;
}

function labels(book: RawWorkbook): unknown[] {
  return book.sheets.find(({ name }) => name === 'Investeringar')!.rows.slice(3).map(({ cells }) => cells[0]?.value);
}

test('what is published is listed, previewed as print has it, and put on sheets of its own', async () => {
  const { store, first, book } = await pulled({ Resultat: STATEMENT, Mål: TRENDS });
  expect(await listPublished(store)).toEqual([{ series: SERIES, newest: first.commit }]);
  const { tables } = previewPublished(first, 'sv');
  expect(tables.map(({ name, unit }) => [name, unit])).toEqual([['Resultaträkning', 'mnkr'], ['Indikatorer', null]]);
  expect(tables[0]!.rows[5]).toMatchObject({ texts: expect.arrayContaining(['Summa intäkter', '896,2']), isSum: true });
  expect(tables[1]!.rows[0]!.texts.slice(0, 4)).toEqual(['Följsamhet till klädregler', '88 %', '≥ 90 %', '91 %']);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Mitt', 'Resultaträkning', 'Indikatorer']);
  expect(book.names.map(({ comment }) => comment)).toEqual([`avstamt pulled=${first.commit.id}`, `avstamt pulled=${first.commit.id}`]);
  expect(readTables(book, { find: true }).tables).toEqual([]);
  expect(compareWithWorkbook(book, first, 'sv')).toMatchObject({ isSame: true });
});

test('names and sheets that are taken are left alone; only the tables chosen are inserted; all can be undone', async () => {
  const { first, book } = await pulled({ Resultat: STATEMENT, Mål: TRENDS });
  const plan = planInsertion(book, first, 'sv', ['Indikatorer']);
  expect(plan.tables).toMatchObject([{ name: 'Indikatorer_2', range: { sheet: 'Indikatorer 2' } }]);
  const { top } = plan.tables[0]!.range.rect;
  expect(new Set(plan.changes.cells.filter(({ row }) => row === top).map(({ bold }) => bold))).toEqual(new Set([true]));
  const done = applied(book, plan.changes);
  expect(applied(done.workbook, done.inverse).workbook).toEqual(book);
});

test('columns of an inserted sheet are wide enough for their headings, labels and figures', async () => {
  const { first } = await pulled();
  const [only] = first.snapshot.tables;
  const rows = only!.rows.map((row, i) => ({ ...row, ...(i === 0 ? { label: 'Datorutrustning och övrig kontorsutrustning' } : {}), cells: row.cells.map(() => ({ value: '-12345678.9', decimals: 1 })) }));
  const long = { ...first, snapshot: { ...first.snapshot, tables: [{ ...only!, rows }] } };
  const { changes, tables } = planInsertion(EMPTY, long, 'sv');
  const width = (column: number): number => changes.columnWidths!.find((one) => one.column === column)!.width!;
  expect(tables).toMatchObject([{ rows: 6, columns: 3, range: { sheet: 'Investeringar' } }]);
  expect(width(0)).toBeGreaterThan('Datorutrustning och övrig kontorsutrustning'.length);
  only!.columns.forEach(({ heading }, i) => expect(width(i + 1)).toBeGreaterThan(Math.max(heading.length, '−12 345 678,9'.length)));
});

test('a published text that looks like a formula is written as text', async () => {
  const { first } = await pulled();
  const [only] = first.snapshot.tables;
  const evil = { ...first, snapshot: { ...first.snapshot, tables: [{ ...only!, title: '=HYPERLINK("x")', rows: only!.rows.map((row) => ({ ...row, label: `=1+${row.label}` })) }] } };
  const { changes } = planInsertion(EMPTY, evil, 'sv');
  expect(changes.cells.every(({ formula }) => formula === null)).toBe(true);
  expect(changes.cells.map(({ value }) => value)).toContain('=HYPERLINK("x")');
});

describe('refreshing in place', () => {
  test('changes only the figures that were published anew; a second time there is nothing to do', async () => {
    const scene = await pulled();
    expect(await refresh(scene, scene.book)).toMatchObject({ tables: [{ isCurrent: true, updated: [], edited: [] }], changes: { cells: [], names: [] }, missing: [] });
    const next = await publish(scene.store, { Investeringar: edit(INVESTMENTS, { C3: '0,9', D3: '2,4' }) });
    const plan = await refresh(scene, scene.book);
    expect(plan.tables).toMatchObject([{ isCurrent: false, blocked: null, added: [], removed: [], edited: [], updated: [{ address: 'Investeringar!C4', here: '0,4', pulled: '0,4', published: '0,9', row: 'Datorutrustning' }, { published: '2,4' }] }]);
    const source = { row: 0, value: 'Källa: region-x · april 2024 · delår, publicerad 2024-05-02 10:00 (svensk tid) av Eva med 1\u00a0fel som ingen accepterat.', bold: true };
    expect(plan.changes.cells).toMatchObject([source, { row: 3, value: 0.9 }, { row: 3, value: 2.4 }]);
    const book = applied(scene.book, plan.changes).workbook;
    expect(book.names[0]!.comment).toBe(`avstamt pulled=${next.commit.id}`);
    expect(await refresh(scene, book)).toMatchObject({ tables: [{ isCurrent: true }], changes: { cells: [], names: [] } });
    expect(compareWithWorkbook(book, next, 'sv').isSame).toBe(true);
  });

  test('the same publication: a cell edited here is shown with both figures, and put back only when told to', async () => {
    const scene = await pulled();
    expect((await refresh(scene, scene.book)).tables).toMatchObject([{ isCurrent: true, isUntouched: true }]);
    const mine = typed(scene.book, 4, 2, 999);
    const plan = await refresh(scene, mine);
    expect(plan).toMatchObject({ tables: [{ isCurrent: true, isUntouched: false, edited: [{ address: 'Investeringar!C5', here: '999,0', published: '116,3' }] }], changes: { cells: [], names: [] } });
    const back = await refresh(scene, mine, 'replace');
    expect(back).toMatchObject({ tables: [{ isCurrent: false }], changes: { cells: [{ row: 4, column: 2, value: 116.3 }], names: [] } });
    expect((await refresh(scene, applied(mine, back.changes).workbook)).tables).toMatchObject([{ isUntouched: true }]);
  });

  test('the line that says whose figures they are is among what is changed here, and put back when told to', async () => {
    const scene = await pulled();
    const source = cell(scene.book, 'Investeringar', 0, 0)!.value;
    const mine = typed(scene.book, 0, 0, 'Mina egna siffror');
    const edited = [{ address: 'Investeringar!A1', row: 'Källraden', column: '', here: 'Mina egna siffror', pulled: source, published: source }];
    expect(await refresh(scene, mine)).toMatchObject({ tables: [{ isCurrent: true, isUntouched: false, edited }], changes: { cells: [] } });
    const { changes } = await refresh(scene, mine, 'replace');
    expect(changes.cells).toEqual([{ sheet: 'Investeringar', row: 0, column: 0, formula: null, value: source, bold: false }]);
    const next = await publish(scene.store, { Investeringar: edit(INVESTMENTS, { C3: '0,9' }) });
    expect((await refresh(scene, mine)).changes.cells.filter(({ row }) => row === 0)).toEqual([]);
    expect((await refresh(scene, scene.book)).tables[0]!.edited).toEqual([]);
    expect(cell(applied(mine, (await refresh(scene, mine, 'replace')).changes).workbook, 'Investeringar', 0, 0)!.value).toBe(sourceLine(next.snapshot, next.commit, 'sv'));
  });

  test('a source line of before accepted errors were told of is as it was pulled, and renewed with the next publication', async () => {
    const scene = await pulled();
    const counts = { errors: 0, warnings: 1, accepted: 1 };
    const accepted = { ...scene.first, commit: { ...scene.first.commit, counts } };
    const book = applied(EMPTY, planInsertion(EMPTY, accepted, 'sv').changes).workbook;
    expect(cell(book, 'Investeringar', 0, 0)!.value).toMatch(/ av Eva utan fel som ingen accepterat \(1\svarning, 1\saccepterat\)\.$/);
    const former = typed(book, 0, 0, formerSourceLine(accepted.snapshot, accepted.commit, 'sv'));
    expect(cell(former, 'Investeringar', 0, 0)!.value).toMatch(/ av Eva utan fel\.$/);
    const bases = new Map([[accepted.commit.id, accepted]]);
    expect(planRefresh(former, accepted, bases)).toMatchObject({ tables: [{ isUntouched: true }], changes: { cells: [] } });
    const next = { ...accepted, commit: { ...accepted.commit, id: newCommitId(), author: 'Åsa' } };
    expect(planRefresh(former, next, bases).changes.cells).toMatchObject([{ row: 0, value: sourceLine(next.snapshot, next.commit, 'sv') }]);
  });

  test.each(LANGS)('what was pulled in %s stands as it was pulled, and is renewed in that language', async (lang) => {
    const { first } = await pulled();
    const book = applied(EMPTY, planInsertion(EMPTY, first, lang).changes).workbook;
    const bases = new Map([[first.commit.id, first]]);
    expect(planRefresh(book, first, bases)).toMatchObject({ tables: [{ isUntouched: true, edited: [] }], changes: { cells: [] } });
    const next = { ...first, commit: { ...first.commit, id: newCommitId(), author: 'Åsa' } };
    expect(planRefresh(book, next, bases).changes.cells).toMatchObject([{ row: 0, value: sourceLine(next.snapshot, next.commit, lang) }]);
  });

  test('rows are matched by key: added and removed ones are shown first, and the table grows and shrinks', async () => {
    const scene = await pulled();
    const lines = withRow(withoutRow(INVESTMENTS, 5), 4, 'Fastigheter | 10,0 | 4,0 | 6,0');
    const next = await publish(scene.store, { Investeringar: withRow(lines, 4, 'Konst | 1,0 | 1,0 | 0,0') });
    const plan = await refresh(scene, scene.book);
    expect(plan.tables[0]).toMatchObject({ added: [{ label: 'Konst', texts: ['1,0', '1,0', '0,0'] }, { label: 'Fastigheter' }], removed: [{ label: 'Byggnadsinventarier' }], edited: [], own: [] });
    const { workbook, inverse } = applied(scene.book, plan.changes);
    expect(labels(workbook)).toEqual(['Datorutrustning', 'Konst', 'Fastigheter', 'Medicinsk apparatur', 'Bilar och transportmedel', 'Tekniska hjälpmedel', 'Summa']);
    expect(workbook.names[0]!.refersTo).toBe('Investeringar!$A$3:$D$10');
    expect(compareWithWorkbook(workbook, next, 'sv').isSame).toBe(true);
    expect((await refresh(scene, workbook)).changes).toEqual({ cells: [], names: [] });
    expect(applied(workbook, inverse).workbook).toEqual(scene.book);
  });

  test('what somebody edited is shown with what was pulled and what is published, and kept unless told otherwise', async () => {
    const scene = await pulled();
    await publish(scene.store, { Investeringar: withRow(edit(INVESTMENTS, { C4: '120,0', D4: '89,1' }), 3, 'Konst | 1,0 | 1,0 | 0,0') });
    const mine = typed(scene.book, 4, 2, 999);
    const plan = await refresh(scene, mine);
    expect(plan.tables[0]!.edited).toMatchObject([{ address: 'Investeringar!C5', here: '999,0', pulled: '116,3', published: '120,0' }]);
    const kept = applied(mine, plan.changes).workbook;
    expect([cell(kept, 'Investeringar', 5, 0)?.value, cell(kept, 'Investeringar', 5, 2)?.value]).toEqual(['Medicinsk apparatur', 999]);
    const replaced = applied(mine, (await refresh(scene, mine, 'replace')).changes).workbook;
    expect(cell(replaced, 'Investeringar', 5, 2)?.value).toBe(120);
  });

  test('a sum is bold wherever it comes to stand, and the row that takes its place is not', async () => {
    const scene = await pulled();
    const bold = (plan: RefreshPlan): unknown[] => plan.changes.cells.flatMap((one) => (one.bold === undefined || one.row === 0 ? [] : [[one.row, one.column, one.bold]]));
    const relabelled = typed(scene.book, 4, 0, 'Medicinsk utrustning');
    expect(bold(await refresh(scene, relabelled))).toEqual([8, 9].flatMap((row) => [0, 1, 2, 3].map((column) => [row, column, row === 9])));
    const doubled = applied(relabelled, (await refresh(scene, relabelled)).changes).workbook;
    expect(labels(doubled).slice(1, 3)).toEqual(['Medicinsk utrustning', 'Medicinsk apparatur']);
    expect(bold(await refresh(scene, doubled))).toEqual([]);
    expect(bold(await refresh(scene, doubled, 'replace'))).toEqual([8, 9].flatMap((row) => [0, 1, 2, 3].map((column) => [row, column, row === 8])));
    expect(bold(await refresh(scene, typed(scene.book, 8, 0, 'Totalt')))).toEqual([0, 1, 2, 3].map((column) => [9, column, true]));
  });

  test('columns grow with what is published, and are else left as they are', async () => {
    const scene = await pulled();
    await publish(scene.store, { Investeringar: edit(INVESTMENTS, { C3: '0,9' }) });
    expect((await refresh(scene, scene.book)).changes.columnWidths).toBeUndefined();
    await publish(scene.store, { Investeringar: withRow(INVESTMENTS, 3, 'Ombyggnad av akutmottagningen vid centrallasarettet | 1,0 | 1,0 | 0,0') });
    const { changes } = await refresh(scene, scene.book);
    expect(changes.columnWidths).toEqual([{ sheet: 'Investeringar', column: 0, width: 'Ombyggnad av akutmottagningen vid centrallasarettet'.length + 2 }]);
  });

  test('a row somebody put in stays after the row it followed; a note beside the table is never touched', async () => {
    const scene = await pulled();
    await publish(scene.store, { Investeringar: withoutRow(INVESTMENTS, 3) });
    const inserted = applied(scene.book, {
      cells: [
        { sheet: 'Investeringar', row: 9, column: 0, formula: null, value: 'Egen rad' }, { sheet: 'Investeringar', row: 9, column: 1, formula: null, value: 5 },
        { sheet: 'Investeringar', row: 5, column: 7, formula: null, value: 'kom ihåg' },
      ],
      names: [{ ...scene.book.names[0]!, refersTo: 'Investeringar!$A$3:$D$10' }],
    }).workbook;
    const plan = await refresh(scene, inserted);
    expect(plan.tables[0]).toMatchObject({ own: [{ label: 'Egen rad', texts: ['5', '', ''] }], removed: [{ label: 'Datorutrustning' }] });
    const book = applied(inserted, plan.changes).workbook;
    expect(labels(book).slice(-2)).toEqual(['Summa', 'Egen rad']);
    expect([cell(book, 'Investeringar', 8, 1)?.value, cell(book, 'Investeringar', 5, 7)?.value]).toEqual([5, 'kom ihåg']);
    expect(labels(applied(inserted, (await refresh(scene, inserted, 'replace')).changes).workbook)).not.toContain('Egen rad');
  });

  test.each([
    ['no-room', (book: RawWorkbook) => typed(book, 10, 1, 'under')],
    ['formula-moves', (book: RawWorkbook) => typed(book, 4, 2, 7, '=B5/2')],
    ['not-recognised', (book: RawWorkbook) => typed(book, 2, 1, 'Min rubrik')],
    ['sheet-protected', (book: RawWorkbook) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, protected: true })) })],
  ] as const)('is refused, with nothing to write: %s', async (blocked, change) => {
    const scene = await pulled();
    await publish(scene.store, { Investeringar: withRow(withRow(INVESTMENTS, 3, 'Konst | 1,0 | 1,0 | 0,0'), 3, 'Mark | 1,0 | 1,0 | 0,0') });
    const plan = await refresh(scene, change(scene.book));
    expect(plan).toMatchObject({ tables: [{ blocked, isCurrent: false }], changes: { cells: [], names: [] } });
  });

  test('a table that is published no more is left; one that stands nowhere here can be inserted', async () => {
    const scene = await pulled();
    await publish(scene.store, { Resultat: STATEMENT });
    expect(await refresh(scene, scene.book)).toMatchObject({ tables: [{ blocked: 'table-gone' }], changes: { cells: [] }, missing: ['Resultaträkning'] });
  });

  test('a table of another series is nobody’s to refresh', async () => {
    const scene = await pulled();
    const other = { ...scene.book, names: scene.book.names.map((name) => ({ ...name, comment: 'avstamt pulled=00ff00ff00ff00ff' })) };
    expect(await refresh(scene, other)).toEqual({ tables: [], changes: { cells: [], names: [] }, missing: ['Investeringar'] });
  });

  test('whatever is typed into the figures and whatever is published: edits are kept, the rest is published, twice is once', async () => {
    const scene = await pulled();
    const edits = fc.dictionary(fc.constantFrom('3 1', '4 2', '5 1', '7 3', '8 2'), fc.integer({ min: 1000, max: 9999 }));
    await fc.assert(
      fc.asyncProperty(edits, fc.integer({ min: 0, max: 99 }), fc.boolean(), async (mine, figure, shorter) => {
        const lines = edit(INVESTMENTS, { B4: `${figure},5` });
        await publish(scene.store, { Investeringar: shorter ? withoutRow(lines, 7) : lines });
        let book = scene.book;
        for (const [at, value] of Object.entries(mine)) book = typed(book, Number(at[0]), Number(at[2]), value);
        const plan = await refresh(scene, book);
        const { workbook, inverse } = applied(book, plan.changes);
        const values = workbook.sheets[1]!.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
        expect(Object.values(mine).filter((value) => !values.includes(value))).toEqual([]);
        expect(plan.tables[0]!.edited).toHaveLength(Object.keys(mine).length);
        const again = await refresh(scene, workbook);
        expect(again.changes).toEqual({ cells: [], names: [] });
        expect(applied(workbook, inverse).workbook).toEqual(book);
      }),
      { numRuns: 25 },
    );
  });
});

test('what stands in the workbook is compared with what is published, in words for each figure', async () => {
  const { first } = await pulled({ Resultat: STATEMENT });
  const own = caseWorkbook({ Resultat: withoutRow(edit(STATEMENT, { B3: '15,0' }), 11) });
  expect(checkWorkbook(own, { find: true }).tables).toHaveLength(1);
  const view = compareWithWorkbook(own, first, 'sv');
  expect(view).toMatchObject({ isSame: false, head: [], tables: [{ name: 'Resultaträkning', kind: 'changed', figuresDiffer: true }] });
  expect(view.tables[0]!.rows).toEqual(expect.arrayContaining([
    { kind: 'changed', place: 'Patientavgifter, Ack utf inn år', before: '14,0', after: '15,0', difference: '+1,0' },
    expect.objectContaining({ kind: 'row-removed', place: expect.stringContaining('övertid') }),
  ]));
  expect(view.summary).toMatch(/^\d+ siffror skiljer i 1 tabell/);
});

test('tables that nobody has bound are compared with those published under names of their own; a new name is told', async () => {
  const store = createMemoryStore();
  const { snapshot } = await publish(store, { Vård: TRENDS, Mer: MORE_TRENDS });
  expect(snapshot.tables).toHaveLength(2);
  const named = { snapshot: { ...snapshot, tables: snapshot.tables.map((one, i) => ({ ...one, name: ['Indikatorer_Vård', 'Indikatorer'][i]! })) } };
  const unbound = caseWorkbook({ Vård: edit(TRENDS, { D4: '4,0 %' }), Mer: MORE_TRENDS });
  const view = compareWithWorkbook(unbound, named, 'sv');
  expect(view.summary).toBe('1 siffra skiljer i 1 tabell.');
  expect(view.tables).toMatchObject([{ kind: 'changed', formerName: null, rows: [{ before: '3,9', after: '4,0' }] }]);
  const bound = { ...unbound, names: [{ name: 'Ind_1', sheet: null, refersTo: 'Vård!$A$2:$F$5', comment: `avstamt layout=${snapshot.tables[0]!.layout}`, hidden: false }] };
  expect(compareWithWorkbook(bound, named, 'sv')).toMatchObject({ summary: view.summary, tables: [{ name: 'Ind_1', formerName: 'Indikatorer_Vård' }] });
});
