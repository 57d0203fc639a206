/** What `diff` compares: a workbook, a stored document or what is published, each as a snapshot. */
import type { Series } from '../app/ports';
import { workbookSnapshot } from '../app/pulling/compare';
import { readDocument } from '../app/snapshot-document';
import { nothingFound } from '../app/wording/cli';
import { noSuchPublication, notADocument, seriesUnknown } from '../app/wording/diff';
import type { Snapshot } from '../core/snapshot';
import type { Args, Io } from './command';
import { CommandRefusal, textOption } from './command';
import type { Progress } from './text/progress';
import { readBook } from './read-book';
import { keyOption } from './series';

export interface Compared {
  /** As the user named it, or the publication's series. */
  readonly name: string;
  /** Unit, period and kind are empty where a workbook does not say. */
  readonly snapshot: Snapshot;
}

/** Every table of a workbook, found ones too, and those of a pulled workbook; or a snapshot document in a .json file. */
export async function fileSnapshot(path: string, args: Args, io: Io, progress: Progress): Promise<Compared> {
  if (/\.jsonl?$/i.test(path)) return { name: path, snapshot: await documentSnapshot(path, args, io) };
  const workbook = await readBook(path, args, io, progress);
  const { check, snapshot } = workbookSnapshot(workbook);
  if (check.tables.length === 0) throw new CommandRefusal(nothingFound(path, check.unplaced.length, args.lang));
  return { name: path, snapshot };
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

/** The latest published in the series that the options name, else the workbook itself. */
export async function publishedSnapshot(folder: string, like: Snapshot, args: Args, io: Io): Promise<Compared> {
  const part = (name: 'unit' | 'period' | 'kind'): string => textOption(args, name) ?? like[name];
  const key = (name: 'unit' | 'kind'): string => (part(name) === '' ? '' : keyOption(name, part(name), args.lang));
  const series: Series = { unit: key('unit'), period: part('period'), kind: key('kind') };
  const missing = (['unit', 'period', 'kind'] as const).filter((name) => series[name] === '');
  if (missing.length > 0) throw new CommandRefusal(seriesUnknown(missing.map((name) => `--${name}`), args.lang));
  const published = await (await io.host.openStore(folder)).current(series);
  const name = `${series.unit} · ${series.period} · ${series.kind}`;
  if (published === null) throw new CommandRefusal(noSuchPublication(name, args.lang));
  return { name, snapshot: published.snapshot };
}
