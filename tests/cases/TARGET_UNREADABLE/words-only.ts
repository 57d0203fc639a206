import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { TRENDS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Ett mål som inte går att tolka.',
  sheets: { Indikatorer: edit(TRENDS, { C4: 'Enligt bilaga 7 och dialog' }) },
  expect: [{ code: 'TARGET_UNREADABLE', address: 'Indikatorer!C4' }],
};
