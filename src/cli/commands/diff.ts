/** `avstamt diff A B`: added, changed and removed figures, from A to B; each a file, or what is published. */
import { isIdWord } from '../../app/publications';
import { sameHead } from '../../app/pulling/compare';
import { TOOL } from '../../app/report';
import { storeOrFile } from '../../app/wording/diff';
import { diffSnapshots } from '../../core/diff';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT } from '../command';
import { writeJson } from '../json';
import type { PlaceNamed } from '../place';
import { openPlace, optionalPlace, PLACE_OPTIONS } from '../place';
import { SERIES_OPTIONS } from '../series';
import type { Compared } from '../snapshots';
import { fileSnapshot, latestSnapshot, namedSnapshot, namesSeries, seriesFor, seriesOfPublication } from '../snapshots';
import { diffText } from '../text/diff-text';
import type { Progress } from '../text/progress';
import { progressOn } from '../text/progress';
import { styleFor } from '../text/style';
import { VERSION } from '../version';

export const diff: Command = {
  positionals: [1, 2],
  options: { ...PLACE_OPTIONS, ...SERIES_OPTIONS },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [a, b] = await bothSides(args, io);
  const named = sameHead(a.snapshot, b.snapshot);
  const found = diffSnapshots(...named);
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, from: a.name, to: b.name, ...found });
  else io.stdout.write(diffText(found, { from: { ...a, snapshot: named[0] }, to: { ...b, snapshot: named[1] } }, { lang: args.lang, columns: io.columns, style: styleFor(io) }));
  return EXIT.clean;
}

/** Two files; a file or a publication against the latest; or two of them as they are named, at least one published. */
async function bothSides(args: Args, io: Io): Promise<[Compared, Compared]> {
  const [first = '', second] = args.positionals;
  const place = optionalPlace('diff', args);
  const published = [first, second].filter((word) => word !== undefined && isPublished(word, place));
  const isEnough = place === null ? second !== undefined : second === undefined || published.length > 0;
  if (!isEnough) throw new CommandRefusal(storeOrFile(args.lang));
  const progress = progressOn(io);
  try {
    return await (place === null ? twoFiles(first, second ?? '', args, io, progress) : withPublished(place, first, second ?? null, args, io, progress));
  } finally {
    progress.done();
  }
}

/** Without a store every word is a file. */
function isPublished(word: string, place: PlaceNamed | null): boolean {
  return place !== null && isIdWord(word);
}

async function twoFiles(first: string, second: string, args: Args, io: Io, progress: Progress): Promise<[Compared, Compared]> {
  return [await fileSnapshot(first, args, io, progress), await fileSnapshot(second, args, io, progress)];
}

async function withPublished(place: PlaceNamed, first: string, second: string | null, args: Args, io: Io, progress: Progress): Promise<[Compared, Compared]> {
  const fileOf = async (word: string): Promise<Compared | null> => (isIdWord(word) ? null : fileSnapshot(word, args, io, progress));
  // Files first: what cannot be read is told before anything is asked of the store.
  const [a, b] = [await fileOf(first), second === null ? null : await fileOf(second)];
  const file = a ?? b;
  const id = [first, second].find((word) => word !== null && isIdWord(word)) ?? null;
  // A publication says itself which report it is of; a file against the latest has to.
  const fileSeries = file === null || (id !== null && !namesSeries(args)) ? null : seriesFor(file.snapshot, args);
  const store = await openPlace(place, io, args.lang);
  const series = fileSeries ?? (await seriesOfPublication(store, id ?? first, args));
  const named = async (word: string, file: Compared | null): Promise<Compared> => file ?? namedSnapshot(store, series, word, args);
  if (second !== null) return [await named(first, a), await named(second, b)];
  const latest = await latestSnapshot(store, series, args);
  // A file is newer than what is published; a publication is older than the latest.
  return a === null ? [await named(first, a), latest] : [latest, a];
}
