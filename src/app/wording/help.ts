/** Help texts: one line each for the overview, and the whole of each command. */
import type { Lang, Worded } from './lang';

interface CommandHelp {
  readonly usage: string;
  readonly summary: Worded;
  /** Options as `[form, what it does]`, then an example. */
  readonly options: readonly (readonly [form: string, what: Worded])[];
  readonly example: string;
}

const STORE: CommandHelp['options'][number] = ['--store DIR', { sv: 'mappen där rapporterna publiceras', en: 'the folder where reports are published' }];
const LIST: CommandHelp['options'][number] = ['--list URL', { sv: 'listan där rapporterna publiceras, i stället för en mapp; token i AVSTAMT_TOKEN eller filen AVSTAMT_TOKEN_FILE', en: 'the list where reports are published, instead of a folder; token in AVSTAMT_TOKEN or the file AVSTAMT_TOKEN_FILE' }];
const SERIES: CommandHelp['options'] = [
  ['--unit ENHET', { sv: 'enhet eller förvaltning, till exempel region', en: 'whose report, for instance region' }],
  ['--period ÅÅÅÅMM', { sv: 'rapportens år och månad, till exempel 202404', en: "the report's year and month, for instance 202404" }],
  ['--kind TYP', { sv: 'rapporttyp, till exempel delårsrapport', en: 'kind of report, for instance delårsrapport' }],
];

const FORCE: CommandHelp['options'][number] = ['--force', { sv: 'skriv över en fil som redan finns', en: 'replace a file that exists' }];
const OUTPUT: CommandHelp['options'] = [
  ['-o, --output OUT', { sv: 'skriv till en ny fil', en: 'write a new file' }],
  ['--in-place', { sv: 'skriv i filen själv', en: 'write into the file itself' }],
  FORCE,
];
const FIND: CommandHelp['options'][number] = ['--find', { sv: 'ta med tabeller som inte är bundna med namn', en: 'take tables too that no name binds' }];
const PREVIOUS: CommandHelp['options'][number] = ['--previous FILE', { sv: 'jämför kolumner för tidigare år med en tidigare rapport', en: 'compare columns of earlier years with an earlier report' }];

