import type { FindingCase } from '../../support/cases';
import { withoutRow } from '../../support/cases';
import { CHAPTER } from '../tables';

const AIDS = 12;

export const findingCase: FindingCase = {
  shows: 'En rad som brukar finnas är inte med, och summorna är räknade utan den.',
  sheets: {
    Kapitel: withoutRow(CHAPTER, AIDS).map((line) => (line[0] === 'Summa kostnader' || line[0] === 'Resultat' ? withoutAids(line) : line)),
  },
  expect: [{ code: 'ROW_MISSING', address: 'Kapitel!A2' }],
};

function withoutAids(line: readonly string[]): string[] {
  return line[0] === 'Resultat' ? ['Resultat', '-1', '-5', '33', '-10'] : ['Summa kostnader', '-863', '-901', '-2 649', '-2 697'];
}
