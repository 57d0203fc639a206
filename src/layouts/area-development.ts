/** Utveckling resultatområden: closings of earlier years, outcome so far and forecast. Source: delårsrapport 1 2024. */
import { defineLayout } from '../core/layout';
import { AREA_LABELS, AREA_ROWS, OTHER_BY_AREA } from './area-rows';

export const areaDevelopment = defineLayout({
  id: 'area-development',
  title: 'Utveckling resultatområden',
  name: 'Resultatområden',
  titles: ['utveckling resultatområde', 'resultatområde', 'utveckling per område', 'resultatutveckling'],
  otherMatters: OTHER_BY_AREA,
  labelTitle: 'Verksamheter',
  labelHeadings: AREA_LABELS,
  columns: [
    {
      key: 'annual-before', title: 'Bokslut {Y-2}', holds: 'amount', headings: ['bokslut Y-2 [utfall]', 'helår utfall Y-2', 'utfall =Y-2'],
      facet: { measure: 'actual', span: 'year', year: -2 },
    },
    {
      key: 'annual-previous', title: 'Bokslut {Y-1}', holds: 'amount', required: true, headings: ['bokslut Y-1 [utfall]', 'helår utfall Y-1', 'utfall =Y-1'],
      facet: { measure: 'actual', span: 'year', year: -1 },
    },
    {
      key: 'actual', title: 'Ack utfall {MONTH}', holds: 'amount', headings: ['[ack] utfall [MONTH] [Y0]', 'ack MONTH [Y0]', 'MONTH Y0', '[ack] resultat [MONTH] [Y0]', 'bokslut Y0 [utfall]'],
      facet: { measure: 'actual', span: 'to-date', year: 0 },
    },
    {
      key: 'actual-previous', title: 'Ack utfall {MONTH} {Y-1}', holds: 'amount', headings: ['[ack] utfall Y-1 [MONTH]', '[ack] MONTH Y-1'],
      facet: { measure: 'actual', span: 'to-date', year: -1 },
    },
    {
      key: 'forecast', title: 'Prognos {Y0}', holds: 'amount', headings: ['[helår] prognos [resultat] [Y0] [MONTH]'],
      facet: { measure: 'forecast', span: 'year', year: 0 },
    },
    {
      key: 'annual-budget', title: 'Budget {Y0}', holds: 'amount', headings: ['[helår] budget [Y0]'],
      facet: { measure: 'budget', span: 'year', year: 0 },
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
