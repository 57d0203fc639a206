import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Excel har gjort ett datum av det som skrevs.',
  sheets: { Bilaga: edit(STATEMENT, { I14: '@45352' }) },
  expect: [{ code: 'DATE_AS_FIGURE', address: 'Bilaga!I14' }],
};
