import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Två namn ligger över samma tabell.',
  sheets: { Investeringar: INVESTMENTS },
  names: [
    { name: 'Investeringar', refersTo: 'Investeringar!$A$2:$D$8', comment: 'avstamt layout=investments-forecast' },
    { name: 'Invest', refersTo: 'Investeringar!$A:$D', comment: 'avstamt layout=investments-forecast' },
  ],
  expect: [{ code: 'BINDING_OVERLAP', address: 'Investeringar!A1' }],
};
