/**
 * Förenklad resultaträkning, appendix form: mnkr with one decimal, nine value columns in either of two printed
 * orders. Source: delårsrapport 1 2024, appendix 1.
 */
import { defineLayout } from '../core/layout';
import { STATEMENT_ROWS } from './statement-rows';

export const incomeStatement = defineLayout({
  id: 'income-statement',
  title: 'Förenklad resultaträkning',
  name: 'Resultaträkning',
  titles: ['förenklad resultaträkning', 'resultaträkning'],
  labelTitle: 'Förenklad resultaträkning',
  labelHeadings: ['Förenklad resultaträkning', 'Resultaträkning', 'Belopp i mnkr', 'Mnkr'],
  columns: [
    {
      key: 'actual', title: 'Ack utf inn år', holds: 'amount', required: true,
      headings: ['ack utfall [Y0] [MONTH]', 'utfall [Y0] [MONTH]'],
      facet: { measure: 'actual', span: 'to-date', year: 0 },
    },
    {
      key: 'budget', title: 'Ack bud inn år', holds: 'amount', required: true,
      headings: ['ack budget [Y0] [MONTH]', 'budget MONTH [Y0]'], spareHeadings: ['budget [Y0]'],
      facet: { measure: 'budget', span: 'to-date', year: 0 },
    },
    {
      key: 'deviation', title: 'Ack avv bud inn år', holds: 'amount', nature: 'deviation',
      headings: ['ack avvikelse [budget] [utfall] [Y0] [MONTH]', 'avvikelse [budget] [utfall] [Y0] [MONTH]', 'utfall budget [ack] [Y0] [MONTH]'],
      computed: [{ kind: 'sum', terms: [['actual', 1], ['budget', -1]] }],
    },
    {
      key: 'actual-previous', title: 'Ack utf fg år', holds: 'amount',
      headings: ['ack utfall Y-1 [MONTH]', 'utfall Y-1 [MONTH]'],
      facet: { measure: 'actual', span: 'to-date', year: -1 },
    },
    {
      key: 'forecast', title: 'Helår prognos', holds: 'amount', headings: ['[helår] prognos [bokslut] [Y0] [MONTH]'],
      facet: { measure: 'forecast', span: 'year', year: 0 },
    },
    {
      key: 'annual-budget', title: 'Helår budget', holds: 'amount', headings: ['helår budget [Y0]', '[totalt] budget [Y0]'],
      facet: { measure: 'budget', span: 'year', year: 0 },
    },
    {
      key: 'forecast-deviation', title: 'Avv bud mot prog', holds: 'amount', nature: 'deviation',
      headings: ['avvikelse [budget] prognos [helår] [Y0] [MONTH]', '[helår] avvikelse [budget] [Y0]', 'prognos budget [helår] [Y0]'],
      computed: [{ kind: 'sum', terms: [['forecast', 1], ['annual-budget', -1]] }],
    },
    {
      key: 'annual-previous', title: 'Bokslut utf fg år', holds: 'amount',
      headings: ['bokslut [utfall] [helår] [Y-1]', 'helår utfall Y-1'], spareHeadings: ['utfall =Y-1'],
      facet: { measure: 'actual', span: 'year', year: -1 },
    },
    {
      key: 'change', title: 'Ack avv fg år', holds: 'amount', nature: 'deviation',
      headings: ['[ack] avvikelse [utfall] Y-1 [Y0] [MONTH]', '[ack] förändring [utfall] [Y-1] [Y0] [MONTH]'],
      computed: [{ kind: 'sum', terms: [['actual', 1], ['actual-previous', -1]] }],
    },
    {
      key: 'change-percent', title: 'Förändring %', holds: 'amount', nature: 'deviation',
      headings: ['[ack] förändring % [utfall] [Y-1] [Y0]', '[ack] avvikelse % [utfall] Y-1 [Y0]'],
      computed: [{ kind: 'change-percent', of: 'actual', base: 'actual-previous' }],
    },
  ],
  rows: STATEMENT_ROWS,
  unit: 'mnkr',
  decimals: 1,
  minRowShare: 0.4,
  minColumns: 4,
  money: true,
  kind: 'statement',
});
