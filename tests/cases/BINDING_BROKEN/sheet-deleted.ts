import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Namnet pekar på ett blad som har tagits bort.',
  sheets: { Investeringar: INVESTMENTS },
  names: [{ name: 'Resultaträkning', refersTo: '#REF!$A$2:$J$19', comment: 'avstamt layout=income-statement unit=mnkr' }],
  expect: [{ code: 'BINDING_BROKEN', address: 'Investeringar!A1', actual: '#REF!$A$2:$J$19' }],
};
