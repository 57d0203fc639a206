import * as fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check';
import type { CheckResult } from '../../../src/app/check';
import { planAcceptance, planWithdrawal } from '../../../src/app/review/accept';
import type { AcceptancePlan } from '../../../src/app/review/accept';
import { findingIds } from '../../../src/app/review/identity';
import { marksOf } from '../../../src/app/review/marks';
import { checkNotice } from '../../../src/app/review/notice';
import { reviewOf, SHOW_ALL } from '../../../src/app/review/review';
import { checkBoundElseFound, readAndCheck } from '../../../src/app/review/scope';
import type { FindingItem, Review, Shown } from '../../../src/app/review/types';
import { bindingComment } from '../../../src/core/binding';
import type { RawWorkbook } from '../../../src/core/grid';
import { CHAPTER, INVESTMENTS, STATEMENT } from '../../cases/tables';
import type { Lines } from '../../support/cases';
import { caseWorkbook, edit, table, withRow } from '../../support/cases';
import { applied, liveBook } from '../../support/live-book';
import { reportBook } from '../../support/report-books';

const ERRORS: Shown = { error: true, warning: true, info: false, accepted: false };

function check(lines: Lines): CheckResult {
  return checkWorkbook(caseWorkbook({ Resultat: lines, Investeringar: INVESTMENTS }), { find: true });
}

function review(lines: Lines, since: Review | null = null, show = ERRORS): Review {
  return reviewOf(check(lines), { lang: 'sv', show, since });
}

function items({ tables }: Review): FindingItem[] {
  return tables.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'single' ? [entry.item] : entry.items)));
}

const WRONG = edit(STATEMENT, { D3: '9,5' });

test('a finding says what stands, what should stand, the difference, the cells behind it and what to do', () => {
  const [item] = items(review(WRONG));
  expect(item).toMatchObject({
    code: 'COMPUTED_MISMATCH', severity: 'error', address: 'Resultat!D3', place: 'Patientavgifter, Ack avv bud',
    figures: { actual: '9,5', expected: '0,5', difference: '+9,0' },
    related: [{ address: 'Resultat!B3' }, { address: 'Resultat!C3' }],
    fillable: true, accepted: null, isNew: false,
  });
  expect(item!.sentence).toContain('9,5');
  expect(item!.advice).toContain('Fyll i');
});

test('tables stand in the workbook’s order, clean ones too, with counts that no filter changes', () => {
  const shown = review(WRONG);
  const hidden = review(WRONG, null, { error: false, warning: false, info: false, accepted: false });
  expect(shown.tables.map(({ name, tally }) => [name, tally.errors > 0])).toEqual([['Förenklad resultaträkning april 2024, mnkr', true], ['Investeringar, mnkr', false]]);
  expect(hidden.tally).toEqual(shown.tally);
  expect(hidden.tables.map(({ entries }) => entries)).toEqual([[], []]);
});

test('findings with one cause are one entry, with the cell that explains them', () => {
  const { tables } = review(edit(STATEMENT, { B10: '-112,5', B13: '-47,0', B14: '-101,9' }));
  const group = tables.flatMap(({ entries }) => entries).find((entry) => entry.kind === 'group');
  expect(group).toMatchObject({ severity: 'error', cause: { address: expect.stringMatching(/^Resultat!B\d+$/) } });
  expect(group!.kind === 'group' && group!.items.length).toBeGreaterThan(1);
});

test('a second check says what is new and what is gone, though rows have moved', () => {
  const first = review(WRONG);
  const moved = review(edit(withRow(WRONG, 1, 'Anteckning'), { H7: '999,0' }), first);
  expect(items(moved).filter(({ isNew }) => !isNew).map(({ id }) => id)).toContain(items(first)[0]!.id);
  expect(items(moved).filter(({ isNew }) => isNew).length).toBeGreaterThan(0);
  const right = review(STATEMENT, moved);
  expect(new Set(right.gone.fixed.map(({ id }) => id))).toEqual(new Set([...moved.items.keys()].filter((id) => !right.items.has(id))));
  expect(right.gone.fixed.map(({ id }) => id)).toContain(items(first)[0]!.id);
  expect(review(STATEMENT, right)).toMatchObject({ gone: { fixed: [], dropped: [] } });
});

