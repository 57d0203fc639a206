import type { FindingCase } from '../../support/cases';
import { table } from '../../support/cases';

export const findingCase: FindingCase = {
  shows: 'En hel kolumn är räknad utan prognos.',
  sheets: {
    Område: table(`
      Utveckling resultatområden, mnkr
      Resultatområde | Ack utfall | Ack budget | Ack avvikelse | Helår prognos
      Akutsjukvård |  | 10,0 | -10,0 | -2,0
      Medicin |  | 12,0 | -12,0 | -4,0
      Kirurgi |  | 8,0 | -8,0 | -1,0
      Totalt |  | 30,0 | -30,0 | -7,0
    `),
  },
  expect: [
    { code: 'OPERAND_MISSING', address: 'Område!D3' },
    { code: 'OPERAND_MISSING', address: 'Område!D4' },
    { code: 'OPERAND_MISSING', address: 'Område!D5' },
    { code: 'OPERAND_MISSING', address: 'Område!D6' },
  ],
};
