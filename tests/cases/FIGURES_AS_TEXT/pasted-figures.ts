import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Två siffror är inklistrade som text.',
  sheets: { Investeringar: edit(INVESTMENTS, { B3: "'3,3", B4: "'209,1" }) },
  expect: [{ code: 'FIGURES_AS_TEXT', address: 'Investeringar!B3' }],
};
