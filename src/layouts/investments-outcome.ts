/** Investeringar in an annual report: what was brought forward, budget, outcome and what remains. */
import { defineLayout } from '../core/layout';
import { INVESTMENT_BUDGET, INVESTMENT_LABELS, INVESTMENT_ROWS } from './investment-rows';

export const investmentsOutcome = defineLayout({
  id: 'investments-outcome',
  title: 'Investeringar, utfall',
  name: 'Investeringar_Utfall',
  titles: ['investering'],
  labelTitle: 'Investeringskategori, mnkr',
  labelHeadings: INVESTMENT_LABELS,
  columns: [
    {
      key: 'transferred', title: 'Överförda medel', holds: 'amount', blank: 'nothing',
      headings: ['överförda medel [Y-1] [Y0]', 'överförda [Y-1] [Y0]'],
    },
    INVESTMENT_BUDGET,
    {
      key: 'outcome', title: 'Utfall {Y0}', holds: 'amount', blank: 'nothing', required: true,
      headings: ['[ack] utfall [Y0] [MONTH] [helår]', 'bokslut [Y0] [utfall]'],
      facet: { measure: 'actual', span: 'year', year: 0 },
    },
    {
      key: 'remaining', title: 'Kvarvarande medel', holds: 'amount', nature: 'deviation', blank: 'nothing', required: true,
      headings: ['kvarvarande [medel] [budget] [Y0]'],
      computed: [{ kind: 'sum', terms: [['budget', 1], ['outcome', -1]] }],
    },
  ],
  rows: INVESTMENT_ROWS,
  openRows: { block: 'categories' },
  unit: 'mnkr',
  decimals: 1,
  minRowShare: 0,
  minColumns: 3,
  money: true,
  kind: 'statement',
});
