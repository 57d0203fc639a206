/** Indicators in an interim or annual report: what was, what was aimed at, what came. Source: delårsrapport 1 2024. */
import { defineLayout } from '../core/layout';

export const indicatorsReport = defineLayout({
  id: 'indicators-report',
  title: 'Indikatorer i rapporten',
  name: 'Indikatorer',
  titles: ['indikator', 'mål'],
  otherLabelHeadings: ['Uppdrag', 'Aktivitet', 'Aktiviteter', 'Åtgärd', 'Åtgärder', 'Insats', 'Insatser', 'Projekt', 'Risk'],
  labelTitle: 'Indikator',
  labelHeadings: ['Indikator', 'Indikatorer', 'Mätetal', 'Mått', 'Nyckeltal'],
  columns: [
    {
      key: 'previous', title: 'Utfall {Y-1}', holds: 'indicator',
      headings: ['[ack] utfall Y-1 [MONTH] [Y0]', '[utfall] bokslut Y-1', 'helår utfall Y-1', 'resultat Y-1', 'Y-1'],
      facet: { measure: 'actual', span: 'to-date', year: -1 },
    },
    { key: 'target', title: 'Mål {Y0}', holds: 'target', required: true, headings: ['mål [Y0] [helår]'] },
    {
      key: 'outcome', title: 'Utfall {Y0}', holds: 'indicator', required: true,
      headings: ['[ack] utfall [Y0] [MONTH] [helår]', 'MONTH Y0', 'bokslut Y0 [utfall]', 'resultat [Y0]', 'Y0', 'delår utfall [Y0]'],
      facet: { measure: 'actual', span: 'to-date', year: 0 },
    },
    {
      key: 'status', title: 'Trend', holds: 'status',
      headings: ['trend [Y0]', 'måluppfyllelse [Y0] [prognos] [bedömning] [helår] [status]', 'status [Y0]', 'bedömning [mål] [Y0]', 'uppfyllelse'],
    },
    { key: 'direction', title: 'Riktning', holds: 'text', headings: ['riktning', 'önskad riktning', 'bäst'] },
    { key: 'comment', title: 'Kommentar', holds: 'text', headings: ['kommentar', 'analys', 'kommentar analys', 'orsak'] },
  ],
  rows: [],
  openRows: { block: 'indicators' },
  unit: 'per-row',
  decimals: 1,
  minRowShare: 0,
  minColumns: 3,
  needsTitle: true,
  money: false,
  kind: 'indicators',
});