export const COMMAND_HELP: Readonly<Record<string, CommandHelp>> = {
  find: {
    usage: 'avstamt find FILE',
    summary: { sv: 'visa vilka tabeller som känns igen, och vad som inte gör det', en: 'show which tables are recognised, and what is not' },
    options: [],
    example: 'avstamt find april.xlsx',
  },
  check: {
    usage: 'avstamt check FILE [--find] [--previous FILE] [--verbose] [--protocol -o OUT | --in-place]',
    summary: { sv: 'kontrollera siffrorna', en: 'check the figures' },
    options: [
      ['--find', { sv: 'kontrollera också tabeller som inte är bundna med namn', en: 'check tables that no name binds too' }],
      ['--previous FILE', { sv: 'jämför kolumner för tidigare år med en tidigare rapport', en: 'compare columns of earlier years with an earlier report' }],
      ['--verbose', { sv: 'skriv ut varje upplysning, inte bara hur många', en: 'print every notice, not just how many' }],
      ['--protocol', { sv: 'anteckna kontrollen i bladet Avstämt protokoll', en: 'note the check on the sheet Avstämt protokoll' }],
      ['--who NAMN', { sv: 'den som kontrollerar, annars inloggad användare', en: 'who checks, otherwise the user logged in' }],
      ...OUTPUT,
    ],
    example: 'avstamt check april.xlsx --find',
  },
  fill: {
    usage: 'avstamt fill FILE [-o OUT | --in-place] [--values] [--find] [--verbose]',
    summary: { sv: 'fyll i beräknade kolumner som formler', en: 'fill in computed columns as formulas' },
    options: [
      ...OUTPUT,
      ['--values', { sv: 'skriv värden i stället för formler', en: 'write values instead of formulas' }],
      FIND,
      ['--verbose', { sv: 'skriv ut varje cell', en: 'print every cell' }],
    ],
    example: 'avstamt fill april.xlsx -o ifylld.xlsx',
  },
  push: {
    usage: 'avstamt push FILE (--store DIR | --list URL) [--unit ENHET --period ÅÅÅÅMM --kind TYP] [--allow-errors] [-o OUT | --in-place]',
    summary: { sv: 'publicera siffrorna', en: 'publish the figures' },
    options: [
      STORE, LIST, ...SERIES,
      ['--allow-errors', { sv: 'publicera trots fel som ingen har accepterat', en: 'publish in spite of errors that nobody accepted' }],
      ['--base ID', { sv: 'den publicering som arbetsboken bygger på, i stället för Avstämt_Bas; none: ingen', en: 'the publication the workbook builds on, instead of Avstämt_Bas; none: nothing' }],
      ['--id ID', { sv: 'avgör en publicering som inte fick svar', en: 'settle a publication that got no answer' }],
      ['--who NAMN', { sv: 'den som publicerar, annars inloggad användare', en: 'who publishes, otherwise the user logged in' }],
      FIND, PREVIOUS, ...OUTPUT,
    ],
    example: 'avstamt push april.xlsx --store S:/publicerat --unit region --period 202404 --kind delårsrapport --in-place',
  },
  pull: {
    usage: 'avstamt pull (--store DIR | --list URL) --unit ENHET --period ÅÅÅÅMM --kind TYP -o OUT [--force]',
    summary: { sv: 'hämta de senast publicerade siffrorna till en ny arbetsbok', en: 'take the latest published figures into a new workbook' },
    options: [STORE, LIST, ...SERIES, ['-o, --output OUT', { sv: 'den nya arbetsboken', en: 'the new workbook' }], FORCE],
    example: 'avstamt pull --store S:/publicerat --unit region --period 202404 --kind delårsrapport -o senaste.xlsx',
  },
  accept: {
    usage: 'avstamt accept FILE --cell CELL --motive TEXT [--code KOD] [--who NAMN] [-o OUT | --in-place]',
    summary: { sv: 'acceptera en känd avvikelse med en motivering', en: 'accept a known deviation with a motive' },
    options: [
      ['--cell CELL', { sv: "blad och cell, till exempel \"'Blad 1'!D22\"", en: "sheet and cell, for instance \"'Sheet 1'!D22\"" }],
      ['--motive TEXT', { sv: 'varför avvikelsen är riktig', en: 'why the deviation is right' }],
      ['--code KOD', { sv: 'vilken, där flera saker sägs om cellen', en: 'which, where several things are said of the cell' }],
      ['--who NAMN', { sv: 'den som accepterar, annars inloggad användare', en: 'who accepts, otherwise the user logged in' }],
      FIND, PREVIOUS, ...OUTPUT,
    ],
    example: `avstamt accept april.xlsx --cell "'Blad 1'!D22" --motive "Avrundat i bokslutet" --in-place`,
  },
  diff: {
    usage: 'avstamt diff A B | avstamt diff A [B] (--store DIR | --list URL) [--unit ENHET] [--period ÅÅÅÅMM] [--kind TYP]',
    summary: { sv: 'visa vad som skiljer två filer, eller en fil eller publicering från det som är publicerat', en: 'show how two files differ, or a file or publication from what is published' },
    options: [
      ['A, B', { sv: 'arbetsböcker (.xlsx), publicerade dokument (.json, .jsonl), eller id ur avstamt log, minst åtta tecken', en: 'workbooks (.xlsx), published documents (.json, .jsonl), or ids from avstamt log, eight characters at least' }],
      ['A', { sv: 'ensam jämförs den med det senast publicerade', en: 'alone is compared with the latest published' }],
      STORE, LIST,
      ...SERIES,
    ],
    example: 'avstamt diff april.xlsx --store S:/publicerat',
  },
  undo: {
    usage: 'avstamt undo (--store DIR | --list URL) --unit ENHET --period ÅÅÅÅMM --kind TYP [--publication ID] [--who NAMN]',
    summary: { sv: 'ångra den egna senaste publiceringen: det som stod före gäller igen', en: "undo one's own latest publication: what stood before holds again" },
    options: [
      STORE, LIST, ...SERIES,
      ['--publication ID', { sv: 'ångra just den; utan det visas bara vad som skulle ändras', en: 'undo that one; without it only what would change is shown' }],
      ['--id ID', { sv: 'avgör ett ångrande som inte fick svar', en: 'settle an undo that got no answer' }],
      ['--who NAMN', { sv: 'den som ångrar, annars inloggad användare', en: 'who undoes, otherwise the user logged in' }],
    ],
    example: 'avstamt undo --store S:/publicerat --unit region --period 202404 --kind delårsrapport',
  },
  'clean-up': {
    usage: 'avstamt clean-up (--store DIR | --list URL) [--older-than DAGAR] [--remove]',
    summary: { sv: 'ta bort det som blev kvar av publiceringar som aldrig avslutades', en: 'remove what is left of publications that were never finished' },
    options: [
      STORE, LIST,
      ['--older-than DAGAR', { sv: 'bara det som är äldre, minst 7 dagar', en: 'only what is older, 7 days at least' }],
      ['--remove', { sv: 'ta bort; utan det räknas de bara', en: 'remove; without it they are only counted' }],
    ],
    example: 'avstamt clean-up --store S:/publicerat',
  },
  setup: {
    usage: 'avstamt setup --list URL',
    summary: { sv: 'gör en lista i SharePoint redo för publiceringar, och prova den', en: 'make a SharePoint list ready for publications, and try it out' },
    options: [['--list URL', { sv: 'listans adress, som webbläsaren visar den', en: "the list's address, as the browser shows it" }]],
    example: 'avstamt setup --list https://region.sharepoint.com/sites/ekonomi/Lists/Avstamt',
  },
  serve: {
    usage: 'avstamt serve [--port N] [--data DIR]',
    summary: { sv: 'kör en lista på den här datorn, för att prova utan SharePoint', en: 'run a list on this machine, to try things without SharePoint' },
    options: [
      ['--port N', { sv: 'porten den svarar på, annars 4170', en: 'the port it answers on, otherwise 4170' }],
      ['--data DIR', { sv: 'mappen där listan sparas, annars .avstamt', en: 'the folder where the list is kept, otherwise .avstamt' }],
    ],
    example: 'avstamt serve --port 4170',
  },
  log: {
    usage: 'avstamt log (--store DIR | --list URL) [--unit ENHET] [--period ÅÅÅÅMM] [--kind TYP]',
    summary: { sv: 'visa vad som publicerats, när och av vem', en: 'show what was published, when and by whom' },
    options: [STORE, LIST, ...SERIES],
    example: 'avstamt log --store S:/publicerat',
  },
};

