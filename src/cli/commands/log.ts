/** `avstamt log --store DIR | --list URL`: what was published, newest first. */
import type { Series, SnapshotStore } from '../../app/ports';
import { StoreRefusal } from '../../app/ports';
import { TOOL } from '../../app/report';
import { TEXTS } from '../../app/wording/cli';
import { refusalSentence } from '../../app/wording/refusals';
import { didYouMean } from '../../app/wording/series-alike';
import type { Args, Command, Io } from '../command';
import { EXIT, textOption } from '../command';
import { writeJson } from '../json';
import { openPlace, PLACE_OPTIONS, placeOf } from '../place';
import { keyOption, nearSeries, SERIES_OPTIONS } from '../series';
import type { SeriesLog } from '../text/log-text';
import { logText } from '../text/log-text';
import { styleFor } from '../text/style';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const log: Command = {
  positionals: [0, 0],
  options: { ...PLACE_OPTIONS, ...SERIES_OPTIONS },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const store = await openPlace(placeOf('log', args), io, args.lang);
  const known = await store.series();
  const logs = await readLogs(store, known, args);
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, publications: logs.flatMap(publications), damaged: logs.flatMap(({ series, damage }) => (damage === null ? [] : [series])) });
  else if (logs.length > 0) io.stdout.write(logText(logs, { lang: args.lang, columns: io.columns, style: styleFor(io) }));
  if (logs.length === 0) io.stderr.write(`${nothingLogged(known, args)}\n`);
  const damaged = logs.flatMap(({ damage }) => damage ?? []);
  for (const damage of damaged) io.stderr.write(`${wrap(refusalSentence(damage, args.lang) ?? '', io.columns).join('\n')}\n`);
  return damaged.length > 0 ? EXIT.refused : EXIT.clean;
}

/** Where something else is published, with what was probably meant. */
function nothingLogged(known: readonly Series[], args: Args): string {
  const near = known.length === 0 ? null : nearSeries(askedFor(args), known);
  return `${TEXTS.nothingPublished[args.lang]}${near === null ? '' : ` ${didYouMean(near)[args.lang]}`}`;
}

async function readLogs(store: SnapshotStore, known: readonly Series[], args: Args): Promise<SeriesLog[]> {
  const wanted = known.filter((series) => isWanted(series, args)).sort(bySeries);
  const logs: SeriesLog[] = [];
  for (const series of wanted) logs.push(await readLog(store, series));
  return logs;
}

/** A damaged series is said to be so, and does not hide the others. */
async function readLog(store: SnapshotStore, series: Series): Promise<SeriesLog> {
  try {
    return { series, commits: await store.log(series), damage: null };
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.reason !== 'damaged') throw error;
    return { series, commits: [], damage: error };
  }
}

function isWanted(series: Series, args: Args): boolean {
  return Object.entries(askedFor(args)).every(([part, asked]) => series[part as keyof Series] === asked);
}

/** As `push` writes them, so that `--unit Region` finds what `region` published. */
function askedFor(args: Args): Partial<Series> {
  const parts = (['unit', 'period', 'kind'] as const).flatMap((part): [string, string][] => {
    const asked = textOption(args, part);
    return asked === null ? [] : [[part, part === 'period' ? asked : keyOption(part, asked, args.lang)]];
  });
  return Object.fromEntries(parts);
}

/** By unit and kind, the latest period first. */
function bySeries(a: Series, b: Series): number {
  const [left, right] = [`${a.unit}_${a.kind}`, `${b.unit}_${b.kind}`];
  return left < right ? -1 : left > right ? 1 : Number(b.period) - Number(a.period);
}

function publications({ series, commits }: SeriesLog): unknown[] {
  return commits.map(({ id, base, reverts, author, time, counts, figuresHash, documentHash }) => ({
    ...series, id, base, reverts: reverts ?? null, author, time, ...counts, figuresHash, documentHash,
  }));
}
