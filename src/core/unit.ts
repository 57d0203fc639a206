/** Units of figures, and how they convert. Rule N6 in docs/SPEC.md. */
import { letterPattern } from './letters';

/** `s` is what `15:01` (minutes:seconds) is read as, so that it stays exact. */
export type Unit = 'mnkr' | 'tkr' | 'kr' | 'kr/tim' | '%' | 'procentenheter' | 'antal' | 'min' | 's' | 'timmar' | 'dagar';

export type MoneyUnit = 'mnkr' | 'tkr' | 'kr';

/** 10^exponent kronor. */
const MONEY_EXPONENT: Readonly<Record<MoneyUnit, number>> = { mnkr: 6, tkr: 3, kr: 0 };

export function isMoney(unit: Unit | null): unit is MoneyUnit {
  return unit === 'mnkr' || unit === 'tkr' || unit === 'kr';
}

/** The power of ten that takes a figure from one money unit to another: mnkr → tkr is 3. */
export function moneyShift(from: MoneyUnit, to: MoneyUnit): number {
  return MONEY_EXPONENT[from] - MONEY_EXPONENT[to];
}

/** What reports write, lower-cased, for each unit. */
const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  mnkr: 'mnkr', mkr: 'mnkr', msek: 'mnkr', 'miljoner kronor': 'mnkr', 'miljoner kr': 'mnkr', miljoner: 'mnkr',
  tkr: 'tkr', tsek: 'tkr', kkr: 'tkr', 'tusen kronor': 'tkr', 'tusentals kronor': 'tkr', 'tusen kr': 'tkr',
  kr: 'kr', sek: 'kr', kronor: 'kr',
  'kr/tim': 'kr/tim', 'kr/timme': 'kr/tim', 'kr/h': 'kr/tim', 'kronor per timme': 'kr/tim',
  '%': '%', procent: '%',
  procentenheter: 'procentenheter', 'procentenhet': 'procentenheter', '%-enheter': 'procentenheter',
  'procent-enheter': 'procentenheter', 'p.e.': 'procentenheter', pe: 'procentenheter',
  antal: 'antal', st: 'antal', stycken: 'antal',
  min: 'min', minut: 'min', minuter: 'min', 'min.': 'min',
  tim: 'timmar', timmar: 'timmar', timme: 'timmar',
  dagar: 'dagar', dgr: 'dagar', dag: 'dagar',
};

/** The unit a word stands for; null when it is none. */
export function unitOfWord(word: string): Unit | null {
  const key = word.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  // Own keys only: `constructor` is no unit.
  return Object.hasOwn(UNIT_WORDS, key) ? (UNIT_WORDS[key] ?? null) : null;
}

// In lower case: ignoring case would cost each of them the variants of every letter.
const MONEY = String.raw`(?<![\p{L}\d])(mnkr|mkr|msek|tkr|tsek|kkr|miljoner kronor|miljoner kr|tusentals kronor|tusen kronor|tusen kr)(?![\p{L}\d])`;
const MONEY_TEXT = letterPattern(MONEY, 'u');
const KRONOR_TEXT = letterPattern(String.raw`(?<![\p{L}\d])(?:belopp i|i|anges i)\s+(kr|kronor|sek)(?![\p{L}\d/])|\((kr|kronor|sek)\)|(?:^|belopp |[,;:-] ?)(kr|kronor|sek)\.?$`, 'u');

/** The money unit named in a title, heading or note (`Belopp i mnkr`, `(Tkr)`); null when none is. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  // Most lines name none, and a look at letters is cheaper than one at words.
  if (!/kr|sek/i.test(text)) return null;
  const lower = text.toLowerCase();
  const match = MONEY_TEXT(lower).exec(lower) ?? KRONOR_TEXT(lower).exec(lower);
  const unit = match === null ? null : unitOfWord(match[1] ?? match[2] ?? match[3] ?? '');
  return isMoney(unit) ? unit : null;
}

// All that stands around a unit and names no table: `Belopp anges i tkr om inte annat sägs`.
const UNIT_FILLER: ReadonlySet<string> = new Set(
  'alla samtliga beloppen belopp siffror anges angivna redovisas uttryckta enhet är i om inte inget ej annat sägs amounts in kr kronor sek'.split(' '),
);
const MONEY_TEXTS = letterPattern(MONEY, 'gu');
const WORDS = letterPattern('[\\p{L}]+', 'gu');

/** Whether a line says in which unit the figures are, and nothing else. */
export function isUnitLine(text: string): boolean {
  if (unitOfWord(text) !== null) return true;
  if (moneyUnitIn(text) === null) return false;
  const lower = text.toLowerCase();
  const words = lower.replaceAll(MONEY_TEXTS(lower), ' ').match(WORDS(lower)) ?? [];
  return words.every((word) => UNIT_FILLER.has(word));
}
