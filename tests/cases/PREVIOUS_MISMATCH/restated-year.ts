import type { FindingCase } from '../../support/cases';
import { table } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Förra årets april är inte vad förra årets rapport sade.',
  sheets: { Bilaga: STATEMENT },
  previous: {
    Bilaga: table(`
      Förenklad resultaträkning april 2023, mnkr
      Resultaträkning | Ack utf inn år | Ack bud inn år | Ack avv bud | Ack utf fg år
      Patientavgifter | 12,8 | 12,0 | 0,8 | 12,1
      Ersättning vårdtjänster | 19,9 | 19,0 | 0,9 | 18,2
      Regionersättning | 780,5 | 780,5 | 0,0 | 750,0
      Försäljning av tjänster | 27,4 | 28,0 | -0,6 | 26,0
      Övriga intäkter | 19,1 | 18,5 | 0,6 | 18,0
      Summa intäkter | 859,7 | 858,0 | 1,7 | 824,3
      Personalkostnader | -462,9 | -450,0 | -12,9 | -440,0
    `),
  },
  expect: [
    { code: 'PREVIOUS_MISMATCH', address: 'Bilaga!E6', actual: '29.4', expected: '27.4', difference: '2', related: ["'[2023.xlsx]Bilaga'!B6"] },
    { code: 'PREVIOUS_MISMATCH', address: 'Bilaga!E8', actual: '861.7', expected: '859.7', difference: '2', related: ["'[2023.xlsx]Bilaga'!B8"] },
  ],
};
