/** What is worth knowing though no figure is wrong. */
import type { Finding } from '../../../core/finding';
import { count, figure } from '../figures';
import type { Worded } from '../lang';
import { detailCount, detailText, placeOf, quoted } from '../place';
import type { FindingWords } from './words';

export const FIGURES_AS_TEXT: FindingWords = {
  name: { sv: 'Siffror lagrade som text', en: 'Figures stored as text' },
  sentence: (finding) => ({
    sv: `${cells(finding, 'siffra', 'siffror').sv} är ${detailCount(finding) === 1 ? 'lagrad som text, så Excel räknar inte med den' : 'lagrade som text, så Excel räknar inte med dem'}.`,
    en: `${cells(finding, 'figure', 'figures').en} stored as text, so Excel does not count ${detailCount(finding) === 1 ? 'it' : 'them'}.`,
  }),
  advice: { sv: 'Markera cellerna och välj Konvertera till tal.', en: 'Select the cells and choose Convert to Number.' },
  adviceFor: withoutUnit,
};

/** Excel cannot convert `44 mnkr`, nor need anybody write the unit: the table has it. */
function withoutUnit(finding: Finding): Worded | null {
  const [typed, plain] = [detailText(finding, 'typed'), detailText(finding, 'plain')];
  if (typed === '' || plain === '') return null;
  const unit = finding.unit ?? '';
  const first = { sv: `Skriv bara ${figure(plain)} i stället för ${quoted(typed)}: tabellens enhet är ${unit}.`, en: `Type ${figure(plain)} alone instead of ${quoted(typed)}: the table's unit is ${unit}.` };
  if (detailCount(finding) === 1) return first;
  return { sv: `${first.sv} Övriga: ta bort enheten där den står, eller välj Konvertera till tal.`, en: `${first.en} Others: take the unit away where it stands, or choose Convert to Number.` };
}

export const BLANK_FILLABLE: FindingWords = {
  name: { sv: 'Tomma celler som kan fyllas i', en: 'Blanks that can be filled' },
  sentence: (finding) => ({
    sv: `${cells(finding, 'beräknad cell', 'beräknade celler').sv} ${detailCount(finding) === 1 ? 'är tom fast siffrorna den' : 'är tomma fast siffrorna de'} räknas från finns.`,
    en: `${cells(finding, 'computed cell', 'computed cells').en} blank though the figures ${detailCount(finding) === 1 ? 'it is' : 'they are'} computed from are there.`,
  }),
  advice: { sv: 'Fyll i skriver formlerna.', en: 'Fyll i writes the formulas.' },
};

export const NEGATIVE_ZERO: FindingWords = {
  name: { sv: 'Minustecken vid noll', en: 'Minus sign at zero' },
  sentence: (finding) => ({
    sv: `${cells(finding, 'siffra', 'siffror').sv} står som −0: ett litet minusbelopp som avrundats.`,
    en: `${cells(finding, 'figure', 'figures').en} printed as −0: a small negative amount, rounded.`,
  }),
  advice: { sv: 'Inget behöver göras; skriv 0 om det stör.', en: 'Nothing needs to be done; write 0 if it disturbs.' },
};

export const HIDDEN_CELLS: FindingWords = {
  name: { sv: 'Dolda rader eller kolumner', en: 'Hidden rows or columns' },
  sentence: (finding) => {
    const n = detailCount(finding);
    return {
      sv: n === 1 ? '1 rad eller kolumn i tabellen är dold; den räknas med.' : `${count(n)} rader eller kolumner i tabellen är dolda; de räknas med.`,
      en: n === 1 ? "1 of the table's rows or columns is hidden; it is counted." : `${count(n)} of the table's rows or columns are hidden; they are counted.`,
    };
  },
  advice: { sv: 'Visa dem för att se vad som räknas med.', en: 'Show them to see what is counted.' },
};

export const MERGED_CELLS: FindingWords = {
  name: { sv: 'Sammanslagna celler bland siffrorna', en: 'Merged cells among the figures' },
  sentence: (finding) => ({
    sv: `Cellerna ${detailText(finding, 'range')} är sammanslagna, så bara den första av dem har en siffra.${others(finding, 'sammanslagning till', 'sammanslagningar till')}`,
    en: `The cells ${detailText(finding, 'range')} are merged, so only the first of them holds a figure.${others(finding, 'more merge', 'more merges')}`,
  }),
  advice: { sv: 'Dela cellerna och skriv en siffra i var och en.', en: 'Unmerge the cells and write a figure in each.' },
};

function others(finding: Finding, one: string, several: string): string {
  const n = detailCount(finding) - 1;
  return n === 0 ? '' : ` (${count(n)} ${n === 1 ? one : several}.)`;
}

/** "14 siffror (den första i D5)", and for English the verb too. */
function cells(finding: Finding, one: string, several: string): { sv: string; en: string } {
  const n = detailCount(finding);
  const noun = n === 1 ? one : several;
  return {
    sv: `${count(n)} ${noun}${n === 1 ? ` (${placeOf(finding)})` : ` (först ${placeOf(finding)})`}`,
    en: `${count(n)} ${noun}${n === 1 ? ` (${placeOf(finding)}) is` : ` (first ${placeOf(finding)}) are`}`,
  };
}
