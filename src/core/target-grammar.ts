/** The rules of the target language: each reads the whole text (plain, lower case) or leaves it. docs/TARGETS.md. */
import { compare, negate } from './decimal';
import type { Figure } from './figure';
import { letterPattern } from './letters';
import { readText } from './number';
import type { LevelTarget, Relation, Target } from './target-types';
import { closingComparative, leadingComparative, leadingRelation, leadingVerb, partThanBefore, senseOf } from './target-words';

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

/** T2: `Öka till 85 %` is a level to reach, not a change. */
export function readTowards(text: string): Target | null {
  const { verb, rest: towards } = leadingVerb(text) ?? { verb: '', rest: '' };
  const sense = senseOf(verb);
  if (sense === null || !/^till ./.test(towards)) return null;
  const rest = towards.slice('till '.length);
  const { relation, rest: figure } = leadingRelation(rest) ?? { relation: null, rest };
  return level(relation ?? (sense === 'increase' ? '>=' : sense === 'decrease' ? '<=' : null), figure);
}

/** T4: `Öka 2%`, `Minska med 3 %`, `2 % lägre än fg år`, `-3 % mot fg år`. */
export function readChange(text: string): Target | null {
  const { verb, rest } = leadingVerb(text) ?? { verb: '', rest: '' };
  const amount = rest.replace(/^med /, '');
  if (/^[+-]?\d/.test(amount)) return change(verb, partThanBefore(amount).said);
  const { said, than } = partThanBefore(text);
  const after = /^\d/.test(said) ? closingComparative(said) : null;
  if (after !== null) return change(after.word, after.before);
  const signed = than !== null && /^[+-] ?\d/.test(said) ? said : text.startsWith('+') ? text : null;
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

const SUBJECT = letterPattern('^[\\p{L}][\\p{L} ,/-]{0,80}$', 'u');

/** T3: `Öka`, `Färre än fg år`, `Minska antalet besök`, `Bättre`. */
export function readTrend(text: string): Target | null {
  const { said, than } = partThanBefore(text);
  const sense = senseOf(verbOf(said) ?? comparativeOf(said, than !== null) ?? '');
  return sense === null ? null : { kind: 'trend', sense, year: /20\d\d/.exec(than ?? '')?.[0] ?? null };
}

/** `Minska`, `Minska antalet besök`. */
function verbOf(text: string): string | null {
  const { verb, rest } = leadingVerb(text) ?? { verb: null, rest: '' };
  return rest === '' || SUBJECT(rest).test(rest) ? verb : null;
}

/** `Färre` says enough alone; `färre besök` only when it says than when. */
function comparativeOf(text: string, saysThan: boolean): string | null {
  const { word, rest } = leadingComparative(text) ?? { word: null, rest: '' };
  return rest === '' || (saysThan && SUBJECT(rest).test(rest)) ? word : null;
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
