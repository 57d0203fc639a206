/**
 * What an indicator's target says. The grammar, with the reports its forms come from, is docs/TARGETS.md (rules T1–T9).
 * Reading a target never fails: what cannot be read is `unreadable` and is judged by nobody.
 */
import type { Figure, Reading } from './figure';
import { plainText, readText } from './number';
import {
  readBenchmark,
  readChange,
  readFigureTarget,
  readLimit,
  readPlan,
  readRange,
  readTowards,
  readTrend,
} from './target-grammar';
import type { Target } from './target-types';

// The first rule that reads the whole text wins; so `Öka till 85 %` (a level) stands before `Öka` (a trend).
const RULES: readonly ((text: string) => Target | null)[] = [
  readPlan,
  readBenchmark,
  readLimit,
  readTowards,
  readChange,
  readTrend,
  readRange,
  readFigureTarget,
];

/** Reads a target from its cell (number cells too: 0.9 shown as 90 %) or its text. Never throws. */
export function parseTarget(source: Reading | string): Target {
  if (typeof source === 'string') return parseTargetText(source);
  switch (source.kind) {
    case 'figure':
      return targetOfFigure(source);
    case 'text':
      return parseTargetText(source.text);
    case 'blank':
      return { kind: 'blank' };
    case 'fault':
      return { kind: 'unreadable', text: source.fault };
    case 'date':
    case 'uncalculated':
      return { kind: 'unreadable', text: '' };
  }
}

function parseTargetText(raw: string): Target {
  const text = plainText(raw).toLowerCase().replace(/^mål(?:värde)?:? (?=\S)/, '').replace(/\.$/, '');
  const reading = readText(text);
  if (reading.kind === 'blank') return { kind: 'blank' };
  for (const rule of RULES) {
    const target = rule(text);
    if (target !== null) return target;
  }
  return { kind: 'unreadable', text: plainText(raw) };
}

function targetOfFigure(figure: Figure): Target {
  if (figure.plus === true) return { kind: 'change', by: figure };
  if (figure.value.units < 0n) return { kind: 'signed', figure };
  return { kind: 'level', relation: null, limit: figure, basis: null };
}
