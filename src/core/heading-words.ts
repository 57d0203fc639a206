/** The vocabulary of column headings, as reports abbreviate and vary it. Rule L2 in docs/SPEC.md. */

/** What is written, lower-cased, and the words it stands for. A map: nobody's heading is a property of objects. */
export const WORDS: ReadonlyMap<string, string> = new Map(Object.entries({
  utf: 'utfall', utfall: 'utfall', utfallet: 'utfall', bud: 'budget', budg: 'budget', budget: 'budget',
  budgeten: 'budget', årsbudget: 'helår budget', helårsbudget: 'helår budget', periodbudget: 'ack budget',
  budgeterat: 'budget', periodens: 'ack', perioden: 'ack', period: 'ack',
  prog: 'prognos', progn: 'prognos', prg: 'prognos', prognosticerade: 'prognos', prognosticerat: 'prognos', prognostiserat: 'prognos', prognostiserade: 'prognos',
  helårsprog: 'helår prognos', delårsprognos: 'prognos', resultatprognos: 'prognos resultat', årsbudg: 'helår budget', årsbud: 'helår budget',
  helårsutfall: 'helår utfall', årsutfall: 'helår utfall', periodiserad: 'ack', budgetförslag: 'budget förslag', prel: 'förslag',
  preliminär: 'förslag', förslag: 'förslag', budgetavv: 'avvikelse budget', fgå: 'Y-1', föregåendeår: 'Y-1', prognos: 'prognos', prognosen: 'prognos', helårsprognos: 'helår prognos',
  årsprognos: 'helår prognos', bokslut: 'bokslut', boksl: 'bokslut', bs: 'bokslut', bokslutet: 'bokslut', årsbokslut: 'bokslut',
  ack: 'ack', ackumulerat: 'ack', ackumulerad: 'ack', ackumulerade: 'ack', ackum: 'ack', acc: 'ack',
  avv: 'avvikelse', avvik: 'avvikelse', avvikelse: 'avvikelse', avvikelsen: 'avvikelse', diff: 'avvikelse',
  differens: 'avvikelse', budgetavvikelse: 'avvikelse budget', prognosavvikelse: 'avvikelse prognos',
  inn: 'Y0', innev: 'Y0', innevarande: 'Y0', fg: 'Y-1', föreg: 'Y-1', föregående: 'Y-1', föregeående: 'Y-1',
  förra: 'Y-1', fjolåret: 'Y-1', fjolår: 'Y-1', nästa: 'Y1',
  helår: 'helår', helårs: 'helår', heltår: 'helår', helåret: 'helår',
  förändr: 'förändring', förändring: 'förändring', föränd: 'förändring', förändringen: 'förändring',
  utveckling: 'förändring', proc: '%', procent: '%', inkl: 'inkl', inklusive: 'inkl',
  överförda: 'överförda', överfört: 'överförda', överförd: 'överförda', överföring: 'överförda',
  överföringar: 'överförda medel', ombudgeterade: 'överförda', ombudgeterat: 'överförda', ombudgeteringar: 'överförda medel', ombudgetering: 'överförda medel',
  kvarvarande: 'kvarvarande', kvarstående: 'kvarvarande', återstående: 'kvarvarande', återstår: 'kvarvarande', kvar: 'kvarvarande',
  medel: 'medel', total: 'totalt', totalt: 'totalt', totala: 'totalt', summa: 'totalt',
  inköp: 'inköp', inköpt: 'inköp', utifrån: 'utifrån', ub: 'ub', utgående: 'ub',
  mål: 'mål', målvärde: 'mål', målvärden: 'mål', målnivå: 'mål', måltal: 'mål', måluppfyllelse: 'måluppfyllelse',
  måluppfyllnad: 'måluppfyllelse', trend: 'trend', status: 'status', bedömning: 'bedömning',
  kommentar: 'kommentar', kommentarer: 'kommentar', nuläge: 'nuläge', nuvärde: 'nuläge', utgångsläge: 'nuläge', utgångsvärde: 'nuläge',
  basvärde: 'nuläge', startvärde: 'nuläge', bedömd: 'bedömning', målbedömning: 'mål bedömning', uppfyllelse: 'uppfyllelse',
  redovisas: 'redovisas', redovisning: 'redovisas', uppföljning: 'redovisas', uppföljs: 'redovisas',
  rapporteras: 'redovisas', rapportering: 'redovisas', uppföljningstillfälle: 'redovisas', uppföljningstillfällen: 'redovisas', mäts: 'redovisas',
  mätning: 'redovisas', följs: 'redovisas',
  indikator: 'indikator', indikatorer: 'indikator', saldo: 'saldo', investeringsid: 'id', id: 'id', investeringsnr: 'id',
  investeringsnummer: 'id', projektnr: 'id', projektnummer: 'id', projektid: 'id', plan: 'plan',
  fastställd: 'fastställd', beslutad: 'fastställd', reviderad: 'fastställd', internbudget: 'fastställd budget', ursprunglig: 'ursprunglig',
  jämförelse: 'förändring', riktning: 'riktning', förfaller: 'förfaller', återlämnas: 'förfaller', bortfaller: 'förfaller',
}));

/** Words that say nothing of which column it is. */
export const IGNORED: ReadonlySet<string> = new Set(
  ('år året års årets hittills efter samma som upp från fr mot jmf jämfört jmfr med i av för per den det till t o m tom och samt under belopp mnkr mkr tkr kr ' +
    'msek tsek miljoner tusen kronor värde antal aktuell aktuellt').split(' '),
);

/** By each way of writing a month, its number. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'januari'], ['feb', 'febr', 'februari'], ['mar', 'mars'], ['apr', 'april'], ['maj'], ['jun', 'juni'],
    ['jul', 'juli'], ['aug', 'augusti'], ['sep', 'sept', 'september'], ['okt', 'oktober'], ['nov', 'november'], ['dec', 'december'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** Interim periods: how many months one of them is. */
export const PERIOD_MONTHS: ReadonlyMap<string, number> = new Map([['delår', 4], ['delårsrapport', 4], ['tertial', 4], ['t', 4], ['kvartal', 3], ['q', 3], ['kv', 3]]);

// `Fastställd av nämnden` heads nothing.
export const BUDGET_KINDS = ['fastställd', 'ursprunglig'];

/** Words that a column could be known by. */
export const HEADING_WORDS: ReadonlySet<string> = new Set([...WORDS.values()].flatMap((words) => words.split(' ')).filter((word) => !BUDGET_KINDS.includes(word)));
