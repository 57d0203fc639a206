/** The rules of the target language: each reads the whole text (plain, lower case) or leaves it. docs/TARGETS.md. */
import { compare, negate } from './decimal';
import type { Figure } from './figure';
import { readText } from './number';
import type { LevelTarget, Relation, Target } from './target-types';
import { COMPARATIVES, leadingRelation, senseOf, THAN_BEFORE, VERBS } from './target-words';

const PLAN =
  /^(?:enl(?:igt|\.)|i enlighet med|följa|inom) .*(?:plan|ram|budget|beslut)(?:en)?(?: 20\d\d)?$|^(?:lpik|budget|budget i balans|ekonomi i balans|ram i balans)$|^[+-]?0 (?:i förhållande till|jämfört med|mot) budget$/;

/** T6: `Enligt FV-plan`, `Enligt inv.ram`, `LPIK`: the value stands elsewhere. */
export function readPlan(text: string): Target | null {
  if (!PLAN.test(text)) return null;
  return { kind: 'plan', name: text.replace(/^(?:enl(?:igt|\.)|i enlighet med|följa|inom) /, '') };
}

const AVERAGE = String.raw`(rikssnittet|rikssnitt|riksgenomsnittet|riksgenomsnitt|riket|genomsnittet(?: i riket)?|snittet)`;
const BENCHMARK = new RegExp(`^(bättre än|högre än|lägre än|över|under|minst|minst som) ${AVERAGE}(?: ?\\(([^()]*)\\))?$`);

/** T5: `Bättre än rikssnittet (70 % 2023)`. */
export function readBenchmark(text: string): Target | null {
  const match = BENCHMARK.exec(text);
  if (match === null) return null;
  const [, word = '', name = '', bracket] = match;
  const reference = bracket === undefined ? null : readFigure(bracket.replace(/,? ?(?:år )?(?:19|20)\d\d$/, ''));
  return { kind: 'benchmark', relation: benchmarkRelation(word), reference, name };
}

function benchmarkRelation(word: string): Relation | 'better' {
  if (word.startsWith('bättre')) return 'better';
  if (word.startsWith('minst')) return '>=';
  return word.startsWith('högre') || word === 'över' ? '>' : '<';
}

const OR_MORE = /^(.+?) (?:eller|el\.) (mer|fler|högre|över|bättre|mindre|färre|lägre|under|kortare)$/;

const A_YEAR = /^(?:19|20)\d\d$/;

/** T2: `<1`, `≥ 90 %`, `minst 90 %`, `högst 8 min`, `90 % eller högre`. */
export function readLimit(text: string): Target | null {
  const leading = leadingRelation(text);
  // `färre än 2023` and `under 2024` name a year, not a level.
  if (leading !== null) return A_YEAR.test(leading.rest) ? null : level(leading.relation, leading.rest);
  const [, figure, word] = OR_MORE.exec(text) ?? [];
  // "eller bättre" keeps the direction open.
  if (figure === undefined || word === undefined) return null;
  if (word === 'bättre') return level(null, figure);
  return level(['mer', 'fler', 'högre', 'över'].includes(word) ? '>=' : '<=', figure);
}

const TOWARDS = new RegExp(`^(${VERBS}) till (.+)$`);

/** T2: `Öka till 85 %` is a level to reach, not a change. */
export function readTowards(text: string): Target | null {
  const [, verb = '', rest = ''] = TOWARDS.exec(text) ?? [];
  const sense = senseOf(verb);
  if (sense === null) return null;
  const { relation, rest: figure } = leadingRelation(rest) ?? { relation: null, rest };
  return level(relation ?? (sense === 'increase' ? '>=' : sense === 'decrease' ? '<=' : null), figure);
}

const BY = new RegExp(`^(${VERBS}) (?:med )?([+-]?\\d.*?)(?: ${THAN_BEFORE})?$`);
const BY_AFTER = new RegExp(`^(\\d.*?) (${COMPARATIVES})(?: ${THAN_BEFORE})?$`);
const SIGNED_THAN = new RegExp(`^([+-] ?\\d.*?) ${THAN_BEFORE}$`);

