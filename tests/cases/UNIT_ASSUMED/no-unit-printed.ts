import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Ingen enhet står vid tabellen.',
  sheets: { Bilaga: edit(STATEMENT, { A1: 'Förenklad resultaträkning april 2024' }) },
  expect: [{ code: 'UNIT_ASSUMED', address: 'Bilaga!A2', actual: 'mnkr' }],
};
