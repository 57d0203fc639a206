import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Namnet räknar fram sitt område i stället för att ange det.',
  sheets: { Investeringar: INVESTMENTS },
  names: [{ name: 'Investeringar', refersTo: 'OFFSET(Investeringar!$A$2,0,0,7,4)', comment: 'avstamt layout=investments-forecast' }],
  expect: [{ code: 'BINDING_BROKEN', address: 'Investeringar!A1' }],
};
