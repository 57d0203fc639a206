import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Summan saknar en av sina rader: Lokalkostnader är inte med.',
  sheets: { Bilaga: edit(STATEMENT, { E18: '-828,0', E19: '33,7' }) },
  expect: [
    { code: 'SUM_MISMATCH', address: 'Bilaga!E18', actual: '-828', expected: '-872.8', difference: '44.8', tolerance: '0.4' },
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!J18', actual: '-40.2', expected: '-85' },
    { code: 'COMPUTED_MISMATCH', address: 'Bilaga!J19', actual: '-5.7', expected: '-50.5' },
  ],
};
