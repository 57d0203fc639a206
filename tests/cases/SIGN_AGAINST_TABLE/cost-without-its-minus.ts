import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Minustecknet har fallit bort på en kostnad i en kolumn som inget räknas från.',
  sheets: { Bilaga: edit(STATEMENT, { I10: '98,2' }) },
  expect: [{ code: 'SIGN_AGAINST_TABLE', address: 'Bilaga!I10', actual: '98.2', expected: '-98.2' }],
};
