import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { TRENDS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Bedömningen är böjd på annat sätt än i resten av tabellen.',
  sheets: { Indikatorer: edit(TRENDS, { E3: 'Positivt' }) },
  expect: [{ code: 'STATUS_SPELLING', address: 'Indikatorer!E3', actual: 'Positivt' }],
};
