import fc from 'fast-check';
import { compare, decimal, shift } from '../../src/core/decimal';
import type { MoneyUnit } from '../../src/core/unit';
import { isUnitLine, moneyShift, moneyUnitIn, unitOfWord } from '../../src/core/unit';

describe('N6 units', () => {
  const money = fc.constantFrom<MoneyUnit>('mnkr', 'tkr', 'kr');

  test('1 mnkr is 1 000 tkr is 1 000 000 kr', () => {
    expect([moneyShift('mnkr', 'tkr'), moneyShift('tkr', 'kr'), moneyShift('kr', 'mnkr')]).toEqual([3, 3, -6]);
  });

  test('money converted there and back is the same money', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(6), money, money, (units, scale, from, to) => {
        const value = decimal(units, scale);
        return compare(shift(shift(value, moneyShift(from, to)), moneyShift(to, from)), value) === 0;
      }),
    );
  });

  test.each([
    ['Belopp i mnkr', 'mnkr'],
    ['Resultat (tkr)', 'tkr'],
    ['Tkr', 'tkr'],
    ['i kronor', 'kr'],
    ['Resultaträkning, kronor', 'kr'],
    ['Kr', 'kr'],
    ['Belopp kr', 'kr'],
    ['kr per resa', null],
    ['kr/tim', null],
    ['Investeringar', null],
  ])('%s names %s', (text, unit) => {
    expect(moneyUnitIn(text)).toBe(unit);
  });

  test.each([
    ['Belopp i mnkr', true],
    ['(Mnkr)', true],
    ['tkr', true],
    ['Belopp i mnkr (amounts in mnkr)', true],
    ['Alla belopp anges i tkr om inte annat anges', true],
    ['Belopp i mnkr (1)', true],
    ['%', true],
    ['Investeringar, mnkr', false],
    ['Resultaträkning april 2024 (tkr)', false],
    ['Resultaträkning', false],
    ['2024', false],
  ])('%s says a unit and nothing else: %s', (text, only) => {
    expect(isUnitLine(text)).toBe(only);
  });

  test('only unit words are units', () => {
    expect(unitOfWord('MSEK')).toBe('mnkr');
    expect(unitOfWord('%-enheter')).toBe('procentenheter');
    expect(unitOfWord('constructor')).toBeNull();
    fc.assert(fc.property(fc.string(), (word) => ['string', 'object'].includes(typeof unitOfWord(word))));
  });
});
