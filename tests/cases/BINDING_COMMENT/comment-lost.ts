import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Namnets kommentar har försvunnit; tabellen känns igen ändå.',
  sheets: { Investeringar: INVESTMENTS },
  names: [{ name: 'Investeringar', refersTo: 'Investeringar!$A$2:$D$8' }],
  expect: [{ code: 'BINDING_COMMENT', address: 'Investeringar!A2' }],
};
