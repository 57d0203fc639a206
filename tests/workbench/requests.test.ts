/** What the log counts as a request of a use case, and what as the client's own business. */
import type { WorkbookHost } from '../../src/workbench/host/workbook-host';
import { openInExcel } from '../support/office';
import { comeToRest } from '../support/turns';

let host: WorkbookHost;
beforeEach(() => void (host = openInExcel()));

it('the clean-up that the client sends after a run is told apart', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.load('values');
    await context.sync();
  });
  await comeToRest();
  expect(host.log.since().map(({ isCleanUp }) => isCleanUp)).toEqual([false, true]);
  expect(host.log.count()).toBe(1);
  expect(host.references.count).toBe(0);
});

it('says what was asked, whether it wrote, and how large it was', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
    range.values = [['å'.repeat(100)], [2]];
    range.load('values');
    await context.sync();
  });
  const [entry] = host.log.since();
  expect(entry).toMatchObject({ number: 1, writes: true, error: null, actions: { 'set Values': 1, query: 1 } });
  // å is two bytes of UTF-8.
  expect(entry!.requestBytes).toBeGreaterThan(200);
  expect(entry!.responseBytes).toBeGreaterThan(200);
});

it('a write of more than 1,500 cells is several actions of one request', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:J400');
    range.values = Array.from({ length: 400 }, () => Array<number>(10).fill(1));
    await context.sync();
  });
  expect(host.log.count()).toBe(1);
  expect(host.log.since()[0]!.actions['set Values']).toBeGreaterThan(1);
});

it('requests after a number can be counted alone', async () => {
  const count = async (): Promise<void> => Excel.run(async (context) => void context.workbook.worksheets.getCount());
  await count();
  const before = host.log.last;
  await count();
  await count();
  expect([host.log.count(before), host.log.count()]).toEqual([2, 3]);
});
