/** What Kontroll says. Findings have their own words in app/wording. */
import type { Severity } from '../../core/finding';
import type { Worded } from '../../app/wording/lang';

export const CHECK = {
  title: { sv: 'Kontroll', en: 'Check' },
  filter: { sv: 'Visa', en: 'Show' },
  list: { sv: 'Fynd. Piltangenter går mellan dem, Enter visar cellen, A accepterar.', en: 'Findings. Arrow keys move between them, Enter shows the cell, A accepts.' },
  noTables: { sv: 'Inga tabeller att kontrollera', en: 'No tables to check' },
  noTablesWhy: {
    sv: 'Avstämt kontrollerar tabeller som det känner igen: resultaträkning, indikatorer, investeringar och fler. Börja under Tabeller.',
    en: 'Avstämt checks tables that it recognises: income statement, indicators, investments and more. Begin under Tables.',
  },
  toTables: { sv: 'Till Tabeller', en: 'Go to Tables' },
  uncompared: { sv: 'Inget är jämfört', en: 'Nothing has been compared' },
  empty: { sv: 'tom', en: 'empty' },
  allClear: { sv: 'Allt stämmer', en: 'Everything agrees' },
  nothingShown: { sv: 'Inget att visa med det urval som är valt.', en: 'Nothing to show with what is chosen.' },
  actual: { sv: 'I cellen', en: 'In the cell' },
  expected: { sv: 'Väntat', en: 'Expected' },
  difference: { sv: 'Skillnad', en: 'Difference' },
  tolerance: { sv: 'avrundning förklarar', en: 'rounding explains' },
  related: { sv: 'Räknat från', en: 'Computed from' },
  advice: { sv: 'Gör så här', en: 'What to do' },
  cause: { sv: 'Cell att se på', en: 'Cell to look at' },
  isNew: { sv: 'Nytt', en: 'New' },
  accept: { sv: 'Acceptera …', en: 'Accept …' },
  acceptAll: { sv: 'Acceptera alla …', en: 'Accept all …' },
  acceptNow: { sv: 'Acceptera', en: 'Accept' },
  motive: { sv: 'Motiv', en: 'Motive' },
  motiveHint: {
    sv: 'Skrivs i bladet Avstämt protokoll med ditt namn och tiden. Accepten upphör om siffrorna ändras.',
    en: 'Written on the sheet Avstämt protokoll with your name and the time. It lapses when the figures change.',
  },
  who: { sv: 'Ditt namn', en: 'Your name' },
  accepted: { sv: 'Accepterat', en: 'Accepted' },
  acceptedList: { sv: 'Accepterade', en: 'Accepted' },
  withdraw: { sv: 'Ta tillbaka', en: 'Take back' },
  withdrawn: { sv: 'Accepten är tillbakatagen.', en: 'The acceptance is taken back.' },
  fill: { sv: 'Fyll i rätt formel', en: 'Fill in the right formula' },
  mark: { sv: 'Markera i bladen', en: 'Mark in the sheets' },
  log: { sv: 'Anteckna kontrollen', en: 'Note the check' },
  logHint: { sv: 'En rad i bladet Avstämt protokoll: när, vem, antal och siffrornas kontrollsumma.', en: 'One line on the sheet Avstämt protokoll: when, who, counts and the checksum of the figures.' },
  logged: { sv: 'Kontrollen är antecknad i bladet Avstämt protokoll.', en: 'The check is noted on the sheet Avstämt protokoll.' },
  clean: { sv: 'Utan fynd', en: 'Without findings' },
  unbound: { sv: 'Hittad, inte bunden', en: 'Found, not bound' },
} as const satisfies Record<string, Worded>;

export const FILTERS: Readonly<Record<Severity, Worded>> = {
  error: { sv: 'Fel', en: 'Errors' },
  warning: { sv: 'Varningar', en: 'Warnings' },
  info: { sv: 'Upplysningar', en: 'Notices' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Worded>> = {
  error: { sv: 'Fel', en: 'Error' },
  warning: { sv: 'Varning', en: 'Warning' },
  info: { sv: 'Upplysning', en: 'Notice' },
};

export const WHO_MISSING: Worded = { sv: 'Skriv ditt namn: det står i protokollet.', en: 'Write your name: it stands in the protocol.' };

export function acceptedCount(n: number): Worded {
  return {
    sv: `${n === 1 ? 'Fyndet är accepterat' : `${n} fynd är accepterade`} och står under Accepterade.`,
    en: `${n === 1 ? 'The finding is accepted and stands' : `${n} findings are accepted and stand`} under Accepted.`,
  };
}

export function findingsCount(n: number): Worded {
  return { sv: `${n} fynd`, en: n === 1 ? '1 finding' : `${n} findings` };
}

export function fixedCount(n: number): Worded {
  return { sv: n === 1 ? 'Ett fynd är rättat.' : `${n} fynd är rättade.`, en: n === 1 ? 'One finding is put right.' : `${n} findings are put right.` };
}

/** Findings whose figures cannot be read, or are not looked at any more: nobody has put them right. */
export function droppedCount(n: number): Worded {
  return {
    sv: n === 1 ? 'Ett fynd är borta: det som det gällde går inte att läsa, eller kontrolleras inte längre.' : `${n} fynd är borta: det som de gällde går inte att läsa, eller kontrolleras inte längre.`,
    en: n === 1 ? 'One finding is gone: what it was about cannot be read, or is no longer checked.' : `${n} findings are gone: what they were about cannot be read, or is no longer checked.`,
  };
}
