/** The main job on a published report, through Office.js and from the file: the same to the last byte. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { fillChanges, planFill } from '../../src/app/fill';
import type { ReadScope, Workbook } from '../../src/app/ports';
import { figuresHashOf } from '../../src/app/protocol-log';
import { checkReport } from '../../src/app/report';
import type { RawWorkbook } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';
import { openXlsx } from '../../src/xlsx/open';
import { PLAIN, reportBook } from '../support/report-books';
import { bound, boundTables } from './books';
import { openExcel } from './harness';

const FORMS = [PLAIN, { ...PLAIN, figures: 'text' as const }, { ...PLAIN, placing: 'stacked' as const, gap: 3 }];

async function judged(workbook: Workbook, scope: ReadScope, find: boolean): Promise<{ report: string; hash: string }> {
  const raw = { ...(await workbook.read(scope)), fileName: null };
  const check = checkWorkbook(raw, { find });
  return { report: JSON.stringify(checkReport(check, { version: '0', lang: 'sv' })), hash: await figuresHashOf(check) };
}

/** The report in both: as a file on disk, and open in Excel. */
async function inBoth(raw: RawWorkbook, work: (file: Workbook, excel: Workbook) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-main-job-'));
  try {
    const file = path.join(folder, '001.xlsx');
    writeFileSync(file, createXlsx({ names: raw.names, sheets: raw.sheets.map(({ name, rows, merges }) => ({ name, merges, cells: rows.flatMap(({ cells }) => cells) })) }));
    await work(await openXlsx(file), openExcel({ ...raw, fileName: null }).workbook);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(FORMS)('report 001, $figures, $placing', (form) => {
  const found = reportBook(['001'], form).workbook;

  test('unprepared: the same tables, findings and figures', async () => {
    await inBoth(found, async (file, excel) => {
      const [ours, theirs] = [await judged(excel, 'all', true), await judged(file, 'all', true)];
      expect(JSON.parse(theirs.report)).toMatchObject({ tables: expect.arrayContaining([expect.anything()]) as unknown });
      expect(ours).toEqual(theirs);
    });
  });

  test('with its tables bound, of which alone Excel is asked', async () => {
    await inBoth(bound(found), async (file, excel) => {
      const ours = await judged(excel, 'bound', false);
      expect(JSON.parse(ours.report).tables.length).toBeGreaterThan(5);
      expect(ours).toEqual(await judged(file, 'all', false));
    });
  });
});

/** Fills in, and answers with what takes it back. */
async function fill(workbook: Workbook, values: boolean): Promise<() => Promise<unknown>> {
  const raw = await workbook.read('bound');
  const plan = planFill(checkWorkbook(raw, { find: false }).tables, raw.sheets, { values });
  expect(plan.changes.length).toBeGreaterThan(3);
  const inverse = await workbook.write(fillChanges(plan));
  return () => workbook.write(inverse);
}

test('filled in with values, checked and undone: the same findings and figures at every step', async () => {
  await inBoth(boundTables(3), async (file, excel) => {
    const before = await judged(excel, 'bound', false);
    const [undoFile, undoExcel] = [await fill(file, true), await fill(excel, true)];
    const after = await judged(excel, 'bound', false);
    expect(after).toEqual(await judged(file, 'bound', false));
    expect(after.report).not.toBe(before.report);
    await Promise.all([undoFile(), undoExcel()]);
    expect(await judged(excel, 'bound', false)).toEqual(before);
    expect(await judged(file, 'bound', false)).toEqual(before);
  });
});

// A live formula's result has the noise of binary subtraction (18.3999999999996), which a file written by us has not.
test('filled in with formulas and undone: the same findings and figures, though one calculates and the other stores', async () => {
  await inBoth(bound(reportBook(['001']).workbook), async (file, excel) => {
    const before = await judged(excel, 'bound', false);
    const [undoFile, undoExcel] = [await fill(file, false), await fill(excel, false)];
    const after = await judged(excel, 'bound', false);
    expect(after).toEqual(await judged(file, 'bound', false));
    expect(after.hash).not.toBe(before.hash);
    await Promise.all([undoFile(), undoExcel()]);
    expect(await judged(excel, 'bound', false)).toEqual(before);
    expect(await judged(file, 'bound', false)).toEqual(before);
  });
});
