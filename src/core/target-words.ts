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

/** Verbs may be followed by what is to change (`Öka andelen digitala besök`); comparatives may not. */
export const VERBS = `${INCREASE}|${DECREASE}|${IMPROVE}`;
export const COMPARATIVES = `${HIGHER}|${LOWER}|bättre|${HOLD}`;

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

/** `än fg år`, `jmf med föregående år`, `mot 2023`: what a change is measured against. */
export const THAN_BEFORE = String.raw`(?:än|mot|från|sedan|jämfört med|jämf\.?(?: med)?|jmfr?\.?(?: med)?|i förhållande till|med) (?:samma period )?(?:${LAST_YEAR}|${BEFORE})`;
