import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { TRENDS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Ett ord som inte är någon av bedömningarna.',
  sheets: { Indikatorer: edit(TRENDS, { E4: 'Hyfsad' }) },
  expect: [{ code: 'STATUS_UNKNOWN_WORD', address: 'Indikatorer!E4', actual: 'Hyfsad' }],
};
