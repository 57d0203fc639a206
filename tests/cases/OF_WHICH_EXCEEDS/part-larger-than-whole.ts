import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Inhyrd personal är större än alla personalkostnader.',
  sheets: { Bilaga: edit(STATEMENT, { I10: '-1 398,2' }) },
  expect: [{ code: 'OF_WHICH_EXCEEDS', address: 'Bilaga!I10', actual: '-1398.2', expected: '-1390.6', related: ['Bilaga!I9'] }],
};