describe('findings that are gone', () => {
  const sheets = { Resultat: WRONG, Investeringar: INVESTMENTS };
  const named = (name: string): RawWorkbook['names'][number] => ({ name, sheet: null, refersTo: 'Resultat!$A$2:$J$19', comment: 'avstamt layout=income-statement unit=mnkr', hidden: false });
  const other: RawWorkbook['names'][number] = { name: 'Investeringar', sheet: null, refersTo: 'Investeringar!$A$2:$D$8', comment: 'avstamt layout=investments-forecast', hidden: false };
  const of = (workbook: RawWorkbook, since: Review | null): Review => reviewOf(checkBoundElseFound(workbook).check, { lang: 'sv', show: ERRORS, since });
  const book = caseWorkbook(sheets);
  const bound = of({ ...book, names: [named('Resultaträkning'), other] }, null);

  test.each<[string, RawWorkbook]>([
    ['unbound', { ...book, names: [other] }],
    ['no longer recognised', { ...caseWorkbook({ ...sheets, Resultat: edit(WRONG, { A2: '', B2: '', C2: '', D2: '', E2: '', F2: '', G2: '', H2: '' }) }), names: [named('Resultaträkning'), other] }],
    ['on a sheet that was removed', { ...caseWorkbook({ Investeringar: INVESTMENTS }), names: [{ ...named('Resultaträkning'), refersTo: '#REF!' }, other] }],
  ])('are not called put right where their table is %s', (_, after) => {
    const { gone } = of(after, bound);
    expect(gone.fixed).toEqual([]);
    expect(gone.dropped.map(({ code }) => code)).toContain('COMPUTED_MISMATCH');
  });

  const unbound = of(book, null);
  const wrong = (code: string): string[] => [...unbound.items.values()].filter((item) => item.code === code).map(({ address }) => address);

  test.each([
    ['its figure became a text', 'D3', 'ungefär 3'],
    ['its figure became an error value', 'D3', '#REF!'],
    ['its figure was taken away', 'D3', ''],
    ['a figure it was computed from cannot be read', 'B3', 'oklart'],
  ])('are not called put right where %s', (_, cell, text) => {
    expect(wrong('COMPUTED_MISMATCH')).toContain('Resultat!D3');
    const { gone } = of(caseWorkbook({ ...sheets, Resultat: edit(WRONG, { [cell]: text }) }), unbound);
    expect(gone.fixed.map(({ address, code }) => [address, code])).not.toContainEqual(['Resultat!D3', 'COMPUTED_MISMATCH']);
    expect(gone.dropped.map(({ address, code }) => [address, code])).toContainEqual(['Resultat!D3', 'COMPUTED_MISMATCH']);
  });

  test('are not called put right where their table is gone and another sheet has one of the same title', () => {
    const two = of(caseWorkbook({ Resultat: WRONG, Förra: STATEMENT }), null);
    const { gone } = of(caseWorkbook({ Förra: STATEMENT }), two);
    expect(gone.fixed).toEqual([]);
    expect(gone.dropped.map(({ address }) => address)).toContain('Resultat!D3');
  });

  test('are the same findings when their table gets a name: neither gone nor new', () => {
    const found = of(book, null);
    const after = of({ ...book, names: [named('Resultaträkning'), other] }, found);
    expect(after.gone).toEqual({ fixed: [], dropped: [] });
    expect(items(after).filter(({ isNew }) => isNew)).toEqual([]);
  });

  test('are put right only where both tables that disagreed are still checked', () => {
    const two = { Resultat: STATEMENT, Kapitel: edit(CHAPTER, { C3: '21' }) };
    const before = reviewOf(checkWorkbook(caseWorkbook(two), { find: true }), { lang: 'sv', show: ERRORS, since: null });
    const across = [...before.items.values()].filter(({ code }) => code === 'RECONCILIATION_MISMATCH').map(({ id }) => id);
    expect(across).not.toEqual([]);
    const alone = reviewOf(checkWorkbook(caseWorkbook({ Kapitel: two.Kapitel }), { find: true }), { lang: 'sv', show: ERRORS, since: before });
    expect(alone.gone.fixed.map(({ id }) => id)).not.toEqual(expect.arrayContaining(across));
    expect(alone.gone.dropped.map(({ id }) => id)).toEqual(expect.arrayContaining(across));
  });
});

