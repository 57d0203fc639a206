/**
 * Resultaträkning in the report's chapter: whole mnkr, columns by month and year (`April 2024`) or, in an annual
 * report, by closing (`Bokslut 2025`). Source: delårsrapport 1 2024, chapter Ekonomi.
 */
import { defineLayout } from '../core/layout';
import { STATEMENT_ROWS } from './statement-rows';

export const incomeStatementChapter = defineLayout({
  id: 'income-statement-chapter',
  title: 'Resultaträkning i kapitlet',
  name: 'Resultaträkning_Kapitel',
  titles: ['resultaträkning'],
  labelTitle: 'Belopp i mnkr',
  labelHeadings: ['Resultaträkning', 'Belopp i mnkr', 'Mnkr'],
  columns: [
    {
      key: 'actual-previous', title: '{MONTH} {Y-1}', holds: 'amount',
      headings: ['MONTH Y-1 [ack]', '[ack] utfall Y-1 [MONTH]'],
      facet: { measure: 'actual', span: 'to-date', year: -1 },
    },
    {
      key: 'actual', title: '{MONTH} {Y0}', holds: 'amount', required: true,
      headings: ['MONTH [Y0] [ack]', '[ack] utfall [Y0] [MONTH]', 'bokslut Y0 [utfall]'],
      facet: { measure: 'actual', span: 'to-date', year: 0 },
    },
    {
      key: 'budget', title: 'Budget {Y0}', holds: 'amount', headings: ['[helår] budget [Y0]'],
      facet: { measure: 'budget', span: 'year', year: 0 },
    },
    {
      key: 'forecast', title: 'Prognos {Y0}', holds: 'amount', headings: ['[helår] prognos [bokslut] [Y0] [MONTH]'],
      facet: { measure: 'forecast', span: 'year', year: 0 },
    },
    {
      key: 'deviation', title: 'Avvikelse', holds: 'amount', nature: 'deviation', onlyWhenProven: true,
      headings: ['[ack] avvikelse [budget] [utfall] [Y0] [MONTH]', 'utfall budget [ack] [Y0]'],
      computed: [{ kind: 'sum', terms: [['actual', 1], ['budget', -1]] }],
    },
    {
      key: 'forecast-deviation', title: 'Avvikelse prognos', holds: 'amount', nature: 'deviation',
      headings: ['avvikelse [budget] prognos [helår] [Y0] [MONTH]', '[helår] avvikelse [budget] [Y0]', 'prognos budget [helår] [Y0]'],
      computed: [{ kind: 'sum', terms: [['forecast', 1], ['budget', -1]] }],
    },
    {
      key: 'annual-previous', title: 'Bokslut {Y-1}', holds: 'amount', headings: ['bokslut [helår] [Y-1] [utfall]', 'helår utfall Y-1'], spareHeadings: ['utfall =Y-1'],
      facet: { measure: 'actual', span: 'year', year: -1 },
    },
    {
      key: 'change', title: 'Förändring', holds: 'amount', nature: 'deviation',
      headings: ['[ack] förändring [Y-1] [Y0] [utfall]', '[ack] avvikelse Y-1 [Y0] [utfall]'],
      computed: [
        { kind: 'sum', terms: [['actual', 1], ['actual-previous', -1]] },
        { kind: 'sum', terms: [['actual', 1], ['annual-previous', -1]] },
      ],
    },
    {
      key: 'change-percent', title: 'Förändring %', holds: 'amount', nature: 'deviation',
      headings: ['[ack] förändring % [Y-1] [Y0] [utfall]', '[ack] avvikelse % Y-1 [Y0] [utfall]'],
      computed: [
        { kind: 'change-percent', of: 'actual', base: 'actual-previous' },
        { kind: 'change-percent', of: 'actual', base: 'annual-previous' },
      ],
    },
  ],
  rows: STATEMENT_ROWS,
  unit: 'mnkr',
  decimals: 0,
  minRowShare: 0.4,
  minColumns: 2,
  money: true,
  kind: 'statement',
});
