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
  more: { sv: 'Mer', en: 'More' },
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
  guideWhat: {
    sv: 'Avstämt hittar siffrorna i rapporten som inte kan stämma, medan du skriver. Prova på en riktig delårsrapport:',
    en: 'Avstämt finds the figures of a report that cannot be right, as you type. Try it on a real interim report:',
  },
  guideFind: { sv: 'Tryck på Hitta tabeller i panelen, sedan på Bind.', en: 'Press Find tables in the pane, then Bind.' },
  guideChange: { sv: 'Skriv fel i en cell: 75 i stället för 64 i B4.', en: 'Type a wrong figure: 75 instead of 64 in B4.' },
  guideSee: { sv: 'Läs under Kontroll vad som inte längre stämmer. Ctrl+Z ångrar.', en: 'Read under Check what no longer agrees. Ctrl+Z undoes.' },
  close: { sv: 'Stäng', en: 'Close' },
  loading: { sv: 'Öppnar arbetsboken …', en: 'Opening the workbook …' },
  refusedProtected: {
    sv: 'Bladet är skyddat: cellen kan inte ändras. Ta bort skyddet under Störningar.',
    en: 'The sheet is protected: the cell cannot be changed. Unprotect it under Faults.',
  },
  refusedEdit: { sv: 'Ändringen gick inte att göra:', en: 'The change could not be made:' },
  unsaved: { sv: 'Ändringarna i {file} är inte sparade', en: 'The changes in {file} are not saved' },
  unsavedWhy: { sv: 'De försvinner när en annan arbetsbok öppnas.', en: 'They are lost when another workbook is opened.' },
  saveFirst: { sv: 'Spara först', en: 'Save first' },
  openAnyway: { sv: 'Öppna ändå', en: 'Open anyway' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  cannotSave: { sv: 'Arbetsboken kunde inte sparas:', en: 'The workbook could not be saved:' },
  cannotOpen: { sv: 'Filen kunde inte öppnas:', en: 'The file could not be opened:' },
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof TEXTS;

export function say(key: TextKey, lang: Lang): string {
  return TEXTS[key][lang];
}
