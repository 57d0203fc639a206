import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Namnet täcker bara tabellens siffror, inte dess rubriker.',
  sheets: { Investeringar: INVESTMENTS },
  names: [{ name: 'Investeringar', refersTo: 'Investeringar!$B$4:$D$8', comment: 'avstamt layout=investments-forecast' }],
  expect: [{ code: 'BINDING_UNPLACED', address: 'Investeringar!B4' }],
};
