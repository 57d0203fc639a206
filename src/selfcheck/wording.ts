/** What the page says, in Swedish and English. */

export type Lang = 'sv' | 'en';

export interface Tally {
  readonly same: number;
  readonly differs: number;
  readonly leftOut: number;
  readonly broke: number;
}

export interface Wording {
  readonly title: string;
  /** The other language, in its own words. */
  readonly other: string;
  readonly intro: string;
  readonly outside: string;
  readonly start: string;
  readonly again: string;
  readonly save: string;
  readonly running: (done: number, all: number) => string;
  readonly finished: (tally: Tally) => string;
  readonly stopped: (message: string) => string;
  readonly same: string;
  readonly differs: string;
  readonly broke: string;
  readonly leftOut: string;
  readonly needs: (set: string) => string;
  readonly notSwedish: string;
  readonly notRecorded: string;
  readonly observation: string;
  readonly recorded: string;
  readonly seen: string;
  readonly results: string;
}

const sv: Wording = {
  title: 'Avstämt – självtest',
  other: 'English',
  intro:
    'Testet gör sådant som Avstämt gör i Excel och jämför svaren med dem som våra tester räknar med. Öppna en ny, tom arbetsbok: ' +
    'testet lägger till och tar bort egna blad och namn som börjar med ”Avstämt självtest”.',
  outside: 'Sidan gör sitt arbete bara i Excel. docs/HOST.md säger hur den läggs in där.',
  start: 'Starta testet',
  again: 'Starta om testet',
  save: 'Spara rapporten',
  running: (done, all) => `${done} av ${all} …`,
  finished: ({ same, differs, leftOut, broke }) =>
    `Klart: ${same} som väntat, ${differs} skiljer sig, ${broke} gick inte att köra, ${leftOut} utelämnade.`,
  stopped: (message) => `Testet kunde inte köras: ${message}`,
  same: 'Som väntat',
  differs: 'Skiljer sig',
  broke: 'Gick inte att köra',
  leftOut: 'Utelämnat',
  needs: (set) => `Den här versionen av Excel saknar ${set}.`,
  notSwedish: 'Gäller bara ett Excel som skriver formler och tal på svenska.',
  notRecorded: 'Inget svar är sparat att jämföra med.',
  observation: 'Iakttagelse',
  recorded: 'Väntat',
  seen: 'Sett i Excel',
  results: 'Resultat',
};

const en: Wording = {
  title: 'Avstämt – self-check',
  other: 'Svenska',
  intro:
    'The check does what Avstämt does in Excel and compares the answers with those our tests count on. Open a new, empty workbook: ' +
    'the check adds and deletes sheets and names of its own, which begin with “Avstämt självtest”.',
  outside: 'The page does its work in Excel only. docs/HOST.md says how it is put there.',
  start: 'Start the check',
  again: 'Start the check again',
  save: 'Save the report',
  running: (done, all) => `${done} of ${all} …`,
  finished: ({ same, differs, leftOut, broke }) =>
    `Done: ${same} as expected, ${differs} differ, ${broke} could not be run, ${leftOut} left out.`,
  stopped: (message) => `The check could not be run: ${message}`,
  same: 'As expected',
  differs: 'Differs',
  broke: 'Could not be run',
  leftOut: 'Left out',
  needs: (set) => `This version of Excel lacks ${set}.`,
  notSwedish: 'Holds only for an Excel that writes formulas and figures in Swedish.',
  notRecorded: 'No answer is recorded to compare with.',
  observation: 'Observation',
  recorded: 'Expected',
  seen: 'Seen in Excel',
  results: 'Results',
};

export const WORDING: Readonly<Record<Lang, Wording>> = { sv, en };
