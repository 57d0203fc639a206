/** What `diff` compares: a workbook, a stored document or what is published, each as a snapshot. */
import type { CheckResult } from '../app/check';
import type { Series, SnapshotStore } from '../app/ports';
import { publicationNamed, seriesHolding } from '../app/publications';
import { workbookSnapshot } from '../app/pulling/compare';
import { readDocument } from '../app/snapshot-document';
import { nothingFound } from '../app/wording/cli';
import { notADocument, seriesUnknown } from '../app/wording/diff';
import { noSuchId, noSuchIdAnywhere, severalIds } from '../app/wording/publications';
import type { Snapshot } from '../core/snapshot';
import type { Args, Io } from './command';
import { CommandRefusal, textOption } from './command';
import type { Progress } from './text/progress';
import { readBook } from './read-book';
import { keyOption, neededSeries, nothingPublished, SERIES_OPTIONS, seriesText } from './series';

export interface Compared {
  /** As the user named it, or the publication's id or series. */
  readonly name: string;
  /** Unit, period and kind are empty where a workbook does not say. */
  readonly snapshot: Snapshot;
  /** The sheet of each table, by the name it has in the snapshot; a publication's tables stand on none. */
  readonly sheets?: ReadonlyMap<string, string>;
}

/** Every table of a workbook, found ones too, and those of a pulled workbook; or a snapshot document in a .json file. */
export async function fileSnapshot(path: string, args: Args, io: Io, progress: Progress): Promise<Compared> {
  if (/\.jsonl?$/i.test(path)) return { name: path, snapshot: await documentSnapshot(path, args, io) };
  const workbook = await readBook(path, args, io, progress);
  const { check, snapshot } = workbookSnapshot(workbook);
  if (check.tables.length === 0) throw new CommandRefusal(nothingFound(path, check.unplaced.length, args.lang));
  return comparedBook(path, snapshot, check);
}

/** A workbook's snapshot has its check's tables, in their order. */
export function comparedBook(name: string, snapshot: Snapshot, { tables }: Pick<CheckResult, 'tables'>): Compared {
  return { name, snapshot, sheets: new Map(tables.map(({ sheet }, at) => [snapshot.tables[at]?.name ?? '', sheet])) };
}

/** A document alone in its file, or as a store's folder keeps it: the second line, after its commit. */
async function documentSnapshot(path: string, args: Args, io: Io): Promise<Snapshot> {
  const lines = (await io.host.readText(path)).replace(/\n$/, '').split('\n');
  const reading = await readDocument((lines.length === 3 ? lines[1] : lines[0]) ?? '');
  switch (reading.outcome) {
    case 'read':
      return reading.snapshot;
    case 'newer':
      throw new CommandRefusal(notADocument(path, `schema ${reading.schema}`, true, args.lang));
    case 'malformed':
      throw new CommandRefusal(notADocument(path, reading.reason, false, args.lang));
  }
}

/** Whether any option says which series is meant. */
export function namesSeries(args: Args): boolean {
  return Object.keys(SERIES_OPTIONS).some((name) => textOption(args, name) !== null);
}

/** For a publication, which says itself what it is of: the options' series, else the one that holds `word`. Throws `CommandRefusal`. */
export async function seriesOfPublication(store: SnapshotStore, word: string, args: Args): Promise<Series> {
  if (namesSeries(args)) return neededSeries('diff', args);
  const [series, ...others] = await seriesHolding(store, word);
  if (series === undefined) throw new CommandRefusal(noSuchIdAnywhere(word, args.lang));
  if (others.length > 0) throw new CommandRefusal(severalIds(word, [series, ...others].map(seriesText), args.lang));
  return series;
}

/** The series that the options name, else the workbook that is compared. Throws `CommandRefusal`. */
export function seriesFor(like: Snapshot, args: Args): Series {
  const part = (name: 'unit' | 'period' | 'kind'): string => textOption(args, name) ?? like[name];
  const key = (name: 'unit' | 'kind'): string => (part(name) === '' ? '' : keyOption(name, part(name), args.lang));
  const series: Series = { unit: key('unit'), period: part('period'), kind: key('kind') };
  const missing = (['unit', 'period', 'kind'] as const).filter((name) => series[name] === '');
  if (missing.length > 0) throw new CommandRefusal(seriesUnknown(missing.map((name) => `--${name}`), args.lang));
  return series;
}

/** The latest published of a series. */
export async function latestSnapshot(store: SnapshotStore, series: Series, { lang }: Args): Promise<Compared> {
  const published = await store.current(series);
  if (published === null) throw await nothingPublished(store, series, lang);
  return { name: seriesText(series), snapshot: published.snapshot };
}

/** The publication with this id, or whose id begins so. */
export async function namedSnapshot(store: SnapshotStore, series: Series, word: string, { lang }: Args): Promise<Compared> {
  const named = await publicationNamed(store, series, word);
  switch (named.outcome) {
    case 'found':
      return { name: named.published.commit.id, snapshot: named.published.snapshot };
    case 'none':
      throw new CommandRefusal(noSuchId(word, seriesText(series), lang));
    case 'several':
      throw new CommandRefusal(severalIds(word, named.ids, lang));
  }
}
