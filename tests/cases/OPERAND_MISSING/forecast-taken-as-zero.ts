import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Prognosen saknas, men avvikelsen är räknad som om den vore 0.',
  sheets: { Bilaga: edit(STATEMENT, { F4: '', H4: '-63,0' }) },
  expect: [
    { code: 'OPERAND_MISSING', address: 'Bilaga!H4', actual: '-63', related: ['Bilaga!F4', 'Bilaga!G4'] },
    { code: 'SUM_MISMATCH', address: 'Bilaga!F8', actual: '2687', expected: '2626', difference: '61' },
    { code: 'SUM_MISMATCH', address: 'Bilaga!H8', actual: '5', expected: '-56' },
  ],
};
