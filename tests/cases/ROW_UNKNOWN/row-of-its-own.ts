import type { FindingCase } from '../../support/cases';
import { withRow, edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En rad har en benämning som tabellen inte brukar ha. Den räknas med i summan.',
  sheets: {
    Bilaga: withRow(edit(STATEMENT, { A17: 'Övriga kostnader' }), 17, 'Bidrag till trossamfund | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0'),
  },
  expect: [{ code: 'ROW_UNKNOWN', address: 'Bilaga!A17' }],
};
