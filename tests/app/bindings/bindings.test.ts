import * as fc from 'fast-check';
import { listBindings } from '../../../src/app/bindings/list';
import { nameFault } from '../../../src/app/bindings/names';
import { planBinding } from '../../../src/app/bindings/plan';
import { proposeBindings } from '../../../src/app/bindings/propose';
import type { BindingAction, BindingPlan } from '../../../src/app/bindings/types';
import { checkWorkbook } from '../../../src/app/check';
import { protocolChanges } from '../../../src/app/protocol';
import { readTables } from '../../../src/app/tables';
import { isValidName } from '../../../src/core/binding';
import type { DefinedName, RawWorkbook } from '../../../src/core/grid';
import { INVESTMENTS, STATEMENT, TRENDS } from '../../cases/tables';
import type { Lines } from '../../support/cases';
import { caseWorkbook, edit, table, withRow } from '../../support/cases';
import { applied } from '../../support/live-book';
import { reportBook } from '../../support/report-books';

const BOOK = caseWorkbook({ Resultat: STATEMENT, Investeringar: INVESTMENTS, Mål: TRENDS });

function changesOf(plan: BindingPlan): Parameters<typeof applied>[1] {
  if (plan.outcome === 'refused') throw new Error(JSON.stringify(plan.refusal));
  return plan.changes;
}

function after(workbook: RawWorkbook, action: BindingAction): RawWorkbook {
  return applied(workbook, changesOf(planBinding(workbook, action))).workbook;
}

function allBound(workbook: RawWorkbook): RawWorkbook {
  const wishes = proposeBindings(workbook).proposals.map((one) => ({ ...one, layout: one.layout.id }));
  return after(workbook, { kind: 'bind', wishes });
}

function named(name: string, refersTo: string, comment: string | null = null, sheet: string | null = null): DefinedName {
  return { name, sheet, refersTo, comment, hidden: false };
}

function states(workbook: RawWorkbook): string[] {
  return listBindings(workbook).map(({ name, state }) => `${name} ${state}`);
}

