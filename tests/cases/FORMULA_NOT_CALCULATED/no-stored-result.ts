import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENT_FORMULAS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Filen är skriven av ett program som inte räknar.',
  sheets: { Investeringar: edit(INVESTMENT_FORMULAS, { D6: '=B6-C6' }) },
  expect: [{ code: 'FORMULA_NOT_CALCULATED', address: 'Investeringar!D6' }],
};
