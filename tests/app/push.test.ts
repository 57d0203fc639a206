import { newCommitId } from '../../src/app/hash';
import type { PushRequest } from '../../src/app/push';
import { push } from '../../src/app/push';
import { periodConflicts } from '../../src/app/push-period';
import { pulledBook } from '../../src/app/pull';
import { createMemoryStore } from '../../src/lists/memory';
import { createXlsx } from '../../src/xlsx/create';
import { readXlsx } from '../../src/xlsx/read';
import { reportBook } from '../support/report-books';

const NOW = new Date('2024-05-02T08:00:00Z');

function asking(over: Partial<PushRequest> = {}): PushRequest {
  return {
    workbook: reportBook(['001']).workbook, find: true, unit: 'Region Västmanland', period: '202404', kind: 'Delårsrapport', base: null,
    allowErrors: true, id: newCommitId(), resume: false, author: 'Eva', now: NOW, ...over,
  };
}

test('the April 2024 report is published, found again and pulled; the same figures are not published twice', async () => {
  const store = createMemoryStore();
  const first = await push(store, asking());
  expect(first.outcome).toBe('committed');
  const series = { unit: 'region-västmanland', period: '202404', kind: 'delårsrapport' };
  const published = await store.current(series);
  expect(published!.commit.counts).toMatchObject({ errors: 1 });
  expect(readXlsx(createXlsx(pulledBook(published!, 'sv')), 'x').sheets).toHaveLength(published!.snapshot.tables.length + 1);
  expect(await push(store, asking())).toMatchObject({ outcome: 'committed', repeated: true });
  expect(await store.log(series)).toHaveLength(1);
});

test('unit, period and kind come from the workbook’s own names, and what is asked for goes before them', async () => {
  const { workbook } = reportBook(['001']);
  const name = (of: string, refersTo: string): (typeof workbook.names)[number] => ({ name: of, sheet: null, refersTo, comment: null, hidden: false });
  const headed = { ...workbook, names: [name('Avstämt_Enhet', '"Region X"'), name('avstämt_period', '202404'), name('Avstämt_Rapport', '"delår"')] };
  const none = { unit: null, period: null, kind: null };
  const store = createMemoryStore();
  await push(store, asking({ workbook: headed, ...none }));
  await push(store, asking({ workbook: headed, ...none, kind: 'annan' }));
  expect((await store.series()).map(({ unit, kind }) => [unit, kind])).toEqual([['region-x', 'delår'], ['region-x', 'annan']]);
  expect(await push(store, asking({ ...none, unit: 'x' }))).toEqual({ outcome: 'header-missing', missing: ['period', 'kind'] });
});

test.each([
  ['001', '202404', '202405'],
  ['001', '202404', '202304'],
  ['002', '202012', '202112'],
])('report %s agrees with %s and its headings name another period than %s', (report, own, other) => {
  const { workbook } = reportBook([report]);
  expect(periodConflicts(workbook, true, own)).toEqual([]);
  const conflicts = periodConflicts(workbook, true, other);
  if (report === '001') expect(conflicts.every(({ headings }) => headings.length > 0) && conflicts.length > 0).toBe(true);
});

test('the workbook’s own period does not hide what its headings say', () => {
  const { workbook } = reportBook(['001']);
  const names = [{ name: 'Avstämt_Period', sheet: null, refersTo: '202405', comment: null, hidden: false }];
  expect(periodConflicts({ ...workbook, names }, true, '202405').length).toBeGreaterThan(0);
});

test('errors that nobody accepted stop a push before anything is stored', async () => {
  const store = createMemoryStore();
  expect(await push(store, asking({ allowErrors: false }))).toMatchObject({ outcome: 'errors', count: 1 });
  expect(await store.series()).toEqual([]);
});

test('a figure that cannot be read stops a push as an error does: sums it belongs to are not checked', async () => {
  const { workbook } = reportBook(['001']);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.value === 2975 ? { ...cell, value: '2,9,75' } : cell)) })),
  }));
  expect(await push(createMemoryStore(), asking({ allowErrors: false, workbook: { ...workbook, sheets } }))).toMatchObject({ outcome: 'errors', count: 2 });
});
