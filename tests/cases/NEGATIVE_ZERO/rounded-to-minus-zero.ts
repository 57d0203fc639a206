import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Ett litet minusbelopp står som −0.',
  sheets: { Investeringar: edit(INVESTMENTS, { C5: "'-0,0" }) },
  expect: [{ code: 'NEGATIVE_ZERO', address: 'Investeringar!C5' }],
};