test('a finding names the other table by its title, whatever name it is bound by', () => {
  const book = caseWorkbook({ Resultat: STATEMENT, Kapitel: edit(CHAPTER, { C3: '21' }) });
  const found = checkWorkbook(book, { find: true });
  const bound = found.tables.map(({ sheet, rect, layout }, i) => ({ name: `Resultaträkning_${i}`, sheet: null, refersTo: `${sheet}!$A$${rect.top + 1}:$J$${rect.bottom + 1}`, comment: bindingComment(layout.id, 'mnkr'), hidden: false }));
  const sentences = (names: RawWorkbook['names'], find: boolean): string[] => {
    const { items } = reviewOf(checkWorkbook({ ...book, names }, { find }), { lang: 'sv', show: ERRORS, since: null });
    return [...items.values()].filter(({ code }) => code === 'RECONCILIATION_MISMATCH').map(({ sentence }) => sentence);
  };
  expect(sentences([], true)).toEqual([expect.stringContaining(`men ${found.tables.find(({ sheet }) => sheet === 'Resultat')!.title} (`)]);
  expect(sentences(bound, false)).toEqual(sentences([], true));
});

describe('a check that compared nothing', () => {
  const headings = (lines: Lines): string[][] => lines.map((line, row) => line.map((text, column) => (row > 1 && column > 0 ? '' : text)));

  test('says so of tables that are empty, and never that there are no errors', () => {
    const empty = check(headings(STATEMENT));
    const lone = reviewOf(checkWorkbook(caseWorkbook({ Resultat: headings(STATEMENT) }), { find: true }), { lang: 'sv', show: ERRORS, since: null });
    expect(lone).toMatchObject({ uncompared: 'empty', tables: [{ isEmpty: true }] });
    expect(lone.verdict).toMatch(/^Inget är jämfört/);
    // Beside another table that adds up it is marked as empty.
    expect(reviewOf(empty, { lang: 'sv', show: ERRORS, since: null })).toMatchObject({ uncompared: null, tables: [{ isEmpty: true }, { isEmpty: false }] });
  });

  test('is no clean bill from the ribbon either', () => {
    const notice = checkNotice(checkWorkbook(caseWorkbook({ Resultat: headings(STATEMENT) }), { find: true }), 'sv');
    expect(notice).toMatchObject({ kind: 'uncompared', text: expect.stringMatching(/^Inget är jämfört/) });
  });
});

test('every finding has one id of its own, the same each time', () => {
  for (const report of ['001', '002', '003', '004']) {
    const { workbook } = reportBook([report]);
    const [a, b] = [checkWorkbook(workbook, { find: true }), checkWorkbook(workbook, { find: true })];
    const ids = [...findingIds(a.findings).values()];
    expect(new Set(ids).size).toBe(a.findings.length);
    expect([...findingIds(b.findings).values()]).toEqual(ids);
  }
});

test('nothing found is lost, whatever is shown', () => {
  const all = check(edit(STATEMENT, { D3: '9,5', B7: '#REF!', H9: 'oklart' }));
  fc.assert(
    fc.property(fc.record({ error: fc.boolean(), warning: fc.boolean(), info: fc.boolean(), accepted: fc.boolean() }), (show) => {
      const shown = reviewOf(all, { lang: 'en', show, since: null });
      expect(shown.items.size).toBe(all.findings.length);
      expect(items(shown).map(({ id }) => id).sort()).toEqual([...shown.items.values()].filter(({ severity }) => show[severity]).map(({ id }) => id).sort());
    }),
  );
});

