/** Sums, computed columns and *varav* rows. */
import type { Finding } from '../../../core/finding';
import { comparedFigures } from '../figures';
import type { Worded } from '../lang';
import { cellOfAddress, detailText, placeOf } from '../place';
import type { FindingWords } from './words';
import { address, cellName } from '../../../core/address';
import { resultAdvice } from '../costs';

export const COMPUTED_MISMATCH: FindingWords = {
  name: { sv: 'Beräknad kolumn stämmer inte', en: 'Computed column does not agree' },
  sentence: (finding) => mismatch(finding, { sv: 'kolumnerna ger', en: 'its columns give' }),
  advice: {
    sv: 'Räkna om cellen (Fyll i skriver formeln) eller rätta den siffra som den räknas från.',
    en: 'Compute the cell anew (Fyll i writes the formula) or correct the figure it is computed from.',
  },
  adviceFor: eitherMayBeWrong,
};

/** What is computed is not wrong of necessity: the figures behind it may be. */
function eitherMayBeWrong(finding: Finding): Worded | null {
  const own = cellName(finding.cell.row, finding.cell.column);
  const behind = finding.related.map(({ row, column }) => cellName(row, column));
  if (behind.length === 0) return null;
  return {
    sv: `Antingen är ${own} fel (Fyll i skriver formeln), eller någon av de siffror som den räknas från: ${listOf(behind, 'eller')}.`,
    en: `Either ${own} is wrong (Fyll i writes the formula), or one of the figures it is computed from: ${listOf(behind, 'or')}.`,
  };
}

function listOf(cells: readonly string[], or: string): string {
  return cells.length === 1 ? cells.join('') : `${cells.slice(0, -1).join(', ')} ${or} ${cells.at(-1) ?? ''}`;
}

export const SUM_MISMATCH: FindingWords = {
  name: { sv: 'Summan stämmer inte', en: 'Sum does not agree' },
  sentence: (finding) => mismatch(finding, { sv: 'raderna ger', en: 'its rows give' }),
  advice: {
    sv: 'Kontrollera att alla rader är med, med rätt tecken, och rätta raden eller summan.',
    en: 'See that every row is included, with its sign, and correct the row or the sum.',
  },
  adviceFor: (finding) => (detailText(finding, 'costs') === '' ? null : resultAdvice(detailText(finding, 'costs') === 'positive')),
};

export const OPERAND_MISSING: FindingWords = {
  name: { sv: 'Räknat utan en av siffrorna', en: 'Computed without one of its figures' },
  sentence: (finding) => {
    const { actual } = comparedFigures(finding);
    const missing = detailText(finding, 'missing');
    return {
      sv: `${placeOf(finding)}: ${actual} är räknat som om ${missing} vore 0, ${finding.severity === 'error' ? `men ${missing} saknas` : 'och kolumnen är 0 på alla rader'}.`,
      en: `${placeOf(finding)}: ${actual} is computed as if ${missing} were 0, ${finding.severity === 'error' ? `but ${missing} is missing` : 'and the column is 0 in every row'}.`,
    };
  },
  advice: {
    sv: 'Fyll i den siffra som saknas, eller töm den beräknade cellen.',
    en: 'Enter the missing figure, or clear the computed cell.',
  },
};

export const OF_WHICH_EXCEEDS: FindingWords = {
  name: { sv: 'Varav-rad större än sin rad', en: 'Part larger than its whole' },
  sentence: (finding) => {
    const { actual, expected } = comparedFigures(finding);
    const parent = detailText(finding, 'parent');
    return {
      sv: `${placeOf(finding)}: ${actual} är mer än hela ${parent}, ${expected}.`,
      en: `${placeOf(finding)}: ${actual} is more than the whole of ${parent}, ${expected}.`,
    };
  },
  advice: {
    sv: 'En varav-rad är en del av raden ovanför. Rätta den av de två som är fel.',
    en: 'A varav row is a part of the row above it. Correct whichever of the two is wrong.',
  },
};

function mismatch(finding: Finding, gives: Worded): Worded {
  const { actual, expected, difference, tolerance } = comparedFigures(finding);
  const cause = suspected(finding);
  return {
    sv: `${placeOf(finding)}: ${actual}, men ${gives.sv} ${expected} (skillnad ${difference.sv}; avrundning förklarar högst ${tolerance.sv}).${cause.sv}`,
    en: `${placeOf(finding)}: ${actual}, but ${gives.en} ${expected} (difference ${difference.en}; rounding explains at most ${tolerance.en}).${cause.en}`,
  };
}

/** " Trolig orsak: Köpt vård (D12)." when another cell explains it; empty when nothing is known. */
export function suspected(finding: Finding): Worded {
  const suspect = detailText(finding, 'suspect');
  if (suspect === '') return { sv: '', en: '' };
  const own = suspect === address(finding.cell.sheet, finding.cell.row, finding.cell.column, finding.cell.file);
  const label = detailText(finding, 'suspectRow');
  const where = own ? { sv: 'cellen själv', en: 'the cell itself' } : both(`${label === '' ? '' : `${label} `}(${cellOfAddress(suspect)})`.trim());
  const how = fixWords(detailText(finding, 'fix'));
  if (own && how.sv === '') return { sv: '', en: '' };
  return { sv: ` Trolig orsak: ${where.sv}${how.sv}.`, en: ` Likely cause: ${where.en}${how.en}.` };
}

function both(text: string): Worded {
  return { sv: text, en: text };
}

function fixWords(fix: string): Worded {
  switch (fix) {
    case 'sign':
      return { sv: ' har omvänt tecken', en: ' has its sign turned' };
    case 'thousandfold':
      return { sv: ' är tusen gånger fel', en: ' is a thousand times off' };
    default:
      return both('');
  }
}
