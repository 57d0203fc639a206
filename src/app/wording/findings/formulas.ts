/** Formulas among formulas. */
import { shownFigure } from '../figures';
import { detailText, placeOf, quoted } from '../place';
import type { FindingWords } from './words';

export const COMPUTED_OVERWRITTEN: FindingWords = {
  name: { sv: 'Formel överskriven med en siffra', en: 'Formula overwritten by a figure' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: ${shownFigure(finding)} är inskriven för hand där de andra cellerna har en formel.`,
    en: `${placeOf(finding)}: ${shownFigure(finding)} is typed in where the other cells hold a formula.`,
  }),
  advice: {
    sv: 'Kopiera formeln från en granncell (eller kör Fyll i), annars följer cellen inte med när siffrorna ändras.',
    en: 'Copy the formula from a neighbour (or run Fyll i); otherwise the cell stays behind when figures change.',
  },
};

export const FORMULA_PATTERN: FindingWords = {
  name: { sv: 'Formel som skiljer sig från grannarnas', en: "Formula unlike its neighbours'" },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: formeln ${quoted(detailText(finding, 'formula'))} räknar på annat sätt än de andra i samma rad eller kolumn.`,
    en: `${placeOf(finding)}: the formula ${quoted(detailText(finding, 'formula'))} computes differently from the others of its row or column.`,
  }),
  advice: {
    sv: 'Jämför med formeln i en granncell: ofta pekar en cell på fel rad eller fel kolumn.',
    en: "Compare with a neighbour's formula: often one points at the wrong row or column.",
  },
};
