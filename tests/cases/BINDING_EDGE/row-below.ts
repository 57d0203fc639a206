import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En rad ligger precis under tabellens namn och kommer inte med.',
  sheets: { Investeringar: INVESTMENTS },
  names: [{ name: 'Investeringar', refersTo: 'Investeringar!$A$2:$D$7', comment: 'avstamt layout=investments-forecast' }],
  expect: [{ code: 'BINDING_EDGE', address: 'Investeringar!A8' }],
};
