import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En beräknad cell är tom.',
  sheets: { Investeringar: edit(INVESTMENTS, { D6: '' }) },
  expect: [{ code: 'BLANK_FILLABLE', address: 'Investeringar!D6' }],
};
