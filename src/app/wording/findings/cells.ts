/** What single cells hold. */
import type { Finding } from '../../../core/finding';
import { comparedFigures } from '../figures';
import type { Worded } from '../lang';
import { detailText, placeOf, quoted } from '../place';
import type { FindingWords } from './words';

export const FAULT_VALUE: FindingWords = {
  name: { sv: 'Felvärde', en: 'Error value' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: felvärdet ${finding.actual ?? ''} står där en siffra ska stå.`,
    en: `${placeOf(finding)}: the error value ${finding.actual ?? ''} stands where a figure should.`,
  }),
  advice: {
    sv: 'Rätta formeln eller det den hänvisar till; summor som räknar med cellen kan inte kontrolleras förrän dess.',
    en: 'Correct the formula or what it refers to; sums over the cell cannot be checked until then.',
  },
};

// As people and Excel write dates: 1/2, 3-4, 31.12.2024, 2024-05-01, 1 feb, maj-24. One point alone is a decimal point.
const DATE_TEXT = /^\d{1,2}[-/]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^\d{4}-\d{2}-\d{2}|^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zå.]*(?:[ -]\d{2,4})?$/i;

const ASK_FIGURE: Worded = {
  sv: 'Det ser ut som ett datum: Excel gör datum av det som skrivs som 1/2 eller 3-4. Ange ett talformat för cellen och skriv in siffran på nytt.',
  en: 'It looks like a date: Excel turns what is typed as 1/2 or 3-4 into one. Set a number format for the cell and type the figure again.',
};

const UNFORMAT: Worded = {
  sv: 'Cellen behåller procentformatet när en ny siffra skrivs. Välj Tal eller Allmänt i rutan för talformat (Start → Tal) och skriv in beloppet på nytt.',
  en: 'The cell keeps its percent format when another figure is typed. Choose Number or General in the number format box (Home → Number) and type the amount again.',
};

function isShare(finding: Finding): boolean {
  return detailText(finding, 'shown') === 'percent';
}

export const UNREADABLE_TEXT: FindingWords = {
  name: { sv: 'Text som inte går att läsa som siffra', en: 'Text that is no figure' },
  sentence: (finding) =>
    isShare(finding)
      ? {
          sv: `${placeOf(finding)}: cellen har procentformat och visar ${finding.actual ?? ''}, men här ska ett belopp stå.`,
          en: `${placeOf(finding)}: the cell has a percent format and shows ${finding.actual ?? ''}, but an amount should stand here.`,
        }
      : {
          sv: `${placeOf(finding)}: ${quoted(finding.actual)} går inte att läsa som en siffra.`,
          en: `${placeOf(finding)}: ${quoted(finding.actual)} cannot be read as a figure.`,
        },
  advice: {
    sv: 'Skriv siffran på svenskt vis (−1 234,5) och flytta annan text till en egen kolumn.',
    en: 'Write the figure the Swedish way (−1 234,5) and move other text to a column of its own.',
  },
  adviceFor: (finding) => (isShare(finding) ? UNFORMAT : DATE_TEXT.test(finding.actual?.trim() ?? '') ? ASK_FIGURE : null),
};

export const DATE_AS_FIGURE: FindingWords = {
  name: { sv: 'Datum där en siffra ska stå', en: 'A date where a figure should be' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: cellen är ett datum, inte en siffra.`,
    en: `${placeOf(finding)}: the cell is a date, not a figure.`,
  }),
  advice: {
    sv: 'Excel gör datum av det som skrivs som 1/2 eller 3-4, och cellen behåller sedan datumformatet. Ange ett talformat för cellen och skriv in siffran på nytt.',
    en: 'Excel turns what is typed as 1/2 or 3-4 into a date, and the cell then keeps the date format. Set a number format for the cell and type the figure again.',
  },
};

function amongIndicator(finding: Finding): boolean {
  return detailText(finding, 'among') === 'indicator';
}

export const UNIT_THOUSANDFOLD: FindingWords = {
  name: { sv: 'Tusen gånger fel', en: 'A thousand times off' },
  sentence: (finding) => {
    const { actual, expected } = comparedFigures(finding);
    return {
      sv: `${placeOf(finding)}: ${actual} ser ut att vara i fel enhet; ${expected} stämmer med ${amongIndicator(finding) ? 'indikatorns' : 'tabellens'} övriga siffror.`,
      en: `${placeOf(finding)}: ${actual} seems to be in another unit; ${expected} agrees with the ${amongIndicator(finding) ? "indicator's" : "table's"} other figures.`,
    };
  },
  advice: {
    sv: 'Skriv siffran i tabellens enhet (tkr och mnkr skiljer tusen gånger).',
    en: "Write the figure in the table's unit (tkr and mnkr differ a thousand times).",
  },
};

export const SIGN_AGAINST_TABLE: FindingWords = {
  name: { sv: 'Tecknet avviker från tabellens', en: "Sign against the table's" },
  sentence: (finding) => {
    const { actual, expected } = comparedFigures(finding);
    return {
      sv: `${placeOf(finding)}: ${actual} har motsatt tecken mot ${amongIndicator(finding) ? 'indikatorns övriga värden' : 'tabellens övriga rader av samma slag'}; väntat ${expected}.`,
      en: `${placeOf(finding)}: ${actual} has the opposite sign of ${amongIndicator(finding) ? "the indicator's other figures" : "the table's other rows of its kind"}; expected ${expected}.`,
    };
  },
  advice: {
    sv: 'Rätta tecknet, eller acceptera med motivering om raden verkligen vände (en kreditering, en återbetalning).',
    en: 'Correct the sign, or accept it with a motive if the row really turned (a credit, a repayment).',
  },
};

export const FORMULA_NOT_CALCULATED: FindingWords = {
  name: { sv: 'Formel utan beräknat värde', en: 'Formula without a value' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: formeln ${quoted(detailText(finding, 'formula'))} har inget sparat resultat, så cellen kunde inte kontrolleras.`,
    en: `${placeOf(finding)}: the formula ${quoted(detailText(finding, 'formula'))} has no stored result, so the cell could not be checked.`,
  }),
  advice: {
    sv: 'Öppna filen i Excel, låt den räkna om och spara.',
    en: 'Open the file in Excel, let it calculate, and save.',
  },
};
