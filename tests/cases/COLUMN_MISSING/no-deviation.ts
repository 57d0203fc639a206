import type { FindingCase } from '../../support/cases';
import { withoutColumn } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'En beräknad kolumn är inte med.',
  sheets: { Bilaga: withoutColumn(STATEMENT, 'D') },
  expect: [{ code: 'COLUMN_MISSING', address: 'Bilaga!A2' }],
};
