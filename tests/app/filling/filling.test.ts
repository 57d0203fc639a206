import { applyFill, chosenFill, fillPlanOf } from '../../../src/app/filling/apply';
import { nothingToFill } from '../../../src/app/filling/nothing';
import { fillPreview } from '../../../src/app/filling/preview';
import { clashOf, NO_HISTORY, takeBack, withStep } from '../../../src/app/history';
import type { History } from '../../../src/app/history';
import { historyText, readHistory } from '../../../src/app/history-text';
import { readTables } from '../../../src/app/tables';
import type { RawWorkbook } from '../../../src/core/grid';
import { planTemplate } from '../../../src/app/template-plan';
import { incomeStatement } from '../../../src/layouts/income-statement';
import { INVESTMENTS, STATEMENT } from '../../cases/tables';
import { caseWorkbook, edit } from '../../support/cases';
import type { LiveBook } from '../../support/live-book';
import { liveBook } from '../../support/live-book';

const WISH = { values: false };
const BOOK = caseWorkbook({ Resultat: edit(STATEMENT, { D3: '9,5', D4: '' }), Investeringar: INVESTMENTS });
const NOW = new Date('2024-05-02T08:00:00Z');

async function filled(book: LiveBook, history = NO_HISTORY, keys?: readonly string[]): Promise<History> {
  const plan = fillPlanOf(book.raw(), WISH);
  const shown = keys === undefined ? plan : chosenFill(plan, new Set(keys));
  return withStep(history, { kind: 'fill', ...(await applyFill(book, shown, WISH)) }, NOW);
}

test('every cell that will change is shown before it does, what disagrees first', () => {
  const { tables, cells, summary } = fillPreview(fillPlanOf(BOOK, WISH), 'sv');
  expect(tables.map(({ name }) => name)).toEqual(['Förenklad resultaträkning april 2024, mnkr', 'Investeringar, mnkr']);
  expect(tables[0]!.rows.slice(0, 2)).toMatchObject([
    { address: 'Resultat!D3', row: 'Patientavgifter', column: 'Ack avv bud', why: 'disagrees', before: '9,5', after: '0,5', formula: '=IF(COUNT(B3,C3)<2,"",B3-C3)' },
    { address: 'Resultat!D4', why: 'blank', before: 'tom', after: '−0,6' },
  ]);
  expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(cells);
  expect(summary).toContain('varav 1 med ett annat värde förut');
});

test('what stands on a protected sheet is shown, and not told as something that would be filled in', () => {
  const locked = (names: readonly string[]): ReturnType<typeof fillPreview> =>
    fillPreview(fillPlanOf({ ...BOOK, sheets: BOOK.sheets.map((sheet) => ({ ...sheet, protected: names.includes(sheet.name) })) }, WISH), 'sv');
  const [statement, investments] = locked([]).tables.map(({ rows }) => rows.length);
  expect(locked(['Resultat'])).toMatchObject({ cells: statement! + investments!, writable: investments, summary: `Skulle fylla i ${investments} celler.`, tables: [{ isProtected: true }, { isProtected: false }] });
  expect(locked(['Resultat', 'Investeringar'])).toMatchObject({
    writable: 0,
    summary: `${statement! + investments!} celler går att fylla i, men bladen ”Resultat”, ”Investeringar” är skyddade. Ta bort skyddet under Granska i Excel.`,
  });
});

describe('where there is nothing to fill in, it is said why', () => {
  const why = (workbook: RawWorkbook): string => nothingToFill(fillPlanOf(workbook, WISH), readTables(workbook, { find: true }).tables);
  const formulas = async (workbook: RawWorkbook): Promise<RawWorkbook> => {
    const book = liveBook(workbook);
    await filled(book);
    return book.raw();
  };

  test('every computed cell holds its formula', async () => {
    expect(why(await formulas(BOOK))).toBe('full');
  });

  test('an empty table is not a table that is filled in, though its formulas stand in place', () => {
    const options = { layout: incomeStatement, year: 2024, month: 4, unit: null, place: { kind: 'new-sheet', name: null }, name: null, labels: null } as const;
    const plan = planTemplate({ ...BOOK, sheets: [] }, options);
    if (plan.outcome === 'refused') throw new Error(plan.refusal.why);
    const empty = liveBook({ ...BOOK, sheets: [] });
    empty.type(plan.changes);
    expect(fillPlanOf(empty.raw(), WISH).changes).toEqual([]);
    expect(why(empty.raw())).toBe('no-figures');
  });

  test('a cell that is left for want of a figure', async () => {
    expect(why(await formulas(caseWorkbook({ Investeringar: edit(INVESTMENTS, { B3: '#REF!', D3: '' }) })))).toBe('left');
  });
});

