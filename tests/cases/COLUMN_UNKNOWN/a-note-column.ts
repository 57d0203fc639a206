import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En kolumn har en rubrik som tabellen inte brukar ha.',
  sheets: { Bilaga: edit(STATEMENT, { K2: 'Ansvarig', K3: 'AB', K9: 'CD' }) },
  expect: [{ code: 'COLUMN_UNKNOWN', address: 'Bilaga!K2' }],
};
