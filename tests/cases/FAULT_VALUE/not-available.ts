import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En uppslagning hittade inget.',
  sheets: { Bilaga: edit(STATEMENT, { I13: '#SAKNAS!' }) },
  expect: [{ code: 'FAULT_VALUE', address: 'Bilaga!I13', actual: '#SAKNAS!', expected: null }],
};
