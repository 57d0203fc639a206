import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En siffra är i tkr bland mnkr.',
  sheets: { Bilaga: edit(STATEMENT, { B16: '-47 200,0' }) },
  expect: [
    { code: 'UNIT_THOUSANDFOLD', address: 'Bilaga!B16', actual: '-47200', expected: '-47.2' },
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!D16' },
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!J16' },
    { code: 'SUM_MISMATCH', address: 'Bilaga!B18' },
  ],
};
