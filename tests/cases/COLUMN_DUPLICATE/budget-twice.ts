import type { FindingCase } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Samma kolumn står två gånger.',
  sheets: { Bilaga: STATEMENT.map((line, at) => (at < 1 ? line : [...line, at === 1 ? 'Helår budget' : (line[6] ?? '')])) },
  expect: [{ code: 'COLUMN_DUPLICATE', address: 'Bilaga!K2' }],
};