test('only the tables chosen are filled in', async () => {
  const book = liveBook(BOOK);
  const { tables } = fillPreview(fillPlanOf(BOOK, WISH), 'sv');
  await filled(book, NO_HISTORY, [tables[1]!.key]);
  expect([book.raw().sheets[0] === BOOK.sheets[0], book.raw().sheets[1] === BOOK.sheets[1]]).toEqual([true, false]);
  expect(fillPreview(fillPlanOf(book.raw(), WISH), 'sv').tables.map(({ name }) => name)).toEqual([tables[0]!.name]);
});

test('what has changed since it was shown is not written over', async () => {
  const book = liveBook(BOOK);
  const shown = fillPlanOf(book.raw(), WISH);
  book.type({ cells: [{ sheet: 'Resultat', row: 2, column: 3, formula: null, value: 7 }] });
  const before = book.raw();
  await expect(applyFill(book, shown, WISH)).rejects.toMatchObject({ reason: 'changed-meanwhile', detail: { sheet: 'Resultat', cell: 'D3' } });
  expect(book.raw()).toBe(before);
});

describe('undo', () => {
  test('takes back several steps, also after a reload, and then everything is as it was', async () => {
    const book = liveBook(BOOK);
    const keys = fillPreview(fillPlanOf(BOOK, WISH), 'sv').tables.map(({ key }) => key);
    let history = await filled(book, await filled(book, NO_HISTORY, [keys[0]!]), [keys[1]!]);
    expect(history.steps.map(({ kind, count }) => [kind, count > 0])).toEqual([['fill', true], ['fill', true]]);
    history = readHistory(historyText(history));
    for (let n = 0; n < 2; n++) {
      const back = await takeBack(book, history);
      if (back.outcome !== 'undone') throw new Error(back.outcome);
      history = back.history;
    }
    expect(stripped(book.raw())).toEqual(stripped(BOOK));
    expect(await takeBack(book, history)).toEqual({ outcome: 'nothing' });
  });

  test('says what somebody has typed since, and loses it only when asked to', async () => {
    const book = liveBook(BOOK);
    const history = await filled(book);
    book.type({ cells: [{ sheet: 'Resultat', row: 3, column: 3, formula: null, value: 123 }] });
    const before = book.raw();
    expect(await takeBack(book, history)).toMatchObject({ outcome: 'clash', clash: { cells: [{ sheet: 'Resultat', row: 3, column: 3 }], names: [] } });
    expect(book.raw()).toBe(before);
    expect(await takeBack(book, history, true)).toMatchObject({ outcome: 'undone' });
    expect(stripped(book.raw())).toEqual(stripped(BOOK));
  });

  test('of a new sheet says what others have put there, and which names were moved', async () => {
    const book = liveBook(BOOK);
    const plan = planTemplate(BOOK, { layout: incomeStatement, place: { kind: 'new-sheet', name: 'Mall' }, year: 2024, month: 4, unit: null, name: 'Mall_1', labels: null });
    if (plan.outcome === 'refused') throw new Error(plan.refusal.why);
    const step = { wrote: plan.changes, undo: await book.write(plan.changes) };
    expect(clashOf(book.raw(), step)).toEqual({ cells: [], names: [] });
    book.type({ cells: [{ sheet: 'Mall', row: 50, column: 1, formula: null, value: 'egen' }], names: [{ ...plan.changes.names![0]!, refersTo: 'Mall!$A$1' }] });
    expect(clashOf(book.raw(), step)).toEqual({ cells: [{ sheet: 'Mall', row: 50, column: 1 }], names: ['Mall_1'] });
  });

  test('is kept as data that nobody need trust', () => {
    for (const text of ['', '{}', '{"steps":[{"id":1}]}', '[]']) expect(readHistory(text)).toEqual(NO_HISTORY);
    const wrote = { cells: [] };
    let history = NO_HISTORY;
    for (let n = 0; n < 30; n++) history = withStep(history, { kind: 'bind', wrote, undo: wrote }, NOW);
    expect(history.steps.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => i + 11));
  });
});

/** A cell's own General and none are the same. */
function stripped(workbook: RawWorkbook): unknown {
  return JSON.parse(JSON.stringify(workbook, (key, value: unknown) => (key === 'format' && value === 'General' ? undefined : value)));
}
