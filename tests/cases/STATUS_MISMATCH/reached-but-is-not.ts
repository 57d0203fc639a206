import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATUSES } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Målet sägs vara uppnått, men utfallet når inte målet.',
  sheets: { Indikatorer: edit(STATUSES, { E5: 'Uppnått' }) },
  expect: [{ code: 'STATUS_MISMATCH', address: 'Indikatorer!E5', actual: 'Uppnått', expected: 'Inte uppnått', related: ['Indikatorer!B5', 'Indikatorer!C5', 'Indikatorer!D5'] }],
};
