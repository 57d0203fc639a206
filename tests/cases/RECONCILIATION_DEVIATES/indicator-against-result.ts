import type { FindingCase } from '../../support/cases';
import { table } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Indikatorn för periodens resultat säger något annat än resultaträkningen.',
  sheets: {
    Bilaga: STATEMENT,
    Ekonomi: table(`
      Indikatorer, ekonomi
      Indikator | Utfall 2023 | Mål 2024 | Utfall 2024 | Trend | Kommentar
      Periodresultat, mnkr | -11,1 mnkr | 0,0 mnkr | -18,6 mnkr | Negativ | Text
    `),
  },
  expect: [{ code: 'RECONCILIATION_DEVIATES', address: 'Ekonomi!D3', actual: '-18.6', expected: '-16.8', related: ['Bilaga!B19'] }],
};
