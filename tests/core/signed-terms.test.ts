import { signedTerms } from '../../src/core/signed-terms';

function terms(formula: string): Record<string, number> | null {
  const found = signedTerms(formula);
  return found === null ? null : Object.fromEntries(found);
}

const DIFFERENCE = { '11,1': 1, '11,2': -1 };

describe('F1: a signed sum of cells is the same sum however it is written', () => {
  test.each([
    '=B12-C12', 'B12-C12', '=+B12-C12', '=-C12+B12', '=$B12-$C$12', '=(B12-C12)', '=-(C12-B12)', '=B12+-C12', '= b12 - c12', '=ROUND(B12-C12,1)', '=ROUND(B12-C12,-2)',
    '=SUM(B12,-C12)', '=SUM(B12)-SUM(C12)', '=B12+E12-C12-E12',
    '=IF(COUNT(B12,C12)<2,"",B12-C12)', '=IF(COUNT(B12,C12)=0,"",N(B12)-N(C12))',
  ])('%s', (formula) => {
    expect(terms(formula)).toEqual(DIFFERENCE);
  });

  test('a range is each of its cells', () => {
    expect(terms('=SUM(B4:B6)')).toEqual(terms('=B4+B5+B6'));
    expect(terms('=SUM(B4:B5,B6)')).toEqual(terms('=SUM($B$4:$B$6)'));
  });

  test.each([
    '=B12*C12', '=B12-C12+1', '=B12/C12-1', "='Blad 2'!B12-C12", '=Blad2!B12-C12', '=#REF!-C9', '=SUM(B:B)', '=MAX(B12,C12)', '=B4:B6', '=B12-', '=(B12-C12', '=ROUND(B12,C12)',
    '=SUM(A1:XFD1048576)', '=IF(B12<2,"",B12-C12)', '=LOG10(B12)', '=B12-Budget', '=',
  ])('%s is no such sum', (formula) => {
    expect(terms(formula)).toBeNull();
  });
});
