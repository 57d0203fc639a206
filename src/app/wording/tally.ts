/** How many findings of each severity, in words. */
import type { Severity } from '../../core/finding';
import { count } from './figures';
import type { Lang } from './lang';

const NBSP = '\u00a0';

/** A severity as a word and a sign, never colour alone. */
export const SEVERITY_SIGN = { error: '✗', warning: '!', info: 'i' } as const;

export function severityWord(severity: Severity, lang: Lang): string {
  return { error: { sv: 'fel', en: 'error' }, warning: { sv: 'varning', en: 'warning' }, info: { sv: 'upplysning', en: 'notice' } }[severity][lang];
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
}

export function plural(n: number, one: string, several: string): string {
  return `${count(n)}${NBSP}${n === 1 ? one : several}`;
}

/** "1 fel, 2 varningar, 3 upplysningar, 1 accepterat"; empty when there is nothing. */
export function tallyText(tally: Tally, lang: Lang): string {
  const sv = lang === 'sv';
  const parts = [
    tally.errors > 0 ? (sv ? plural(tally.errors, 'fel', 'fel') : plural(tally.errors, 'error', 'errors')) : '',
    tally.warnings > 0 ? (sv ? plural(tally.warnings, 'varning', 'varningar') : plural(tally.warnings, 'warning', 'warnings')) : '',
    tally.infos > 0 ? (sv ? plural(tally.infos, 'upplysning', 'upplysningar') : plural(tally.infos, 'notice', 'notices')) : '',
    tally.accepted > 0 ? (sv ? plural(tally.accepted, 'accepterat', 'accepterade') : plural(tally.accepted, 'accepted', 'accepted')) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What a check came to. `uncompared`: there was nothing to compare, so that nothing is known to be right. */
export function verdict(tally: Tally, lang: Lang, uncompared = false): string {
  const text = tallyText(tally, lang);
  if (tally.errors > 0) return `${text}.`;
  const clean = uncompared ? { sv: 'Inget är jämfört', en: 'Nothing has been compared' }[lang] : { sv: 'Inga fel', en: 'No errors' }[lang];
  return text === '' ? `${clean}.` : `${clean}, ${text}.`;
}

export function checkedText(counts: { readonly tables: number; readonly cells: number; readonly comparisons: number }, lang: Lang): string {
  const { tables, cells, comparisons } = counts;
  return {
    sv: `${plural(tables, 'tabell', 'tabeller')} · ${plural(cells, 'cell', 'celler')} · ${plural(comparisons, 'jämförelse', 'jämförelser')}`,
    en: `${plural(tables, 'table', 'tables')} · ${plural(cells, 'cell', 'cells')} · ${plural(comparisons, 'comparison', 'comparisons')}`,
  }[lang];
}
