/** What Tabeller says. */
import type { HeadField } from '../../app/bindings/types';
import type { Worded } from '../../app/wording/lang';

export const TABLES = {
  welcome: { sv: 'Stäm av din rapport', en: 'Reconcile your report' },
  welcomeWhy: {
    sv: 'Avstämt hittar rapportens tabeller i arbetsboken och visar vilka siffror som inte kan stämma, medan du skriver. Inget ändras förrän du har sett vad.',
    en: 'Avstämt finds the report’s tables in the workbook and shows which figures cannot be right, as you type. Nothing changes before you have seen what.',
  },
  find: { sv: 'Hitta tabeller', en: 'Find tables' },
  findMore: { sv: 'Hitta fler tabeller', en: 'Find more tables' },
  finding: { sv: 'Letar efter tabeller …', en: 'Looking for tables …' },
  found: { sv: 'Hittade tabeller', en: 'Tables found' },
  foundNone: { sv: 'Inga nya tabeller hittades', en: 'No new tables were found' },
  foundNoneWhy: { sv: 'Markera tabellen med sina rubriker i bladet och välj Bind markeringen, eller infoga en tom tabell.', en: 'Select the table with its headings in the sheet and choose Bind the selection, or insert an empty table.' },
  bindSelection: { sv: 'Bind markeringen', en: 'Bind the selection' },
  noSelection: { sv: 'Markera en rektangel i bladet först.', en: 'Select one rectangle in the sheet first.' },
  bound: { sv: 'Bundna tabeller', en: 'Bound tables' },
  boundHint: { sv: 'Varje tabell är ett namn i Excels Namnhanteraren.', en: 'Each table is a name in Excel’s Name Manager.' },
  name: { sv: 'Namn', en: 'Name' },
  rename: { sv: 'Byt namn', en: 'Rename' },
  more: { sv: 'Ändra', en: 'Change' },
  unplaced: { sv: 'Kunde inte placeras', en: 'Could not be placed' },
  head: { sv: 'Rapport', en: 'Report' },
  headHint: { sv: 'Vad siffrorna är: skrivs som namn i arbetsboken och behövs för att skicka.', en: 'What the figures are: written as names in the workbook, needed for publishing.' },
  headFrom: { sv: 'Står i bladet', en: 'Stands in the sheet' },
  headSave: { sv: 'Spara', en: 'Save' },
  headSaved: { sv: 'Sparat i arbetsboken.', en: 'Saved in the workbook.' },
  headSame: { sv: 'Inget att spara: det står redan så i arbetsboken.', en: 'Nothing to save: the workbook says so already.' },
  headCleared: { sv: 'Borttaget: arbetsboken säger inte längre vilken rapport det är.', en: 'Removed: the workbook no longer says which report it is.' },
  headEmpty: { sv: 'Inte ifylld', en: 'Not filled in' },
  template: { sv: 'Infoga en tom tabell', en: 'Insert an empty table' },
  templateHint: { sv: 'På ett nytt blad, med namn, listor och formler på plats.', en: 'On a new sheet, with its name, lists and formulas in place.' },
  layout: { sv: 'Tabell', en: 'Table' },
  year: { sv: 'År', en: 'Year' },
  month: { sv: 'Månad', en: 'Month' },
  unit: { sv: 'Belopp i', en: 'Amounts in' },
  insert: { sv: 'Infoga', en: 'Insert' },
  pulled: { sv: 'Hämtade tabeller', en: 'Pulled tables' },
  toCheck: { sv: 'Visa kontrollen', en: 'Show the check' },
} as const satisfies Record<string, Worded>;

export const HEAD_ORDER: readonly HeadField[] = ['unit', 'period', 'kind'];

export const HEAD_FIELDS: Readonly<Record<HeadField, { readonly label: Worded; readonly hint: Worded }>> = {
  unit: {
    label: { sv: 'Enhet', en: 'Unit' },
    hint: { sv: 'Till exempel region eller en förvaltning', en: 'For example the region or one administration' },
  },
  period: {
    label: { sv: 'Period', en: 'Period' },
    hint: { sv: 'År och månad: 202404', en: 'Year and month: 202404' },
  },
  kind: {
    label: { sv: 'Rapport', en: 'Report' },
    hint: { sv: 'Till exempel delårsrapport', en: 'For example delårsrapport' },
  },
};

export function bindCount(n: number): Worded {
  return { sv: n === 1 ? 'Bind 1 tabell' : `Bind ${n} tabeller`, en: n === 1 ? 'Bind 1 table' : `Bind ${n} tables` };
}

export function boundCount(n: number): Worded {
  return { sv: n === 1 ? 'En tabell är bunden.' : `${n} tabeller är bundna.`, en: n === 1 ? 'One table is bound.' : `${n} tables are bound.` };
}

export function rowsCount(n: number): Worded {
  return { sv: n === 1 ? '1 rad' : `${n} rader`, en: n === 1 ? '1 row' : `${n} rows` };
}

/** In words: a share of one hides that 0,97 is as good as sure. */
export function sureness(confidence: number): Worded {
  if (confidence >= 0.9) return { sv: 'säker', en: 'sure' };
  return confidence >= 0.7 ? { sv: 'trolig', en: 'likely' } : { sv: 'osäker: se efter', en: 'unsure: have a look' };
}

export const UNBOUND: Worded = { sv: 'Namnet är borttaget. Siffrorna är orörda.', en: 'The name is removed. The figures are untouched.' };
export const CHANGED: Worded = { sv: 'Ändrat.', en: 'Changed.' };

export function inserted(sheet: string): Worded {
  return { sv: `Tabellen är infogad på bladet ${sheet}.`, en: `The table is inserted on the sheet ${sheet}.` };
}

/** What saving the report's header came to; `missing` is what publishing still wants. */
export function headSaved(missing: readonly HeadField[]): Worded {
  if (missing.length === 0) return TABLES.headSaved;
  const names = (lang: 'sv' | 'en'): string => missing.map((field) => HEAD_FIELDS[field].label[lang].toLowerCase()).join(', ');
  return {
    sv: `${TABLES.headSaved.sv} För att skicka saknas: ${names('sv')}.`,
    en: `${TABLES.headSaved.en} To publish, there is still missing: ${names('en')}.`,
  };
}