describe('accepting', () => {
  const by = { who: 'Eva Ek', when: new Date('2024-05-02T08:15:30Z') };
  const book = caseWorkbook({ Resultat: WRONG });
  const idOf = (workbook: RawWorkbook): string => items(reviewOf(checkWorkbook(workbook, { find: true }), { lang: 'sv', show: SHOW_ALL, since: null })).find(({ code }) => code === 'COMPUTED_MISMATCH')!.id;
  const after = (workbook: RawWorkbook, plan: AcceptancePlan): RawWorkbook => {
    if (plan.outcome === 'refused') throw new Error(plan.why);
    return applied(workbook, plan.changes).workbook;
  };
  const accepted = after(book, planAcceptance(book, checkWorkbook(book, { find: true }), [idOf(book)], ' Omklassning. ', by));

  test('leaves the finding in the list with motive, name and time, out of the counts and unmarked', () => {
    const again = checkWorkbook(accepted, { find: true });
    const shown = reviewOf(again, { lang: 'sv', show: SHOW_ALL, since: null });
    expect(shown.items.get(idOf(book))).toMatchObject({ accepted: { motive: 'Omklassning.', who: 'Eva Ek', when: '2024-05-02T08:15:30Z' } });
    // The sum below it is wrong as well, and accepted by itself or not at all.
    expect([shown.tally.errors, shown.tally.accepted]).toEqual([1, 1]);
    expect(items(reviewOf(again, { lang: 'sv', show: ERRORS, since: null })).map(({ id }) => id)).not.toContain(idOf(book));
    expect(marksOf(again, SHOW_ALL).filter(({ cell }) => cell.row === 2 && cell.column === 3)).toEqual([]);
  });

  test('is taken back visibly: the line stays, and a new acceptance can follow', () => {
    const again = checkWorkbook(accepted, { find: true });
    const withdrawn = after(accepted, planWithdrawal(accepted, again, [idOf(book)]));
    const open = checkWorkbook(withdrawn, { find: true });
    expect(open.findings.filter(open.accepted)).toEqual([]);
    expect(open.acceptances).toMatchObject([{ lapsed: true }]);
    const texts = withdrawn.sheets.at(-1)!.rows.flatMap((row) => row.cells.map(({ value }) => value));
    expect(texts).toEqual(expect.arrayContaining(['Återtaget', 'Omklassning.']));
    const twice = after(withdrawn, planAcceptance(withdrawn, open, [idOf(book)], 'Igen', by));
    const last = checkWorkbook(twice, { find: true });
    expect(last.findings.filter(last.accepted)).toHaveLength(1);
  });

  test.each([
    ['motive-missing', planAcceptance(book, checkWorkbook(book, { find: true }), [idOf(book)], '  ', by)],
    ['finding-gone', planAcceptance(book, checkWorkbook(book, { find: true }), ['x'], 'm', by)],
    ['finding-gone', planAcceptance(book, checkWorkbook(book, { find: true }), [], 'm', by)],
    ['already-accepted', planAcceptance(accepted, checkWorkbook(accepted, { find: true }), [idOf(book)], 'm', by)],
    ['not-accepted', planWithdrawal(book, checkWorkbook(book, { find: true }), [idOf(book)])],
  ] as const)('is refused: %s', (why, plan) => {
    expect(plan).toEqual({ outcome: 'refused', why });
  });
});

test('marks are one a cell, the worst that is said of it, and none where a name leads nowhere', () => {
  const broken = { name: 'Resultaträkning', sheet: null, refersTo: '#REF!', comment: 'avstamt layout=income-statement', hidden: false };
  const wrong = checkWorkbook({ ...caseWorkbook({ Resultat: WRONG }), names: [broken] }, { find: true });
  const marks = marksOf(wrong, SHOW_ALL);
  expect(new Set(marks.map(({ cell }) => `${cell.row} ${cell.column}`)).size).toBe(marks.length);
  expect(wrong.findings.some(({ code }) => code === 'BINDING_BROKEN')).toBe(true);
  expect(marks.filter(({ severity }) => severity === 'error').map(({ cell }) => [cell.row, cell.column])).toEqual([[2, 3], [7, 3]]);
});

test('the ribbon says in a line how many, that all is well, or that there is nothing', () => {
  expect(checkNotice(check(WRONG), 'sv')).toMatchObject({ kind: 'findings', text: expect.stringMatching(/^2\u00a0fel/) });
  expect(checkNotice(checkWorkbook(caseWorkbook({ Resultat: STATEMENT }), { find: true }), 'en')).toMatchObject({ kind: 'clean', text: expect.stringContaining('1\u00a0table checked') });
  expect(checkNotice(checkWorkbook(caseWorkbook({ Blad: table('a | b') }), { find: true }), 'sv').kind).toBe('nothing');
});

test('bound tables are checked alone; where none are, all that are found', async () => {
  const book = caseWorkbook({ Resultat: WRONG, Investeringar: INVESTMENTS });
  const name = { name: 'Investeringar', sheet: null, refersTo: 'Investeringar!$A$2:$D$8', comment: 'avstamt layout=investments-forecast', hidden: false };
  expect(checkBoundElseFound(book)).toMatchObject({ isFound: true, check: { counts: { tables: 2 } } });
  expect(checkBoundElseFound({ ...book, names: [name] })).toMatchObject({ isFound: false, check: { counts: { tables: 1 } } });
  const live = liveBook(book);
  expect((await readAndCheck(live)).check.counts.tables).toBe(2);
  expect(live.reads()).toBe(2);
});
