import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENT_FORMULAS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En formel har skrivits över med en siffra.',
  sheets: { Investeringar: edit(INVESTMENT_FORMULAS, { D4: '92,8' }) },
  expect: [{ code: 'COMPUTED_OVERWRITTEN', address: 'Investeringar!D4', actual: '92.8' }],
};
