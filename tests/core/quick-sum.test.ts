/** N4: the quick yes never says yes where the exact comparison says no. */
import fc from 'fast-check';
import type { SignedFigure } from '../../src/core/compare';
import { compareSum } from '../../src/core/compare';
import type { Figure } from '../../src/core/figure';
import { QuickSum } from '../../src/core/quick-sum';

function surelyAgrees(actual: Figure, operands: readonly SignedFigure[]): boolean {
  const sum = new QuickSum(actual);
  for (const { figure: one, sign } of operands) sum.add(one, sign);
  return sum.surelyAgrees();
}

const figure = fc
  .record({ units: fc.bigInt(-(10n ** 9n), 10n ** 9n), scale: fc.nat(4), decimals: fc.integer({ min: -3, max: 4 }) })
  .map(({ units, scale, decimals }): Figure => ({ kind: 'figure', value: { units, scale }, decimals, unit: null, qualifier: null, source: 'number', negativeZero: false }));
const operand = fc.record({ figure, sign: fc.constantFrom<1 | -1>(1, -1) });

it('N4: sums of any figures', () => {
  fc.assert(fc.property(figure, fc.array(operand, { minLength: 1, maxLength: 8 }), (actual, operands) => {
    if (surelyAgrees(actual, operands)) expect(compareSum(actual, operands).agrees).toBe(true);
  }), { numRuns: 2000 });
});

it('N4: sums that nearly agree, and both answers occur', () => {
  const answers = new Set<boolean>();
  fc.assert(fc.property(fc.array(operand, { minLength: 1, maxLength: 6 }), fc.integer({ min: -9, max: 9 }), (operands, off) => {
    const same: SignedFigure[] = operands.map(({ figure: one, sign }) => ({ sign, figure: { ...one, value: { ...one.value, scale: 1 }, decimals: 1 } }));
    const units = same.reduce((sum, { figure: one, sign }) => sum + one.value.units * BigInt(sign), BigInt(off));
    const actual: Figure = { ...same[0]!.figure, value: { units, scale: 1 } };
    answers.add(surelyAgrees(actual, same));
    if (surelyAgrees(actual, same)) expect(compareSum(actual, same).agrees).toBe(true);
  }), { numRuns: 2000 });
  expect(answers).toEqual(new Set([true, false]));
});
