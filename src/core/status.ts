/** Status words of indicator columns, as reports spell them. Rule A1 in docs/TARGETS.md. */
import { plainText } from './number';

export type Status =
  | 'reached'
  | 'partly'
  | 'not-reached'
  | 'positive'
  | 'neutral'
  | 'unchanged'
  | 'negative'
  | 'no-value';

/**
 * Whose words they are. `attainment`: Uppnått, Delvis uppnått, Inte uppnått. `fulfilment`: Målet uppfylls helt, delvis,
 * inte. `participle`: Uppfyllt, which either uses. `trend`: Positiv, Neutral, Negativ. `none`: Inget värde.
 */
export type StatusFamily = 'attainment' | 'fulfilment' | 'participle' | 'trend' | 'none';

export interface StatusWord {
  readonly status: Status;
  readonly family: StatusFamily;
  /** false for a spelling variant (`Neutralt`, `Delvis Uppnått`), which an info points out. */
  readonly canonical: boolean;
}

/** How a status is spelt where a report has a choice. */
export const CANONICAL: Readonly<Record<Exclude<Status, 'no-value'>, string>> = {
  positive: 'Positiv',
  neutral: 'Neutral',
  unchanged: 'Oförändrad',
  negative: 'Negativ',
  reached: 'Uppnått',
  partly: 'Delvis uppnått',
  'not-reached': 'Inte uppnått',
};

/** The status a cell's text stands for; null for a word that is none. */
export function readStatus(raw: string): StatusWord | null {
  const text = plainText(raw);
  const plain = text.toLowerCase().replace(/^[*'"]+|[*.!'"]+$/g, '').trim();
  return readTrendWord(text, plain) ?? readNoValue(text, plain) ?? readAttainment(text, plain);
}

const TREND_WORDS: readonly (readonly [RegExp, 'positive' | 'neutral' | 'unchanged' | 'negative'])[] = [
  [/^positiv[ta]?(?: trend| utveckling)?$/, 'positive'],
  [/^neutral[ta]?(?: trend)?$/, 'neutral'],
  [/^oförändra(?:d|t|de)(?: trend)?$/, 'unchanged'],
  [/^negativ[ta]?(?: trend| utveckling)?$/, 'negative'],
];

function readTrendWord(text: string, plain: string): StatusWord | null {
  const status = TREND_WORDS.find(([pattern]) => pattern.test(plain))?.[1];
  return status === undefined ? null : { status, family: 'trend', canonical: text === CANONICAL[status] };
}

const NO_VALUE =
  /^(?:inget (?:värde|utfall|mätvärde)|inga (?:data|värden|uppgifter)|ingen (?:data|mätning|uppgift)|(?:värde|data|uppgift|mätning) saknas|saknas|ej mätt|mäts ej|ej (?:tillämpligt|tillgängligt))$/;

function readNoValue(text: string, plain: string): StatusWord | null {
  return NO_VALUE.test(plain) ? { status: 'no-value', family: 'none', canonical: /^In/.test(text) } : null;
}

// Words that only dress the status: "Målet bedöms vara delvis uppnått", "Mål kommer inte uppfyllas".
const DRESSING =
  /(?<!\p{L})(?:(?:del)?mål(?:et|en|värdet?)?|indikatorn?|är|bedöms|har|kommer|att|vara|bli|ha|i sin helhet|vid årets slut)(?!\p{L})/gu;
const DEGREES: readonly (readonly [RegExp, 'reached' | 'partly' | 'not-reached', boolean])[] = [
  [/^(?:inte|ej|icke) /, 'not-reached', false],
  [/ (?:inte|ej)$/, 'not-reached', false],
  [/^delvis | delvis$/, 'partly', false],
  [/^(?:helt|fullt) | (?:helt|fullt)$/, 'reached', true],
  [/^/, 'reached', false],
];
const ATTAINMENT = /^(?:uppnå(?:tt|dd|dda|tts|s|r|dde)?|nådd|nått|nås|når)$/;
const PARTICIPLE = /^uppfyll(?:t|d|da)$/;
const FULFILMENT = /^uppfyll(?:s|er|as|ts)$/;

function readAttainment(text: string, plain: string): StatusWord | null {
  const bare = plain.replace(DRESSING, ' ').replace(/\s+/g, ' ').trim();
  const degree = DEGREES.find(([pattern]) => pattern.test(bare));
  if (degree === undefined) return null;
  const [pattern, status, wholly] = degree;
  const family = familyOf(bare.replace(pattern, ''));
  if (family === null) return null;
  // "Helt uppnått" names a degree that only the three-step scale of fulfilment has.
  return { status, family: wholly ? 'fulfilment' : family, canonical: isCanonical(text, status, family) };
}

function familyOf(verb: string): StatusFamily | null {
  if (ATTAINMENT.test(verb)) return 'attainment';
  if (PARTICIPLE.test(verb)) return 'participle';
  return FULFILMENT.test(verb) ? 'fulfilment' : null;
}

/** Only the attainment words have one spelling; the other families are whole phrases that differ by region. */
function isCanonical(text: string, status: 'reached' | 'partly' | 'not-reached', family: StatusFamily): boolean {
  return family !== 'attainment' || text === CANONICAL[status];
}
