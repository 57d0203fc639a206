/**
 * Investeringsredovisning (two-year rule), appendix, tkr. Budget granted in year n may be used through n+2; then the
 * remainder lapses, negative too: 53 461 − (26 034 − 17 436) = 44 863. Source: the design's §4.
 */
import { defineLayout } from '../core/layout';

const figure = { holds: 'amount', blank: 'nothing' } as const;

export const investmentAccount = defineLayout({
  id: 'investment-account',
  title: 'Investeringsredovisning',
  name: 'Investeringsredovisning',
  titles: ['investeringsredovisning', 'investering', '2-årsregeln', 'tvåårsregeln'],
  labelTitle: 'Investeringskategori',
  labelHeadings: ['Investeringskategori', 'Kategori', 'Investeringsredovisning', 'Investeringsslag', 'Investering'],
  columns: [
    { key: 'used-2', title: 'Utfall Inköp {Y0} utifrån budget {Y-2}', ...figure, required: true, headings: ['[utfall] inköp [Y0] [utifrån] budget Y-2', 'utfall [Y0] utifrån budget Y-2'] },
    { key: 'used-1', title: 'Utfall Inköp {Y0} utifrån budget {Y-1}', ...figure, required: true, headings: ['[utfall] inköp [Y0] [utifrån] budget Y-1', 'utfall [Y0] utifrån budget Y-1'] },
    { key: 'used', title: 'Utfall Inköp {Y0} utifrån budget {Y0}', ...figure, required: true, headings: ['[utfall] inköp [Y0] utifrån budget [Y0]', 'utfall [Y0] utifrån budget [Y0]', '[utfall] inköp budget Y0'] },
    {
      key: 'used-total', title: 'Totalt utfall {Y0}', ...figure, headings: ['totalt utfall [inköp] [Y0]', 'totalt inköp [Y0]'],
      computed: [{ kind: 'sum', terms: [['used-2', 1], ['used-1', 1], ['used', 1]] }],
    },
    { key: 'left-2', title: 'Kvarvarande budget från {Y-2} under {Y0}', ...figure, headings: ['kvarvarande [budget] [medel] [Y0] Y-2'] },
    { key: 'left-1', title: 'Kvarvarande budget från {Y-1} under {Y0}', ...figure, headings: ['kvarvarande [budget] [medel] [Y0] Y-1'] },
    { key: 'granted', title: 'Budget {Y0}', ...figure, required: true, headings: ['budget [Y0]', '[ny] [beslutad] [tilldelad] [årets] budget [Y0]'] },
    {
      key: 'budget-total', title: 'Total budget {Y0}', ...figure, headings: ['totalt budget [Y0] [inkl] [överförda] [kvarvarande] [medel]'],
      computed: [{ kind: 'sum', terms: [['left-2', 1], ['left-1', 1], ['granted', 1]] }],
    },
    {
      key: 'deviation', title: 'Avvikelse Budget − Utfall {Y0}', ...figure, nature: 'deviation', headings: ['[avvikelse] budget utfall [Y0]', 'avvikelse [Y0]'],
      computed: [{ kind: 'sum', terms: [['granted', 1], ['used', -1]] }],
    },
    {
      key: 'deviation-total', title: 'Totalt budget − utfall {Y0}', ...figure, nature: 'deviation',
      headings: ['[avvikelse] totalt budget [totalt] utfall [Y0]', 'avvikelse totalt [Y0]'],
      computed: [{ kind: 'sum', terms: [['budget-total', 1], ['used-total', -1]] }],
    },
    {
      key: 'lapsed', title: 'Förfaller från {Y-2}', ...figure, nature: 'deviation', headings: ['förfaller [budget] [medel] [Y-2] [Y0]', '[avvikelse] budget utfall Y-2'],
      computed: [{ kind: 'sum', terms: [['left-2', 1], ['used-2', -1]] }],
    },
    {
      key: 'carried', title: 'UB budget till {Y1}', ...figure, nature: 'deviation', headings: ['ub [balans] [budget] [Y1] [Y0]', 'ub [budget] [medel] [överförda] [Y1]'],
      computed: [{ kind: 'sum', terms: [['deviation-total', 1], ['left-2', -1], ['used-2', 1]] }],
    },
  ],
  rows: [
    { key: 'sum', label: 'Totalsumma', labels: ['Summa', 'Summa investeringar'], role: 'total', sumOf: { blocks: ['categories'] } },
    { key: 'grants', label: 'Investeringsbidrag', labels: ['Bidrag till investeringar', 'Statliga investeringsbidrag'], role: 'shown', optional: true },
    { key: 'leases', label: 'Leasingavtal', labels: ['Leasing', 'Finansiell leasing'], role: 'shown', optional: true },
    { key: 'total', label: 'Totalt', labels: ['Total', 'Totalt inkl leasing', 'Totalt inklusive leasingavtal'], role: 'sum', sumOf: { rows: ['sum', 'leases'] }, optional: true },
  ],
  openRows: { block: 'categories' },
  unit: 'tkr',
  decimals: 0,
  minRowShare: 0,
  minColumns: 5,
  money: true,
  kind: 'statement',
});
