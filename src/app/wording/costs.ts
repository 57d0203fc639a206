/** Costs with or without a minus. */
import type { Worded } from './lang';

/** Where the result takes costs to have the other sign than they stand with. */
export function resultAdvice(positive: boolean): Worded {
  return positive
    ? { sv: 'Skriv kostnaderna med minus, eller räkna resultatet som intäkter minus kostnader.', en: 'Write the costs with a minus, or compute the result as income less costs.' }
    : { sv: 'Skriv kostnaderna utan minus, eller räkna resultatet som intäkter plus kostnader.', en: 'Write the costs without a minus, or compute the result as income plus costs.' };
}
