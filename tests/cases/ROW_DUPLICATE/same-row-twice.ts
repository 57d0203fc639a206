import type { FindingCase } from '../../support/cases';
import { withRow } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Samma rad står två gånger.',
  sheets: { Bilaga: withRow(STATEMENT, 17, 'Lokalkostnader | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | 0,0') },
  expect: [{ code: 'ROW_DUPLICATE', address: 'Bilaga!A17' }],
};
