import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Radens benämning säger tkr i en tabell i mnkr.',
  sheets: { Bilaga: edit(STATEMENT, { A19: 'Resultat (tkr)' }) },
  expect: [{ code: 'UNIT_LABEL', address: 'Bilaga!A19', actual: 'tkr', expected: 'mnkr' }],
};
