/** The words of the target language, as reports write them; all lower case. Rules T2–T5 in docs/TARGETS.md. */
import type { Relation, Sense } from './target-types';

/** Signs and words before a figure. Longer ones first, since `mindre än` begins `mindre än eller lika med`. */
const RELATION_WORDS: readonly (readonly [Relation, readonly string[]])[] = [
  ['>=', ['mer än eller lika med', 'större än eller lika med', 'högre än eller lika med']],
  ['<=', ['mindre än eller lika med', 'lägre än eller lika med', 'färre än eller lika med']],
  ['>=', ['inte under', 'ej under', 'inte lägre än', 'ej lägre än', 'inte mindre än', 'ej mindre än']],
  ['<=', ['inte över', 'ej över', 'inte högre än', 'ej högre än', 'inte mer än', 'ej mer än', 'inte fler än']],
  ['>=', ['minst', 'lägst', 'åtminstone', 'minimum']],
  ['<=', ['högst', 'maximalt', 'maximum', 'max.', 'max', 'som mest', 'upp till']],
  ['>', ['överstiga', 'överstiger', 'över', 'mer än', 'fler än', 'större än', 'högre än']],
  ['<', ['understiga', 'understiger', 'under', 'mindre än', 'färre än', 'lägre än', 'kortare än']],
];

const RELATION_SIGNS: readonly (readonly [Relation, readonly string[]])[] = [
  ['>=', ['>=', '=>', '≥', '⩾']],
  ['<=', ['<=', '=<', '≤', '⩽']],
  ['>', ['>', '＞']],
  ['<', ['<', '＜']],
];

/** The relation a text begins with, and what follows it; null when it begins with none. */
export function leadingRelation(text: string): { readonly relation: Relation; readonly rest: string } | null {
  return leading(text, RELATION_SIGNS, '') ?? leading(text, RELATION_WORDS, ' ');
}

function leading(
  text: string,
  table: readonly (readonly [Relation, readonly string[]])[],
  separator: string,
): { readonly relation: Relation; readonly rest: string } | null {
  for (const [relation, words] of table) {
    const word = words.find((candidate) => text.startsWith(candidate + separator));
    if (word !== undefined) return { relation, rest: text.slice(word.length).trim() };
  }
  return null;
}

const INCREASE = 'öka|ökar|ökas|ökad|ökade|ökat|ökande|ökning|höja|höjas|höjd|stiga';
const DECREASE = 'minska|minskar|minskas|minskad|minskade|minskat|minskande|minskning|sänka|sänkas|sänkt|reducera';
const IMPROVE = 'förbättra|förbättras|förbättrad|förbättrat|förbättring';
const HIGHER = 'högre|fler|flera|mer|större|↑';
const LOWER = 'lägre|färre|mindre|kortare|↓';
const HOLD = 'oförändrad|oförändrat|oförändrade|bibehålla|bibehållen|behålla|samma nivå|samma|i nivå|→';

// Verbs may be followed by what is to change (`Öka andelen digitala besök`); comparatives may not.
const VERBS: ReadonlySet<string> = new Set(`${INCREASE}|${DECREASE}|${IMPROVE}`.split('|'));
const COMPARATIVES: readonly string[] = `${HIGHER}|${LOWER}|bättre|${HOLD}`.split('|');

/** The verb a text begins with, and what follows it; null when its first word is none. */
export function leadingVerb(text: string): { readonly verb: string; readonly rest: string } | null {
  const space = text.indexOf(' ');
  const verb = space < 0 ? text : text.slice(0, space);
  return VERBS.has(verb) ? { verb, rest: text.slice(verb.length + 1) } : null;
}

/** The comparative a text begins with, and what follows it. */
export function leadingComparative(text: string): { readonly word: string; readonly rest: string } | null {
  const word = COMPARATIVES.find((one) => text === one || text.startsWith(`${one} `));
  return word === undefined ? null : { word, rest: text.slice(word.length + 1) };
}

/** The comparative a text ends with, and what stands before it; null when it is nothing else. */
export function closingComparative(text: string): { readonly word: string; readonly before: string } | null {
  const word = COMPARATIVES.find((one) => text.endsWith(` ${one}`));
  return word === undefined ? null : { word, before: text.slice(0, -word.length - 1) };
}

const SENSES: readonly (readonly [Sense, ReadonlySet<string>])[] = [
  ['increase', new Set(`${INCREASE}|${HIGHER}`.split('|'))],
  ['decrease', new Set(`${DECREASE}|${LOWER}`.split('|'))],
  ['improve', new Set(`${IMPROVE}|bättre`.split('|'))],
  ['hold', new Set(HOLD.split('|'))],
];

/** What a verb or comparative asks for; null for any other word. */
export function senseOf(word: string): Sense | null {
  return SENSES.find(([, words]) => words.has(word))?.[0] ?? null;
}

const LAST_YEAR = String.raw`fg\.? ?år(?:et)?|fgå|f\.? ?g\.? ?år|föreg(?:ående|\.)? ?år(?:et)?|förra året|i fjol`;
const BEFORE = String.raw`tidigare(?: år)?|nuläget?|(?:utfall|bokslut)(?:et)?(?: (?:20\d\d|${LAST_YEAR}))?|20\d\d`;

const THAN = new RegExp(
  String.raw` (?:än|mot|från|sedan|jämfört med|jämf\.?(?: med)?|jmfr?\.?(?: med)?|i förhållande till|med) (?:samma period )?(?:${LAST_YEAR}|${BEFORE})$`,
);

// Few texts have one of the words, and the pattern takes V8 more than a millisecond to make ready.
const THAN_WORDS = [' än ', ' mot ', ' från ', ' sedan ', ' jäm', ' jm', ' i förhållande till ', ' med '];

/** Parts off `än fg år`, `jmf med föregående år`, `mot 2023`: what a change is measured against. Null when it names nothing. */
export function partThanBefore(text: string): { readonly said: string; readonly than: string | null } {
  const than = THAN_WORDS.some((word) => text.includes(word)) ? THAN.exec(text) : null;
  return than === null ? { said: text, than: null } : { said: text.slice(0, than.index), than: than[0] };
}
