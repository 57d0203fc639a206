import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { TRENDS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Ett mål utan riktning för en indikator som inte är känd.',
  sheets: { Indikatorer: edit(TRENDS, { A4: 'Antal remisser', B4: '480', C4: '500', D4: '510' }) },
  expect: [{ code: 'DIRECTION_UNKNOWN', address: 'Indikatorer!E4' }],
};
