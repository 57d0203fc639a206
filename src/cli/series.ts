/** The options that name a series, as its keys. */
import { isPeriod } from '../app/header-names';
import type { Series, SnapshotStore } from '../app/ports';
import { seriesAlike } from '../app/series-alike';
import { keyOfWord } from '../app/series-key';
import { badKey, badPeriod, nothingToPull } from '../app/wording/fill-push-pull';
import { didYouMean, SEE_LOG, spelledAlike } from '../app/wording/series-alike';
import type { Lang, Worded } from '../app/wording/lang';
import { optionNeeded } from '../app/wording/usage';
import type { Args, OptionSpec } from './command';
import { CommandRefusal, textOption } from './command';
import { distance } from './nearest';

export const SERIES_OPTIONS: Readonly<Record<string, OptionSpec>> = { unit: { type: 'string' }, period: { type: 'string' }, kind: { type: 'string' } };

/** Throws `CommandRefusal` for what cannot be a key. */
export function keyOption(field: 'unit' | 'kind', word: string, lang: Lang): string {
  const key = keyOfWord(word);
  if (key === null) throw new CommandRefusal(badKey(field, word, lang));
  return key;
}

/** The series of a command that cannot do without. Throws `CommandRefusal`. */
export function neededSeries(command: string, args: Args): Series {
  const { lang } = args;
  const [unit, period, kind] = (['unit', 'period', 'kind'] as const).map((name) => neededOption(command, name, args)) as [string, string, string];
  if (!isPeriod(period)) throw new CommandRefusal(badPeriod(period, lang));
  return { unit: keyOption('unit', unit, lang), period, kind: keyOption('kind', kind, lang) };
}

function neededOption(command: string, name: string, args: Args): string {
  const value = textOption(args, name);
  if (value === null) throw new CommandRefusal(optionNeeded(command, `--${name}`, args.lang));
  return value;
}

export function seriesText({ unit, period, kind }: Series): string {
  return `${unit} · ${period} · ${kind}`;
}

/** Why there is nothing to pull or undo, with the series that was probably meant. */
export async function nothingPublished(store: SnapshotStore, series: Series, lang: Lang): Promise<CommandRefusal> {
  const { unit, period, kind } = series;
  const hint = hintOf(series, await store.series());
  return new CommandRefusal(`${nothingToPull(unit, period, kind, lang)}${hint === null ? '' : ` ${hint[lang]}`}`);
}

function hintOf(series: Series, known: readonly Series[]): Worded | null {
  const alike = seriesAlike(series, known);
  if (alike !== null) return spelledAlike(series, alike);
  const near = nearSeries(series, known);
  if (near !== null) return didYouMean(near);
  return known.length === 0 ? null : SEE_LOG;
}

const MOST_MISTAKES = 2;

/** The published series whose unit and kind are nearly those asked for; then the nearest month. Null when none is. What is not asked for may be any. */
export function nearSeries(asked: Partial<Series>, known: readonly Series[]): Series | null {
  const mistakes = (one: Series, part: 'unit' | 'kind'): number => (asked[part] === undefined ? 0 : distance(asked[part], one[part]));
  const months = ({ period }: Series): number => (asked.period === undefined ? 0 : Math.abs(monthOf(asked.period) - monthOf(period)));
  const near = known.filter((one) => (['unit', 'kind'] as const).every((part) => mistakes(one, part) <= Math.min(MOST_MISTAKES, one[part].length - 1)));
  const rank = (one: Series): number => (mistakes(one, 'unit') + mistakes(one, 'kind')) * 10_000 + months(one);
  return [...near].sort((a, b) => rank(a) - rank(b) || Number(b.period) - Number(a.period))[0] ?? null;
}

/** `YYYYMM` as months from the beginning of our era. */
function monthOf(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(4));
}
