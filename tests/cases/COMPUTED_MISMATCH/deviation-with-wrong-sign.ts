import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Avvikelsen är utskriven med omvänt tecken.',
  sheets: { Bilaga: edit(STATEMENT, { D12: '2,5' }) },
  expect: [
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!D12', actual: '2.5', expected: '-2.5', difference: '5', tolerance: '0.15', related: ['Bilaga!B12', 'Bilaga!C12'] },
    { code: 'SUM_MISMATCH', address: 'Bilaga!D18', actual: '-19', expected: '-14' },
  ],
};
