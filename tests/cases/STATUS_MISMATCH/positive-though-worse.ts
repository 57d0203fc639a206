import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { TRENDS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Trenden sägs vara positiv, men utfallet är sämre än förra året.',
  sheets: { Indikatorer: edit(TRENDS, { E5: 'Positiv' }) },
  expect: [{ code: 'STATUS_MISMATCH', address: 'Indikatorer!E5', actual: 'Positiv', expected: 'Negativ' }],
};
