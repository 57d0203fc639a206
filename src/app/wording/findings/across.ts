/** The same money in two tables, or in two reports. */
import type { Finding } from '../../../core/finding';
import { address } from '../../../core/address';
import { ownFigures } from '../figures';
import type { Worded } from '../lang';
import { detailText, placeOf } from '../place';
import type { FindingWords } from './words';

export const RECONCILIATION_MISMATCH: FindingWords = {
  name: { sv: 'Två tabeller säger olika', en: 'Two tables disagree' },
  sentence: across,
  advice: {
    sv: 'Samma belopp ska stå på båda ställena. Rätta den av tabellerna som är fel.',
    en: 'The same amount should stand in both places. Correct whichever table is wrong.',
  },
};

export const RECONCILIATION_DEVIATES: FindingWords = {
  name: { sv: 'Två tabeller skiljer sig', en: 'Two tables differ' },
  sentence: across,
  advice: {
    sv: 'Kontrollera om de räknas likadant. Är skillnaden riktig kan den accepteras med motivering.',
    en: 'See whether both are computed alike. A difference that is right can be accepted with a motive.',
  },
};

export const PREVIOUS_MISMATCH: FindingWords = {
  name: { sv: 'Fjolårets siffra skiljer sig från fjolårets rapport', en: "Last year's figure is not that of last year's report" },
  sentence: (finding) => {
    const { actual, expected, difference } = ownFigures(finding);
    const file = detailText(finding, 'file');
    return {
      sv: `${placeOf(finding)}: ${actual}, men den tidigare rapporten${file === '' ? '' : ` (${file})`} säger ${expected} (skillnad ${difference.sv}).`,
      en: `${placeOf(finding)}: ${actual}, but the earlier report${file === '' ? '' : ` (${file})`} says ${expected} (difference ${difference.en}).`,
    };
  },
  advice: {
    sv: 'Rätta siffran, eller förklara i texten varför jämförelseåret räknats om.',
    en: 'Correct the figure, or explain in the text why the earlier year was restated.',
  },
};

function across(finding: Finding): Worded {
  const { actual, expected, difference, tolerance } = ownFigures(finding);
  const other = detailText(finding, 'other');
  const cells = finding.related.map((cell) => address(cell.sheet, cell.row, cell.column, cell.file)).join(', ');
  const unit = finding.unit === null || finding.unit === '%' ? '' : ` ${finding.unit}`;
  return {
    sv: `${placeOf(finding)}: ${actual}${unit}, men ${other} (${cells}) ger ${expected}${unit} (skillnad ${difference.sv}; avrundning förklarar högst ${tolerance.sv}).`,
    en: `${placeOf(finding)}: ${actual}${unit}, but ${other} (${cells}) gives ${expected}${unit} (difference ${difference.en}; rounding explains at most ${tolerance.en}).`,
  };
}