/** T4: `Öka 2%`, `Minska med 3 %`, `2 % lägre än fg år`, `-3 % mot fg år`. */
export function readChange(text: string): Target | null {
  const before = BY.exec(text);
  if (before !== null) return change(before[1] ?? '', before[2] ?? '');
  const after = BY_AFTER.exec(text);
  if (after !== null) return change(after[2] ?? '', after[1] ?? '');
  const signed = SIGNED_THAN.exec(text)?.[1] ?? (text.startsWith('+') ? text : null);
  const by = signed === null ? null : readFigure(signed);
  return by === null ? null : { kind: 'change', by };
}

/** `Minska -3 %` says it twice; the word decides. */
function change(word: string, amount: string): Target | null {
  const by = readFigure(amount.replace(/^[+-] ?/, ''));
  const sense = senseOf(word);
  if (by === null) return null;
  if (sense === 'increase') return { kind: 'change', by };
  return sense === 'decrease' ? { kind: 'change', by: { ...by, value: negate(by.value) } } : null;
}

const SUBJECT = String.raw`[\p{L}][\p{L} ,/-]{0,80}?`;
const TREND = new RegExp(`^(?:(${VERBS})(?: ${SUBJECT})?|(${COMPARATIVES}))( ${THAN_BEFORE})?$`, 'u');
const MORE_OF = new RegExp(`^(${COMPARATIVES}) ${SUBJECT} (${THAN_BEFORE})$`, 'u');

/** T3: `Öka`, `Färre än fg år`, `Minska antalet besök`, `Bättre`. */
export function readTrend(text: string): Target | null {
  const [, verb, comparative, than = ''] = TREND.exec(text) ?? [];
  const [, more, thanMore = ''] = MORE_OF.exec(text) ?? [];
  const sense = senseOf(verb ?? comparative ?? more ?? '');
  if (sense === null) return null;
  return { kind: 'trend', sense, year: /20\d\d/.exec(than || thanMore)?.[0] ?? null };
}

const RANGE = /^(?:mellan )?(\d[\d ,.]*?)(?: ?%)? ?(?:-|och|till) ?(\d.*)$/;

/** T1: `85–90 %`, `mellan 85 och 90 %`. */
export function readRange(text: string): Target | null {
  const [, from = '', to = ''] = RANGE.exec(text) ?? [];
  const low = readFigure(from);
  const high = readFigure(to);
  if (low === null || high === null || compare(low.value, high.value) >= 0) return null;
  return { kind: 'range', low: { ...low, unit: high.unit }, high };
}

/** T1: a figure alone (`90 %`, `8 min`, `-100`), or with what it is counted in (`2 % av pers.kostn`). */
export function readFigureTarget(text: string): Target | null {
  const figure = readFigure(text);
  if (figure !== null && figure.value.units < 0n) return { kind: 'signed', figure };
  return level(null, text);
}

const BASIS = /^([\d][\d ,.]*(?: ?%)?) ?((?:av|per|\/|recept|poäng|besök|patienter|personer|vårdplatser|dygn) ?[^<>=]*)$/;

function level(relation: Relation | null, text: string): LevelTarget | null {
  const limit = readFigure(text);
  if (limit !== null) return { kind: 'level', relation, limit, basis: null };
  const [, figure = '', basis] = BASIS.exec(text) ?? [];
  // A year in the words may be when the target is to be reached: that is not this year's target.
  if (basis === undefined || /\b20\d\d\b/.test(basis)) return null;
  const counted = readFigure(figure);
  return counted === null ? null : { kind: 'level', relation, limit: counted, basis };
}

function readFigure(text: string): Figure | null {
  const reading = readText(text);
  return reading.kind === 'figure' ? reading : null;
}
