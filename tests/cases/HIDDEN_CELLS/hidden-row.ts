import type { FindingCase } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En rad är dold men räknas med i summan.',
  sheets: { Investeringar: { lines: INVESTMENTS, hiddenRows: [5] } },
  expect: [{ code: 'HIDDEN_CELLS', address: 'Investeringar!A2' }],
};
