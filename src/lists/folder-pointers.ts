/**
 * The pointer of a series as numbered immutable files: the highest number is current, and the next number can be
 * taken only once. Rule S15.
 */
import { join } from 'node:path';
import type { Commit, Series } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import { canonicalText } from '../core/canonical';
import type { Pointer } from './backing';
import { decisive, guarded } from './folder-errors';
import { listIfExists, readIfExists, type FileOps } from './folder-files';
import { numberedName, numberOfName, seriesDirectory, type FolderPaths } from './folder-paths';
import { discard, ensureDirectory, linkInPlace, stage } from './folder-put';
import { readPointerRecord } from './records';
import { sealLines, unsealLines } from './sealed';
import { sameSeries, seriesFromName, seriesName } from './series';

export async function readPointer(files: FileOps, paths: FolderPaths, series: Series): Promise<Pointer | null> {
  // Witnesses first: one is linked after its pointer, so those seen here are never ahead of the pointers seen next.
  const witnessed = Math.max(0, ...(await numbersIn(files, seriesDirectory(paths.witnesses, series))));
  const directory = seriesDirectory(paths.pointers, series);
  const listed = await numbersIn(files, directory);
  const highest = Math.max(witnessed, ...listed);
  await requireAll(files, directory, new Set(listed), highest);
  return newestFrom(files, directory, series, highest);
}

/** The pointer at `number` or at a later one: a share may list a directory as it was some seconds ago. */
async function newestFrom(files: FileOps, directory: string, series: Series, number: number): Promise<Pointer | null> {
  let text = number === 0 ? null : await readIfExists(files, join(directory, numberedName(number)));
  if (number > 0 && text === null) throw missing(directory, number);
  for (let next = number + 1; ; next++) {
    const later = await readIfExists(files, join(directory, numberedName(next)));
    if (later === null) return text === null ? null : pointerFrom(text, series, next - 1);
    text = later;
  }
}

async function pointerFrom(text: string, series: Series, number: number): Promise<Pointer> {
  const what = `pointer ${number} of ${seriesName(series)}`;
  const [line = ''] = await unsealLines(text, what);
  const record = readPointerRecord(line);
  if (record === null || record.number !== number || !sameSeries(record.series, series)) {
    throw new StoreRefusal('damaged', `${what} is not what its place says`);
  }
  return { commitId: record.commit, tag: String(number) };
}

/** Numbers are never skipped or removed. A listing may miss files made meanwhile: each is looked for by name. */
async function requireAll(files: FileOps, directory: string, listed: ReadonlySet<number>, highest: number): Promise<void> {
  for (let number = 1; number <= highest; number++) {
    if (listed.has(number)) continue;
    if ((await readIfExists(files, join(directory, numberedName(number)))) === null) throw missing(directory, number);
  }
}

function missing(directory: string, number: number): StoreRefusal {
  return new StoreRefusal('damaged', `${join(directory, numberedName(number))} is missing`);
}

async function numbersIn(files: FileOps, directory: string): Promise<number[]> {
  return (await listIfExists(files, directory)).flatMap((name) => numberOfName(name) ?? []);
}

/** Takes the number after `from` for the commit; `taken` when somebody else has it. */
export async function movePointer(
  files: FileOps,
  paths: FolderPaths,
  from: Pointer | null,
  to: Commit,
): Promise<'moved' | 'taken'> {
  const number = Number(from?.tag ?? 0) + 1;
  const directory = seriesDirectory(paths.pointers, to.series);
  const text = await sealLines([canonicalText({ series: { ...to.series }, number, commit: to.id })]);
  const staged = await guarded(async () => {
    await ensureDirectory(files, directory);
    return stage(files, paths.temporary, text);
  });
  try {
    const path = join(directory, numberedName(number));
    if ((await decisive(() => linkInPlace(files, staged, path))) === 'exists') return 'taken';
    await addWitness(files, paths, to.series, staged, number);
    return 'moved';
  } finally {
    await discard(files, staged);
  }
}

/** Best effort: the push is published already, and without its witness only a later removal would go unnoticed. */
async function addWitness(files: FileOps, paths: FolderPaths, series: Series, staged: string, number: number): Promise<void> {
  const directory = seriesDirectory(paths.witnesses, series);
  try {
    await ensureDirectory(files, directory);
    await files.link(staged, join(directory, numberedName(number)));
  } catch {
    return;
  }
}

/** Every series with a pointer or a witness, so that one whose pointers were all removed is not taken for empty. */
export async function listSeries(files: FileOps, paths: FolderPaths): Promise<Series[]> {
  const found = new Map<string, Series>();
  for (const parent of [paths.pointers, paths.witnesses]) {
    for (const name of await listIfExists(files, parent)) {
      const series = seriesFromName(name);
      if (series !== null && (await numbersIn(files, join(parent, name))).length > 0) found.set(seriesName(series), series);
    }
  }
  return [...found.values()];
}