const COMMON: CommandHelp['options'] = [
  ['--format text|json', { sv: 'för människor (text) eller program (json)', en: 'for people (text) or programs (json)' }],
  ['--lang sv|en', { sv: 'språk: svenska eller engelska', en: 'language: Swedish or English' }],
  ['-h, --help', { sv: 'visa den här hjälpen', en: 'show this help' }],
];

const TITLES = {
  usage: { sv: 'Användning', en: 'Usage' },
  options: { sv: 'Val', en: 'Options' },
  commands: { sv: 'Kommandon', en: 'Commands' },
  example: { sv: 'Exempel', en: 'Example' },
} as const;

const EXIT_CODES: Worded = {
  sv: 'Slutkod 0: inga fel utom accepterade · 1: fel · 2: kunde inte köras, och varför',
  en: 'Exit code 0: no errors but accepted ones · 1: errors · 2: could not run, and why',
};

export function commandHelp(command: string, lang: Lang): string {
  const help = COMMAND_HELP[command];
  if (help === undefined) return overview([], lang);
  const options = [...help.options, ...COMMON];
  return [
    sentenceCase(help.summary[lang]),
    `${TITLES.usage[lang]}:\n  ${help.usage}`,
    `${TITLES.options[lang]}:\n${list(options.map(([form, what]) => [form, what[lang]]))}`,
    `${TITLES.example[lang]}:\n  ${help.example}`,
    EXIT_CODES[lang],
  ].join('\n\n');
}

export function overview(commands: readonly string[], lang: Lang): string {
  const intro = {
    sv: 'Avstämt kontrollerar, fyller i och publicerar siffrorna i regioners rapporter.',
    en: "Avstämt checks, fills in and publishes the figures of regions' reports.",
  }[lang];
  const more = { sv: 'avstamt KOMMANDO --help säger mer. avstamt --version visar versionen.', en: 'avstamt COMMAND --help says more. avstamt --version shows the version.' }[lang];
  return [
    intro,
    `${TITLES.usage[lang]}:\n  avstamt ${{ sv: 'KOMMANDO …', en: 'COMMAND …' }[lang]} [--format text|json] [--lang sv|en]`,
    `${TITLES.commands[lang]}:\n${list(commands.map((name) => [name, COMMAND_HELP[name]?.summary[lang] ?? '']))}`,
    `${TITLES.example[lang]}:\n  avstamt check april.xlsx --find`,
    more,
    EXIT_CODES[lang],
  ].join('\n\n');
}

function list(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([form]) => form.length));
  return entries.map(([form, what]) => `  ${form.padEnd(width)}  ${what}`).join('\n');
}

function sentenceCase(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
