/** Rows of the tables by area: areas under their Summa rows, and the whole förvaltning's total. */
import type { RowSpec } from '../core/layout';

/** What tables by area tell of when it is not the result. */
export const OTHER_BY_AREA: readonly string[] = [
  'kostnad', 'intäkt', 'personal', 'bemanning', 'läkemedel', 'köpt vård', 'övertid', 'åtgärd', 'effekt', 'bidrag', 'ersättning', 'avgift', 'hjälpmedel', 'investering', 'hyr',
  'besparing', 'sparbeting',
];

export const AREA_LABELS: readonly string[] = [
  'Verksamheter', 'Verksamhet', 'Resultatområde', 'Resultatområden', 'Område / Verksamheter', 'Område', 'Områden', 'Resultatenhet', 'Verksamhetsområde',
  'Nämnd', 'Förvaltning', 'Division', 'Enhet',
];

export const AREA_ROWS: readonly RowSpec[] = [
  {
    key: 'total', label: 'Totalt', role: 'total', sumOf: { blocks: ['areas'] }, optional: true,
    labels: [
      'Total', 'Totalsumma', 'Summa', 'Summa totalt', 'Summa förvaltningen', 'Förvaltningen totalt', 'Totalt förvaltningen',
      'Hälso- och sjukvårdsförvaltningen', 'Summa hälso- och sjukvårdsförvaltningen', 'Totalt hälso- och sjukvårdsförvaltningen',
      'Hälso- och sjukvård', 'Resultat', 'Resultat totalt', 'Summa resultat', 'Summa områden', 'Hälso- och sjukvårdsförvaltningen totalt',
      'Hälso- och sjukvårdsnämnden', 'Summa hälso- och sjukvårdsnämnden', 'Regionen totalt', 'Totalt regionen', 'Region totalt',
    ],
  },
  { key: 'subtotal', label: 'Summa område', labels: ['Summa *', 'Totalt *'], role: 'subtotal', optional: true },
].map((row) => ({ ...row, sign: 'either' }) as RowSpec);
