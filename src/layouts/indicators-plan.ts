/** Indicators in the förvaltningsplan: perspective, goal, indicator, target, present value, when it is reported. */
import { defineLayout } from '../core/layout';

export const indicatorsPlan = defineLayout({
  id: 'indicators-plan',
  title: 'Indikatorer i planen',
  name: 'Indikatorer_Plan',
  titles: ['indikator', 'mål'],
  labelTitle: 'Indikator',
  labelHeadings: ['Indikator', 'Indikatorer', 'Mätetal', 'Mått', 'Nyckeltal'],
  columns: [
    { key: 'target', title: 'Målvärde {Y0}', holds: 'target', required: true, headings: ['mål [Y0] [Y1] [helår]'] },
    { key: 'present', title: 'Nuläge {Y-2}', holds: 'indicator', required: true, headings: ['nuläge [Y0] [Y-1] [Y-2] [Y-3] [MONTH] [utfall]', '[helår] utfall Y-1 [MONTH]', '[helår] utfall Y-2 [MONTH]', 'senaste utfall [Y-1] [Y-2]'] },
    { key: 'reported', title: 'Redovisas', holds: 'text', headings: ['redovisas', 'redovisas när', 'frekvens', 'periodicitet', 'mätfrekvens'] },
    { key: 'direction', title: 'Riktning', holds: 'text', headings: ['riktning', 'önskad riktning', 'bäst'] },
    { key: 'comment', title: 'Kommentar', holds: 'text', headings: ['kommentar'] },
  ],
  rows: [],
  openRows: { block: 'indicators' },
  unit: 'per-row',
  decimals: 1,
  minRowShare: 0,
  minColumns: 2,
  needsTitle: true,
  money: false,
  kind: 'indicators',
});
