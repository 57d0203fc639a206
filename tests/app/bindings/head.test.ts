import { planHead, reportHead } from '../../../src/app/bindings/head';
import type { HeadPlan } from '../../../src/app/bindings/types';
import type { RawWorkbook } from '../../../src/core/grid';
import { STATEMENT, TRENDS } from '../../cases/tables';
import { caseWorkbook, edit, table } from '../../support/cases';
import { applied } from '../../support/live-book';

const COVER = table('Region Västmanland Delårsrapport 1');

function written(workbook: RawWorkbook, plan: HeadPlan): RawWorkbook {
  if (plan.outcome === 'refused') throw new Error(plan.value);
  return applied(workbook, plan.changes).workbook;
}

test('unit, kind and period are proposed from the headings, and from where', () => {
  const head = reportHead(caseWorkbook({ Omslag: COVER, Resultat: STATEMENT }));
  expect(head).toEqual({
    unit: { value: null, proposed: 'Region Västmanland', from: { sheet: 'Omslag', row: 0, column: 0 } },
    period: { value: null, proposed: '202404', from: { sheet: 'Resultat', row: 0, column: 0 } },
    kind: { value: null, proposed: 'Delårsrapport', from: { sheet: 'Omslag', row: 0, column: 0 } },
    base: null,
  });
});

test('where the headings say nothing of the kind, the month does; where they disagree, nothing is proposed', () => {
  expect(reportHead(caseWorkbook({ Resultat: STATEMENT })).kind).toEqual({ value: null, proposed: 'Delårsrapport', from: null });
  const two = reportHead(caseWorkbook({ Omslag: [...COVER, ...table('Region Dalarna')], Resultat: STATEMENT, Annan: edit(STATEMENT, { A1: 'Förenklad resultaträkning augusti 2024, mnkr' }) }));
  expect([two.unit.proposed, two.period.proposed]).toEqual([null, null]);
});

test('a copied workbook keeps its old period as value, and the headings propose the new one', () => {
  const old = written(caseWorkbook({ Resultat: STATEMENT }), planHead(caseWorkbook({}), { period: '202403' }));
  expect(reportHead(old).period).toMatchObject({ value: '202403', proposed: '202404' });
});

test('the header is written as constants, read back, changed and taken away', () => {
  const book = caseWorkbook({ Mål: TRENDS });
  const set = written(book, planHead(book, { unit: ' Hälso- och "sjukvård" ', period: '202404', kind: 'Delår' }));
  expect(set.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([['Avstämt_Enhet', '"Hälso- och ""sjukvård"""'], ['Avstämt_Period', '202404'], ['Avstämt_Rapport', '"Delår"']]);
  expect([reportHead(set).unit.value, reportHead(set).kind.value]).toEqual(['Hälso- och "sjukvård"', 'Delår']);
  expect(planHead(set, { unit: 'Hälso- och "sjukvård"' })).toMatchObject({ changes: { names: [], removedNames: [] } });
  expect(written(set, planHead(set, { unit: null, period: null, kind: null }))).toEqual(book);
});

test.each([['period', '202413'], ['period', 'april'], ['unit', 'a/b'], ['kind', '…']] as const)('%s cannot be %s', (field, value) => {
  expect(planHead(caseWorkbook({}), { [field]: value })).toEqual({ outcome: 'refused', field, value });
});
