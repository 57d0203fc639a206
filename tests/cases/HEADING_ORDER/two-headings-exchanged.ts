import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATEMENT } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Två rubriker har bytt plats; räkningen visar vilken kolumn som är vilken.',
  sheets: { Bilaga: edit(STATEMENT, { H2: 'Bokslut utf fg år', I2: 'Avv bud mot prog' }) },
  expect: [{ code: 'HEADING_ORDER', address: 'Bilaga!H2' }],
};
