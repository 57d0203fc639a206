/** The place a scenario works in, and how it is left. */
import type { Failure, Lab } from './scenario';

/** Sheets and names that begin like this are the self-check's own, and are deleted without asking. */
export const SHEET = 'Avstämt självtest';
const NAME = 'Avstämt_självtest_';

/** How long events are waited for, in milliseconds. */
export interface Patience {
  readonly until: number;
  readonly settle: number;
}

const LOOK_MS = 10;

export function createLab(excel: typeof Excel, patience: Patience): Lab {
  async function run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return excel.run(async (context) => batch(context.workbook.worksheets.getItem(SHEET), context));
  }
  return {
    Excel: excel,
    sheetName: SHEET,
    otherSheet: `${SHEET} 2`,
    name: (suffix) => `${NAME}${suffix}`,
    run,
    failure: async (batch) => run(batch).then(() => NO_FAILURE, failureOf),
    thrown,
    until: (condition) => until(condition, patience.until),
    settle: () => pause(patience.settle),
  };
}

/** Makes the scenario's sheet. What an earlier, interrupted run left behind goes first. */
export async function prepare(excel: typeof Excel): Promise<void> {
  await cleanUp(excel);
  await excel.run(async (context) => {
    context.workbook.worksheets.add(SHEET).activate();
    await context.sync();
  });
}

export async function cleanUp(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    await context.sync();
    const sheets = worksheets.items.filter(({ name }) => name.startsWith(SHEET));
    for (const item of names.items.filter(({ name }) => name.startsWith(NAME))) item.delete();
    for (const sheet of sheets) sheet.delete();
    await context.sync();
  });
}

const NO_FAILURE: Failure = { code: null, location: null };

function failureOf(error: unknown): Failure {
  const { code, debugInfo } = error as Partial<OfficeExtension.Error>;
  if (code === undefined) throw error;
  return { code, location: debugInfo?.errorLocation ?? null };
}

function thrown(code: () => unknown): string | null {
  try {
    code();
    return null;
  } catch (error) {
    return (error as Partial<OfficeExtension.Error>).code ?? (error as Error).name;
  }
}

async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  for (let waited = 0; !condition() && waited < milliseconds; waited += LOOK_MS) await pause(LOOK_MS);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, milliseconds));
}
