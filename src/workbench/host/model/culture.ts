/** What the user's language changes: separators, words for errors and truth, function names. Swedish and American. */

export interface Culture {
  readonly name: 'sv-SE' | 'en-US';
  readonly decimal: string;
  /** U+00A0 in Swedish. */
  readonly group: string;
  readonly list: string;
  readonly true: string;
  readonly false: string;
  readonly general: string;
  readonly dateFormat: string;
  /** English error or function name to the user's own. */
  readonly errors: ReadonlyMap<string, string>;
  readonly functions: ReadonlyMap<string, string>;
  /** Letters of number format codes: `y` to `å`. */
  readonly codeLetters: ReadonlyMap<string, string>;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

const SWEDISH_ERRORS: readonly (readonly [string, string])[] = [
  ['#REF!', '#REFERENS!'],
  ['#DIV/0!', '#DIVISION/0!'],
  ['#N/A', '#SAKNAS!'],
  ['#NAME?', '#NAMN?'],
  ['#NULL!', '#SKÄRNING!'],
  ['#NUM!', '#OGILTIGT!'],
  ['#VALUE!', '#VÄRDEFEL!'],
  ['#SPILL!', '#SPILL!'],
  ['#CALC!', '#BERÄKNA!'],
];

const SWEDISH_FUNCTIONS = `ABS ABS,AND OCH,AVERAGE MEDEL,AVERAGEIF MEDEL.OM,AVERAGEIFS MEDEL.OMF,CONCAT SAMMAN,CONCATENATE SAMMANFOGA,
COUNT ANTAL,COUNTA ANTALV,COUNTBLANK ANTAL.TOMMA,COUNTIF ANTAL.OM,COUNTIFS ANTAL.OMF,DATE DATUM,DAY DAG,EXACT EXAKT,FALSE FALSKT,
FIND HITTA,HLOOKUP LETAKOLUMN,IF OM,IFERROR OMFEL,IFNA OMSAKNAS,INDEX INDEX,INDIRECT INDIREKT,INT HELTAL,ISBLANK ÄRTOM,ISERROR ÄRFEL,
ISNA ÄRSAKNAD,ISNUMBER ÄRTAL,ISTEXT ÄRTEXT,LEFT VÄNSTER,LEN LÄNGD,LOWER GEMENER,MATCH PASSA,MAX MAX,MEDIAN MEDIAN,MID EXTEXT,MIN MIN,
MOD REST,MONTH MÅNAD,N N,NA SAKNAS,NOT ICKE,NOW NU,OFFSET FÖRSKJUTNING,OR ELLER,PRODUCT PRODUKT,RAND SLUMP,RIGHT HÖGER,ROUND AVRUNDA,
ROUNDDOWN AVRUNDA.NEDÅT,ROUNDUP AVRUNDA.UPPÅT,ROW RAD,COLUMN KOLUMN,SEARCH SÖK,SUBTOTAL DELSUMMA,SUM SUMMA,SUMIF SUMMA.OM,
SUMIFS SUMMA.OMF,SUMPRODUCT PRODUKTSUMMA,TEXT TEXT,TODAY IDAG,TRIM RENSA,TRUE SANT,UPPER VERSALER,VALUE TEXTNUM,VLOOKUP LETARAD,
XLOOKUP XLETAUPP,YEAR ÅR`;

const SWEDISH: Culture = {
  name: 'sv-SE',
  decimal: ',',
  group: '\u00a0',
  list: ';',
  true: 'SANT',
  false: 'FALSKT',
  general: 'Standard',
  dateFormat: 'yyyy-mm-dd',
  errors: new Map(SWEDISH_ERRORS),
  functions: new Map(SWEDISH_FUNCTIONS.split(/,\s*/).map((pair) => pair.split(' ') as [string, string])),
  codeLetters: new Map([['y', 'å'], ['d', 'D'], ['m', 'M'], ['h', 't']]),
  months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  weekdays: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
};

const AMERICAN: Culture = {
  name: 'en-US',
  decimal: '.',
  group: ',',
  list: ',',
  true: 'TRUE',
  false: 'FALSE',
  general: 'General',
  dateFormat: 'm/d/yyyy',
  errors: new Map(),
  functions: new Map(),
  codeLetters: new Map(),
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export function culture(name: Culture['name']): Culture {
  return name === 'sv-SE' ? SWEDISH : AMERICAN;
}

/** English error text in the user's words: `#REFERENS!`. */
export function localError(error: string, { errors }: Culture): string {
  return errors.get(error) ?? error;
}
