import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Två siffror har bytt plats i en rad; både summan och avvikelsen pekar på den.',
  sheets: { Bilaga: edit(STATEMENT, { B12: '-121,5' }) },
  expect: [
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!D12' },
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!J12' },
    { code: 'SUM_MISMATCH', address: 'Bilaga!B18', actual: '-913', expected: '-922', difference: '9' },
  ],
};
