/**
 * Budget of the förvaltningsplan: tkr or whole mnkr, subtotals by cost class (kkl) below their parts.
 * Source: förvaltningsplan 2025 and 2021.
 */
import { defineLayout } from '../core/layout';

const income = { role: 'item', block: 'income', sign: 'income' } as const;
const staff = { role: 'item', block: 'staff', sign: 'cost' } as const;
const goods = { role: 'item', block: 'goods', sign: 'cost' } as const;
const other = { role: 'item', block: 'other', sign: 'cost' } as const;

export const budgetPlan = defineLayout({
  id: 'budget-plan',
  title: 'Budget – resultaträkning',
  name: 'Budget_Plan',
  titles: ['budget', 'resultaträkning', 'driftbudget'],
  labelTitle: 'Resultaträkning',
  labelHeadings: ['Resultaträkning', 'Budget', 'Belopp i tkr', 'Tkr'],
  columns: [
    {
      key: 'actual', title: 'Ackumulerat utfall {Y-1}', holds: 'amount', headings: ['[ack] utfall [MONTH] [Y-1] [Y0]', 'MONTH [Y-1] [ack]'],
      facet: { measure: 'actual', span: 'to-date', year: -1 },
    },
    {
      key: 'annual-before', title: 'Bokslut {Y-2}', holds: 'amount', headings: ['bokslut Y-2 [utfall]', 'bokslut [utfall]', 'helår utfall Y-2', 'utfall Y-2'],
      facet: { measure: 'actual', span: 'year', year: -2 },
    },
    {
      key: 'annual-previous', title: 'Bokslut {Y-1}', holds: 'amount', headings: ['bokslut Y-1 [utfall]', 'helår utfall Y-1'],
      facet: { measure: 'actual', span: 'year', year: -1 },
    },
    {
      key: 'budget-previous', title: 'Budget {Y-1}', holds: 'amount', headings: ['[helår] budget Y-1'],
      facet: { measure: 'budget', span: 'year', year: -1 },
    },
    {
      key: 'forecast-previous', title: 'Prognos {Y-1}', holds: 'amount', headings: ['[helår] prognos [Y-1] [MONTH]'],
      facet: { measure: 'forecast', span: 'year', year: -1 },
    },
    {
      key: 'budget', title: 'Budget {Y0}', holds: 'amount', required: true, headings: ['[helår] budget Y0 [förslag]', '[helår] budget [förslag]'],
      facet: { measure: 'budget', span: 'year', year: 0 },
    },
    { key: 'plan-1', title: 'Plan {Y1}', holds: 'amount', headings: ['[helår] plan Y1', '[helår] budget Y1'] },
    { key: 'plan-2', title: 'Plan {Y2}', holds: 'amount', headings: ['[helår] plan Y2', '[helår] budget Y2'] },
    {
      key: 'change', title: 'Förändring', holds: 'amount', nature: 'deviation', onlyWhenProven: true,
      headings: ['förändring [budget] [Y-1] [Y0]', 'avvikelse [budget] [Y-1] [Y0]'],
      computed: [{ kind: 'sum', terms: [['budget', 1], ['budget-previous', -1]] }, { kind: 'sum', terms: [['budget', 1], ['annual-previous', -1]] }],
    },
    {
      key: 'change-percent', title: 'Förändring %', holds: 'amount', nature: 'deviation', onlyWhenProven: true,
      headings: ['förändring % [budget] [Y-1] [Y0]', 'avvikelse % [budget] [Y-1] [Y0]'],
      computed: [{ kind: 'change-percent', of: 'budget', base: 'budget-previous' }, { kind: 'change-percent', of: 'budget', base: 'annual-previous' }],
    },
  ],
  rows: [
    { key: 'patient-fees', label: 'Patientavgifter', ...income },
    { key: 'care-services', label: 'Ersättning vårdtjänster', labels: ['Ersättning för vårdtjänster'], ...income },
    { key: 'regional-grant', label: 'Regionersättning', ...income },
    { key: 'services-sold', label: 'Försäljning av tjänster', labels: ['Försäljning tjänster'], ...income },
    { key: 'other-income', label: 'Övriga intäkter', ...income },
    { key: 'income', label: 'Intäkter', labels: ['Verksamhetens intäkter'], role: 'sum', sign: 'income', sumOf: { blocks: ['income'] }, optional: true },
    { key: 'sum-income', label: 'Summa intäkter', labels: ['Totala intäkter', 'Summa verksamhetens intäkter', 'Verksamhetens intäkter totalt'], role: 'sum', sign: 'income', sumOf: { blocks: ['income'] } },
    { key: 'cost-heading', label: 'Kostnader', labels: ['Verksamhetens kostnader'], role: 'heading', sumWhenFilled: 'sum-costs', optional: true },
    { key: 'salaries', label: 'Löner', labels: ['Löner och arvoden'], ...staff },
    { key: 'social-fees', label: 'Sociala avgifter', labels: ['Sociala avgifter inkl pensioner'], ...staff },
    { key: 'staff-hired', label: 'Inhyrd personal', labels: ['Externt inhyrd personal'], ...staff },
    { key: 'staff-other', label: 'Övriga kostnader i kkl 4', labels: ['Övriga kostnader kkl 4', 'Övriga personalkostnader'], ...staff },
    { key: 'staff', label: 'Personalkostnader', labels: ['Summa kkl 4', 'Kkl 4', 'Summa kkl 4 Personalkostnader', 'Kkl 4 Personalkostnader'], role: 'sum', sign: 'cost', sumOf: { blocks: ['staff'] } },
    { key: 'unposted-invoices', label: 'Ankomstregistrerade fakturor', ...goods, sign: 'either', optional: true },
    { key: 'purchased-care', label: 'Köpt vård', labels: ['Köp av vård', 'Köpt verksamhet', 'Köp av verksamhet'], ...goods },
    { key: 'lab', label: 'Labtjänster', labels: ['Laboratorietjänster'], ...goods },
    { key: 'radiology', label: 'Röntgentjänster', ...goods },
    { key: 'medicines-benefit', label: 'Läkemedel inom förmånen', ...goods },
    { key: 'medicines-other', label: 'Läkemedel ej inom förmånen', labels: ['Läkemedel utanför förmånen'], ...goods },
    { key: 'aids', label: 'Tekniska hjälpmedel', labels: ['Hjälpmedel'], ...goods },
    { key: 'medical-supplies', label: 'Sjukvårdsartiklar/medicinskt material', labels: ['Sjukvårdsartiklar', 'Sjukvårdsmaterial'], ...goods },
    { key: 'goods-other', label: 'Övriga kostnader i kkl 5', labels: ['Övriga kostnader kkl 5'], ...goods },
    {
      key: 'goods', label: 'Kostnader för material, varor och tjänster', role: 'sum', sign: 'cost', sumOf: { blocks: ['goods'] },
      labels: ['Material, varor och tjänster', 'Summa kkl 5', 'Kkl 5', 'Kkl 5 Material, varor och tjänster', 'Summa kkl 5 Material, varor och tjänster', 'Summa kkl 5 Kostnader för material, varor och tjänster'],
    },
    { key: 'premises', label: 'Lokalkostnader', ...other },
    { key: 'other-6', label: 'Övriga kostnader i kkl 6', labels: ['Övriga kostnader kkl 6'], ...other },
    { key: 'other-7-8', label: 'Övriga kostnader i kkl 7-8', labels: ['Övriga kostnader kkl 7-8', 'Övriga kostnader i kkl 7 och 8'], ...other },
    { key: 'depreciation', label: 'Avskrivningar', labels: ['Avskrivning'], ...other },
    { key: 'other', label: 'Övriga verksamhetskostnader', labels: ['Summa kkl 6-8', 'Kkl 6-8', 'Kkl 6-8 Övriga verksamhetskostnader', 'Summa kkl 6-8 Övriga verksamhetskostnader'], role: 'sum', sign: 'cost', sumOf: { blocks: ['other'] } },
    { key: 'sum-costs', label: 'Summa kostnader', labels: ['Totala kostnader', 'Summa verksamhetens kostnader', 'Verksamhetens kostnader totalt'], role: 'sum', sign: 'cost', sumOf: { rows: ['staff', 'goods', 'other'] } },
    {
      key: 'result', label: 'Resultat', labels: ['Årets resultat', 'Periodens resultat'], role: 'sum', sign: 'either',
      sumOf: { rows: ['sum-income', 'sum-costs'] },
    },
  ],
  unit: 'by-size',
  decimals: 0,
  minRowShare: 0.4,
  minColumns: 1,
  provenBy: ['salaries', 'social-fees', 'staff-other', 'goods', 'goods-other', 'other-6', 'other-7-8', 'medicines-benefit'],
  money: true,
  kind: 'statement',
});
