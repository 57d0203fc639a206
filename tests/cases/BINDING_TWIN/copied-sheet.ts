import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Bladet är kopierat, och kopian har fått ett eget namn.',
  sheets: { Investeringar: INVESTMENTS, 'Investeringar (2)': INVESTMENTS },
  names: [
    { name: 'Investeringar', refersTo: 'Investeringar!$A$2:$D$8', comment: 'avstamt layout=investments-forecast' },
    { name: 'Investeringar', sheet: 'Investeringar (2)', refersTo: "'Investeringar (2)'!$A$2:$D$8", comment: 'avstamt layout=investments-forecast' },
  ],
  expect: [{ code: 'BINDING_TWIN', address: "'Investeringar (2)'!A2" }],
};
