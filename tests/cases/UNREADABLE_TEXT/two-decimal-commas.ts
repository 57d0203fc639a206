import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Ett skrivfel gör siffran oläslig.',
  sheets: { Bilaga: edit(STATEMENT, { I13: '-284,,1' }) },
  expect: [{ code: 'UNREADABLE_TEXT', address: 'Bilaga!I13', actual: '-284,,1' }],
};