describe('proposals', () => {
  test('every table of an unprepared workbook gets a free Swedish name, its unit and how sure it is', () => {
    const { proposals, unplaced } = proposeBindings(BOOK);
    expect(proposals.map(({ name, layout, unit, unitIsPrinted }) => [name, layout.id, unit, unitIsPrinted])).toEqual([
      ['Resultaträkning', 'income-statement', 'mnkr', true], ['Investeringar', 'investments-forecast', 'mnkr', true], ['Indikatorer', 'indicators-report', null, false],
    ]);
    expect(proposals.every(({ confidence }) => confidence > 0.5) && unplaced.length === 0).toBe(true);
  });

  test('tables of one kind are told apart by the words of their titles', () => {
    const second = edit(TRENDS, { A1: 'Indikatorer, god tillgänglighet' });
    const names = proposeBindings(caseWorkbook({ A: edit(TRENDS, { A1: 'Indikatorer, god kvalitet' }), B: second, C: second })).proposals.map(({ name }) => name);
    expect(names).toEqual(['Indikatorer_Kvalitet', 'Indikatorer', 'Indikatorer_2']);
  });

  test.each(['001', '002', '003', '004'])('names suggested for report %s are allowed, free and unlike each other', (report) => {
    const { workbook } = reportBook([report]);
    const names = proposeBindings(workbook).proposals.map(({ name }) => name);
    expect(names.filter((name) => nameFault(name, workbook) !== null)).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('what is bound, pulled or copied is not proposed again', () => {
    const bound = allBound(BOOK);
    expect(proposeBindings(bound).proposals).toEqual([]);
    const pulled = { ...bound, names: bound.names.map((name) => ({ ...name, comment: 'avstamt pulled=00ff' })) };
    expect(proposeBindings(pulled).proposals).toEqual([]);
  });
});

describe('binding', () => {
  test('all that is proposed: the same tables, the same findings, now by name', () => {
    for (const { workbook } of ['001', '004'].map((report) => reportBook([report]))) {
      const bound = allBound(workbook);
      const before = checkWorkbook(workbook, { find: true });
      const now = checkWorkbook(bound, { find: false });
      expect(now.tables.map(({ sheet, rect, layout }) => [sheet, rect, layout.id])).toEqual(before.tables.map(({ sheet, rect, layout }) => [sheet, rect, layout.id]));
      const said = (check: typeof now): string[] => check.findings.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${cell.sheet} ${cell.row} ${cell.column}`);
      expect(said(now)).toEqual(said(before));
      expect(listBindings(bound).map(({ state }) => state)).toEqual(now.tables.map(() => 'bound'));
    }
  });

  test('and then letting go leaves the names as they were', () => {
    let book = allBound(BOOK);
    for (const { name, sheet } of listBindings(book)) book = after(book, { kind: 'unbind', of: { name, sheet } });
    expect(book).toEqual(BOOK);
  });

  test('a table takes its accepted findings along, under whatever name', () => {
    const wrong = caseWorkbook({ Resultat: edit(STATEMENT, { D3: '9,5' }) });
    const check = checkWorkbook(wrong, { find: true });
    const finding = check.findings.find(({ code }) => code === 'COMPUTED_MISMATCH')!;
    const accepted = applied(wrong, protocolChanges(wrong, check.findings, check.tables, { acceptances: [{ finding, motive: 'm', by: { who: 'E', when: new Date(0) } }] })).workbook;
    const isAccepted = (book: RawWorkbook, find: boolean): number => {
      const again = checkWorkbook(book, { find });
      return again.findings.filter(again.accepted).length;
    };
    const bound = allBound(accepted);
    const renamed = after(bound, { kind: 'rename', of: { name: 'Resultaträkning', sheet: null }, name: 'Utfall_April' });
    expect([isAccepted(accepted, true), isAccepted(bound, false), isAccepted(renamed, false)]).toEqual([1, 1, 1]);
  });

  test('a table at the cursor, or within the cells selected', () => {
    const cursor = { sheet: 'Resultat', rect: { top: 5, bottom: 5, left: 2, right: 2 } };
    const whole = { sheet: 'Resultat', rect: { top: 0, bottom: 40, left: 0, right: 20 } };
    for (const range of [cursor, whole]) {
      const plan = planBinding(BOOK, { kind: 'bind-range', range, name: null });
      expect(plan).toMatchObject({ outcome: 'planned', changes: { names: [{ name: 'Resultaträkning', refersTo: 'Resultat!$A$2:$J$19', comment: 'avstamt layout=income-statement unit=mnkr' }] } });
    }
    expect(planBinding(BOOK, { kind: 'bind-range', range: { ...cursor, rect: { top: 50, bottom: 60, left: 0, right: 3 } }, name: null })).toMatchObject({ refusal: { why: 'no-table' } });
  });

  test('nothing is bound twice, nor under a name that is taken or no name', () => {
    const bound = allBound(BOOK);
    const range = listBindings(bound)[0]!.range!;
    const wish = { range, name: 'Annat', unit: null, layout: 'income-statement' };
    expect(planBinding(bound, { kind: 'bind', wishes: [wish] })).toMatchObject({ refusal: { why: 'overlap', other: 'Resultaträkning' } });
    expect(planBinding(BOOK, { kind: 'bind', wishes: [wish, { ...wish, name: 'Ett_till' }] })).toMatchObject({ refusal: { why: 'overlap' } });
    expect(planBinding(BOOK, { kind: 'bind', wishes: [{ ...wish, name: 'RES2024' }] })).toMatchObject({ refusal: { why: 'name', fault: 'like-a-cell' } });
    expect(planBinding(bound, { kind: 'rename', of: { name: 'Investeringar', sheet: null }, name: 'resultatRÄKNING' })).toMatchObject({ refusal: { fault: 'taken' } });
  });

  test('a name that a formula uses is neither renamed nor removed; one that only reads alike may be', () => {
    const uses = (formula: string): RawWorkbook => allBound(caseWorkbook({ Resultat: STATEMENT, Egna: table(`${formula} → 1`) }));
    const of = { name: 'Resultaträkning', sheet: null };
    const cell = { sheet: 'Egna', row: 0, column: 0 };
    expect(planBinding(uses('=INDEX(Resultaträkning,2,2)'), { kind: 'unbind', of })).toMatchObject({ refusal: { why: 'in-use', cell } });
    expect(planBinding(uses('=ROWS(resultaträkning)'), { kind: 'rename', of, name: 'X_1' })).toMatchObject({ refusal: { why: 'in-use' } });
    for (const other of ['="Resultaträkning"', "='Resultaträkning'!A1", '=Resultaträkning_2', '=Min.Resultaträkning']) {
      expect(planBinding(uses(other), { kind: 'unbind', of }).outcome).toBe('planned');
    }
  });
});

describe('what is wrong with a binding, and its remedy', () => {
  const whole = 'Resultat!$A$2:$J$19';
  const one = (names: readonly DefinedName[], lines: Lines = STATEMENT): RawWorkbook => ({ ...caseWorkbook({ Resultat: lines }), names });

  test.each([
    ['its comment dropped', named('Resultaträkning', whole), 'comment-lost', ['repair']],
    ['deleted', named('Resultaträkning', 'Resultat!#REF!'), 'broken', ['rebind', 'unbind']],
    ['its sheet gone', named('Resultaträkning', 'Borta!$A$1:$B$2', 'avstamt layout=income-statement'), 'sheet-missing', ['rebind', 'unbind']],
    ['over two areas', named('Resultaträkning', 'Resultat!$A$1:$B$2,Resultat!$D$1:$E$9'), 'areas', ['rebind', 'unbind']],
    ['a constant', named('Resultaträkning', '42', 'avstamt layout=income-statement'), 'no-area', ['rebind', 'unbind']],
    ['over half a table', named('Resultaträkning', 'Resultat!$C$9:$J$19', 'avstamt layout=income-statement'), 'unplaced', ['rebind', 'unbind']],
    ['pulled', named('Resultaträkning', whole, 'avstamt pulled=00ff'), 'pulled', []],
  ] as const)('%s', (_, name, state, remedies) => {
    expect(listBindings(one([name]))).toMatchObject([{ state, remedies }]);
  });

  test('tables are listed as they stand in the workbook, whatever order Excel keeps their names in', () => {
    const book = allBound(BOOK);
    const listed = listBindings({ ...book, names: [...book.names].reverse() }).map(({ range }) => range?.sheet);
    expect(listed).toEqual(['Resultat', 'Investeringar', 'Mål']);
  });

  test('names of others, broken or not, are nobody’s business', () => {
    expect(listBindings(one([named('Lista', 'Resultat!$L$1:$L$9'), named('Gammal', '#REF!'), named('_xlnm.Print_Area', whole), named('Moms', '0.25')]))).toEqual([]);
  });

  test('rows inserted below are taken in, all of them, and the comment comes back', () => {
    const lines = [...STATEMENT, ...table('Justering | 1,0 | 1,0 | 0,0\nAnnan justering | 2,0 | 2,0 | 0,0')];
    const book = one([named('Resultaträkning', whole)], lines);
    expect(listBindings(book)).toMatchObject([{ state: 'edge', repaired: { comment: 'avstamt layout=income-statement unit=mnkr' } }]);
    const repaired = after(book, { kind: 'repair', of: { name: 'Resultaträkning', sheet: null } });
    expect(listBindings(repaired)).toMatchObject([{ state: 'bound', refersTo: 'Resultat!$A$2:$J$21' }]);
  });

  test('a copied sheet’s name becomes a name of its own', () => {
    const copied: RawWorkbook = { ...caseWorkbook({ Resultat: STATEMENT, 'Resultat (2)': STATEMENT }), names: [named('Resultaträkning', whole, 'avstamt layout=income-statement'), named('Resultaträkning', "'Resultat (2)'!$A$2:$J$19", 'avstamt layout=income-statement', 'Resultat (2)')] };
    expect(states(copied)).toEqual(['Resultaträkning bound', 'Resultaträkning twin']);
    const bound = after(copied, { kind: 'bind-twin', of: { name: 'Resultaträkning', sheet: 'Resultat (2)' }, name: null });
    expect(states(bound)).toEqual(['Resultaträkning bound', 'Resultaträkning_2 bound']);
    expect(readTables(bound, { find: false }).tables).toHaveLength(2);
  });

  test('a second name over a table says which one counts', () => {
    const book = one([named('Resultaträkning', whole, 'avstamt layout=income-statement'), named('Kopia', whole, 'avstamt layout=income-statement')]);
    expect(listBindings(book)).toMatchObject([{ state: 'bound' }, { state: 'overlap', other: 'Resultaträkning', remedies: ['unbind'] }]);
  });

  test('a table that was moved is bound where the cursor stands', () => {
    const moved = one([named('Resultaträkning', whole, 'avstamt layout=income-statement')], withRow(withRow(STATEMENT, 1, 'Anteckning'), 2, 'Mer'));
    const range = { sheet: 'Resultat', rect: { top: 8, bottom: 8, left: 1, right: 1 } };
    expect(listBindings(after(moved, { kind: 'rebind', of: { name: 'resultaträkning', sheet: null }, range }))).toMatchObject([{ state: 'bound', refersTo: 'Resultat!$A$4:$J$21' }]);
  });
});

test('a name is allowed exactly when Excel allows it and nothing else has it', () => {
  const letters = fc.constantFrom('a', 'R', 'c', 'Å', '1', '9', '_', '.', ' ', '-', 'x');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 9 }).map((parts) => parts.join('')), (name) => {
      expect(nameFault(name, { names: [] }) === null).toBe(isValidName(name));
    }),
  );
  expect(nameFault('avstämt_bas', BOOK)).toBe('reserved');
});
