import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Namnet täcker två områden.',
  sheets: { Investeringar: INVESTMENTS },
  names: [{ name: 'Investeringar', refersTo: 'Investeringar!$A$2:$D$4,Investeringar!$A$6:$D$8', comment: 'avstamt layout=investments-forecast' }],
  expect: [{ code: 'BINDING_AREAS', address: 'Investeringar!A1' }],
};
