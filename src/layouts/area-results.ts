/** Resultat per område: one row an area, so far and for the year. */
import { defineLayout } from '../core/layout';
import { AREA_LABELS, AREA_ROWS, OTHER_BY_AREA } from './area-rows';

export const areaResults = defineLayout({
  id: 'area-results',
  title: 'Resultat per område',
  name: 'Resultat_Område',
  titles: ['resultat per område', 'resultatområde', 'resultat områden', 'resultat per verksamhet', 'ekonomiskt resultat per', 'resultat per'],
  otherMatters: OTHER_BY_AREA,
  labelTitle: 'Område',
  labelHeadings: AREA_LABELS,
  columns: [
    {
      key: 'actual', title: 'Ack utfall', holds: 'amount', required: true, headings: ['[ack] utfall [Y0] [MONTH]', 'ack resultat [Y0] [MONTH]'],
      facet: { measure: 'actual', span: 'to-date', year: 0 },
    },
    {
      key: 'budget', title: 'Ack budget', holds: 'amount', required: true, headings: ['[ack] budget [Y0] [MONTH]'],
      facet: { measure: 'budget', span: 'to-date', year: 0 },
    },
    {
      key: 'deviation', title: 'Ack avvikelse', holds: 'amount', nature: 'deviation',
      headings: ['[ack] avvikelse [budget] [utfall] [Y0] [MONTH]'],
      computed: [{ kind: 'sum', terms: [['actual', 1], ['budget', -1]] }],
    },
    {
      key: 'actual-previous', title: 'Ack utfall fg år', holds: 'amount', headings: ['[ack] utfall Y-1 [MONTH]'],
      facet: { measure: 'actual', span: 'to-date', year: -1 },
    },
    {
      key: 'forecast', title: 'Helår prognos', holds: 'amount', headings: ['[helår] prognos [resultat] [Y0] [MONTH]'],
      facet: { measure: 'forecast', span: 'year', year: 0 },
    },
    {
      key: 'annual-budget', title: 'Helår budget', holds: 'amount', headings: ['helår budget [Y0]'], spareHeadings: ['budget [Y0]'],
      facet: { measure: 'budget', span: 'year', year: 0 },
    },
    {
      key: 'forecast-deviation', title: 'Avvikelse prognos', holds: 'amount', nature: 'deviation',
      headings: ['avvikelse [budget] prognos [helår] [Y0] [MONTH]', '[helår] avvikelse [budget] [Y0]', 'prognos budget [helår] [Y0]'],
      computed: [{ kind: 'sum', terms: [['forecast', 1], ['annual-budget', -1]] }],
    },
  ],
  rows: AREA_ROWS,
  openRows: { block: 'areas' },
  unit: 'mnkr',
  decimals: 1,
  minRowShare: 0,
  minColumns: 3,
  needsTitle: true,
  money: true,
  kind: 'statement',
});
