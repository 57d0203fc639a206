/** What the workbench itself says; the pane has its own words. */
export type Lang = 'sv' | 'en';

type Text = Readonly<Record<Lang, string>>;

const TEXTS = {
  title: { sv: 'Avstämt arbetsbänk', en: 'Avstämt workbench' },
  tagline: { sv: 'Tillägget för Excel, utan Excel', en: 'The add-in for Excel, without Excel' },
  workbook: { sv: 'Arbetsbok', en: 'Workbook' },
  ownFile: { sv: 'Egen fil', en: 'Your own file' },
  openFile: { sv: 'Öppna egen .xlsx …', en: 'Open your own .xlsx …' },
  save: { sv: 'Spara som .xlsx', en: 'Save as .xlsx' },
  language: { sv: 'Språk', en: 'Language' },
  theme: { sv: 'Tema', en: 'Theme' },
  light: { sv: 'Ljust', en: 'Light' },
  dark: { sv: 'Mörkt', en: 'Dark' },
  faults: { sv: 'Störningar', en: 'Faults' },
  faultsIntro: {
    sv: 'Det som kan gå fel i Excel. Slå på något och se vad tillägget säger.',
    en: 'What can go wrong in Excel. Switch something on and see what the add-in says.',
  },
  cellEdit: { sv: 'Någon skriver i en cell', en: 'Somebody is typing in a cell' },
  protectSheet: { sv: 'Skydda det aktiva bladet', en: 'Protect the active sheet' },
  slow: { sv: 'Långsamma svar (2 s)', en: 'Slow answers (2 s)' },
  missingEvents: { sv: 'Händelser uteblir', en: 'Events go missing' },
  failNext: { sv: 'Nästa skrivning bryts på mitten', en: 'The next write breaks off midway' },
  loseNext: { sv: 'Svaret på nästa skrivning tappas', en: 'The answer to the next write is lost' },
  coauthor: { sv: 'En kollega ändrar en siffra före nästa begäran', en: 'A co-author changes a figure before the next request' },
  ribbon: { sv: 'Menyfliken Avstämt', en: 'The Avstämt tab' },
  showPane: { sv: 'Panel', en: 'Pane' },
  check: { sv: 'Kontrollera', en: 'Check' },
  fill: { sv: 'Fyll i', en: 'Fill in' },
  push: { sv: 'Skicka', en: 'Publish' },
  pull: { sv: 'Hämta', en: 'Pull' },
  pane: { sv: 'Avstämts panel', en: 'The Avstämt pane' },
  grid: { sv: 'Kalkylblad', en: 'Spreadsheet' },
  guide: { sv: 'Så provar du', en: 'How to try it' },
  guideFind: { sv: 'Tryck på Hitta tabeller i panelen till höger och bind dem.', en: 'Press Find tables in the pane on the right and bind them.' },
  guideChange: { sv: 'Ändra en siffra i kalkylbladet, till exempel en intäkt.', en: 'Change a figure in the spreadsheet, an income for example.' },
  guideSee: { sv: 'Se felet dyka upp under Kontroll, och försvinna när du ångrar.', en: 'See the error appear under Check, and go when you undo.' },
  close: { sv: 'Stäng', en: 'Close' },
  loading: { sv: 'Öppnar arbetsboken …', en: 'Opening the workbook …' },
  refusedProtected: {
    sv: 'Bladet är skyddat: cellen kan inte ändras. Ta bort skyddet under Störningar.',
    en: 'The sheet is protected: the cell cannot be changed. Unprotect it under Faults.',
  },
  refusedEdit: { sv: 'Ändringen gick inte att göra:', en: 'The change could not be made:' },
  cannotOpen: { sv: 'Filen kunde inte öppnas:', en: 'The file could not be opened:' },
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof TEXTS;

export function say(key: TextKey, lang: Lang): string {
  return TEXTS[key][lang];
}
