import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENT_FORMULAS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En formel pekar på fel rad, fast värdet råkar stämma.',
  sheets: { Investeringar: edit(INVESTMENT_FORMULAS, { D5: '=B5-C9 → 1,5' }) },
  expect: [{ code: 'FORMULA_PATTERN', address: 'Investeringar!D5' }],
};
