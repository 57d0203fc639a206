/** Investeringar in an interim report: budget, forecast and what will remain. Source: delårsrapport 1 2024. */
import { defineLayout } from '../core/layout';
import { INVESTMENT_BUDGET, INVESTMENT_LABELS, INVESTMENT_ROWS } from './investment-rows';

export const investmentsForecast = defineLayout({
  id: 'investments-forecast',
  title: 'Investeringar, prognos',
  name: 'Investeringar',
  titles: ['investering'],
  labelTitle: 'Investeringskategori, mnkr',
  labelHeadings: INVESTMENT_LABELS,
  columns: [
    INVESTMENT_BUDGET,
    {
      key: 'forecast', title: 'Prognos utfall {Y0}', holds: 'amount', blank: 'nothing', required: true,
      headings: ['prognos [utfall] [helår] [Y0]', 'prognostiserat utfall [Y0]'],
      facet: { measure: 'forecast', span: 'year', year: 0 },
    },
    {
      key: 'remaining', title: 'Prognos kvarvarande medel', holds: 'amount', nature: 'deviation', blank: 'nothing', required: true,
      headings: ['[prognos] kvarvarande [medel] [budget] [helår] [Y0]'],
      computed: [{ kind: 'sum', terms: [['budget', 1], ['forecast', -1]] }],
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
