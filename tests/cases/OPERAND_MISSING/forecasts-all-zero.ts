import type { FindingCase } from '../../support/cases';
import { table } from '../../support/cases';

export const findingCase: FindingCase = {
  shows: 'Prognosen är 0 på alla rader, och avvikelsen är budgeten med omvänt tecken.',
  sheets: {
    Område: table(`
      Resultat per område, mnkr
      Resultatområde | Ack utfall | Ack budget | Ack avvikelse | Helår prognos | Helår budget | Avvikelse prognos
      Akutsjukvård | -8,0 | 10,0 | -18,0 | 0,0 | 30,0 | -30,0
      Medicin | -4,0 | 12,0 | -16,0 | 0,0 | 36,0 | -36,0
      Kirurgi | 2,0 | 8,0 | -6,0 | 0,0 | 24,0 | -24,0
      Totalt | -10,0 | 30,0 | -40,0 | 0,0 | 90,0 | -90,0
    `),
  },
  expect: [
    { code: 'OPERAND_MISSING', address: 'Område!G3', actual: '-30' },
    { code: 'OPERAND_MISSING', address: 'Område!G4', actual: '-36' },
    { code: 'OPERAND_MISSING', address: 'Område!G5', actual: '-24' },
    { code: 'OPERAND_MISSING', address: 'Område!G6', actual: '-90' },
  ],
};
