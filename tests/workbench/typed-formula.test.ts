/** A formula typed in the workbench is read as Swedish Excel reads it where it can only be that. */
import { isLocalFormula } from '../../src/workbench/typed-formula';

test.each(['=SUMMA(B2:B4)', '=OM(A1>0;1;2)', '=B2*1,5', '=SUM(A1;A2)', '=medel(A1:A9)'])('%s is Swedish', (formula) => {
  expect(isLocalFormula(formula)).toBe(true);
});

test.each(['=SUM(B2,B4)', '=IF(A1>0,1,2)', '=B2-C2', "='a;b'!A1", '="ett; två"', '=ROUND(1.5,0)'])('%s is English', (formula) => {
  expect(isLocalFormula(formula)).toBe(false);
});
