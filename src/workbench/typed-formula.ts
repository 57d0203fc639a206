/** Formulas in the grid are English; a person in Sweden may type one as Swedish Excel takes it. */

const SWEDISH_FUNCTION = /\b(?:SUMMA|OM|MEDEL|AVRUNDA|ANTAL|ANTALV|PRODUKT|OMFEL|LETARAD|SUMMA\.OM|OCH|ELLER|ICKE)\s*\(/i;
const DECIMAL_COMMA = /\d,\d/;

/** Whether a typed formula reads as Swedish: semicolons between arguments, a Swedish function, a decimal comma. */
export function isLocalFormula(formula: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
  return code.includes(';') || SWEDISH_FUNCTION.test(code) || (DECIMAL_COMMA.test(code) && !/[A-Z]+\(/i.test(code));
}
