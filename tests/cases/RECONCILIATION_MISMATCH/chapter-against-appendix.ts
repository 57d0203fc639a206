import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { CHAPTER, STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Kapitlet säger något annat än bilagan.',
  sheets: { Kapitel: edit(CHAPTER, { C11: '-97' }), Bilaga: STATEMENT },
  expect: [
    { code: 'RECONCILIATION_MISMATCH', address: 'Kapitel!C11', actual: '-97', expected: '-96', difference: '-1', tolerance: '0.55', related: ['Bilaga!B13'] },
  ],
};
