import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { INVESTMENTS } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Två celler bland siffrorna är sammanslagna.',
  sheets: { Investeringar: { lines: edit(INVESTMENTS, { B5: '1,5', C5: '' }), merges: ['B5:C5'] } },
  expect: [{ code: 'MERGED_CELLS', address: 'Investeringar!B5' }],
};
