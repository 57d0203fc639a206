import type { FindingCase } from '../../support/cases';
import { table } from '../../support/cases';

export const findingCase: FindingCase = {
  shows: 'Förändringen i procent är räknad på bokslutet i stället för på april förra året.',
  sheets: {
    Kapitel: table(`
      Resultaträkning
      Belopp i mnkr | April 2023 | April 2024 | Bokslut 2023 | Förändring %
      Patientavgifter | 12,8 | 14,0 | 39,1 | 9,4 %
      Regionersättning | 780,5 | 812,0 | 2 341,5 | 4,0 %
      Övriga intäkter | 19,1 | 18,6 | 57,7 | -67,8 %
      Summa intäkter | 812,4 | 844,6 | 2 438,3 | 4,0 %
      Personalkostnader | -462,9 | -488,3 | -1 390,6 | 5,5 %
      Köpt vård | -108,7 | -112,5 | -327,4 | 3,5 %
      Läkemedelskostnader | -94,2 | -96,0 | -284,1 | 1,9 %
      Summa kostnader | -665,8 | -696,8 | -2 002,1 | 4,7 %
      Resultat | 146,6 | 147,8 | 436,2 | 0,8 %
    `),
  },
  expect: [{ code: 'COMPUTED_MISMATCH', address: 'Kapitel!E5', actual: '-67.8', related: ['Kapitel!C5', 'Kapitel!B5'] }],
};
