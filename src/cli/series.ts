/** The options that name a series, as its keys. */
import { isPeriod } from '../app/header-names';
import type { Series, SnapshotStore } from '../app/ports';
import { seriesAlike } from '../app/series-alike';
import { keyOfWord } from '../app/series-key';
import { badKey, badPeriod, nothingToPull } from '../app/wording/fill-push-pull';
import { spelledAlike } from '../app/wording/series-alike';
import type { Lang } from '../app/wording/lang';
import { optionNeeded } from '../app/wording/usage';
import type { Args, OptionSpec } from './command';
import { CommandRefusal, textOption } from './command';

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

/** Why there is nothing to pull: a series that differs from another in its spelling alone was probably meant to be that. */
export async function nothingPublished(store: SnapshotStore, series: Series, lang: Lang): Promise<CommandRefusal> {
  const { unit, period, kind } = series;
  const alike = seriesAlike(series, await store.series());
  const hint = alike === null ? '' : ` ${spelledAlike(series, alike)[lang]}`;
  return new CommandRefusal(`${nothingToPull(unit, period, kind, lang)}${hint}`);
}
