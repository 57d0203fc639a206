/** Commits as immutable files named by id, each with its document in it: one link makes both appear. */
import { join } from 'node:path';
import type { Commit } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import { canonicalText } from '../core/canonical';
import type { StoredCommit, StoredId } from './backing';
import { errorCode, listIfExists, readIfExists, type FileOps } from './folder-files';
import { commitFile, type FolderPaths } from './folder-paths';
import { discard, isTemporary, linkInPlace, stage } from './folder-put';
import { readCommitRecord } from './records';
import { sealLines, unsealLines } from './sealed';
import { isCommitId } from './series';

export async function putCommit(
  files: FileOps,
  paths: FolderPaths,
  commit: Commit,
  document: string,
): Promise<'stored' | 'exists'> {
  const { reverts, ...rest } = commit;
  const record = canonicalText({ ...rest, reverts, series: { ...commit.series }, counts: { ...commit.counts } });
  const text = await sealLines([record, document]);
  const staged = await stage(files, paths.temporary, text);
  try {
    const linked = await linkInPlace(files, staged, commitFile(paths, commit.id));
    return linked === 'linked' ? 'stored' : 'exists';
  } finally {
    await discard(files, staged);
  }
}

export async function readCommit(files: FileOps, paths: FolderPaths, id: string): Promise<StoredCommit | null> {
  const lines = await readLines(files, paths, id);
  if (lines === null) return null;
  const commit = readCommitRecord(lines[0] ?? '');
  if (commit === null || commit.id !== id) throw new StoreRefusal('damaged', `commit ${id} is not what its place says`);
  return { commit, writtenAt: await files.modifiedAt(commitFile(paths, id)) };
}

export async function readDocumentText(files: FileOps, paths: FolderPaths, id: string): Promise<string | null> {
  return (await readLines(files, paths, id))?.[1] ?? null;
}

async function readLines(files: FileOps, paths: FolderPaths, id: string): Promise<readonly string[] | null> {
  const text = await readIfExists(files, commitFile(paths, id));
  return text === null ? null : unsealLines(text, `commit ${id}`);
}

export async function listCommits(files: FileOps, paths: FolderPaths): Promise<StoredId[]> {
  const ids = (await listIfExists(files, paths.commits)).flatMap((name) => {
    const id = name.replace(/\.jsonl$/, '');
    return id !== name && isCommitId(id) ? [id] : [];
  });
  const stored = await Promise.all(ids.map((id) => withAge(files, commitFile(paths, id))));
  return ids.flatMap((id, index) => stored[index]?.map((writtenAt) => ({ id, writtenAt })) ?? []);
}

/** The time of a file, or nothing when it went meanwhile: another clean-up may be running. */
async function withAge(files: FileOps, path: string): Promise<number[]> {
  try {
    return [await files.modifiedAt(path)];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export async function removeCommit(files: FileOps, paths: FolderPaths, id: string): Promise<void> {
  await removeIfExists(files, commitFile(paths, id));
}

/** Removes temporary files that a killed process left behind. */
export async function sweepTemporary(files: FileOps, paths: FolderPaths, before: number): Promise<void> {
  for (const name of (await listIfExists(files, paths.temporary)).filter(isTemporary)) {
    const path = join(paths.temporary, name);
    const [writtenAt] = await withAge(files, path);
    if (writtenAt !== undefined && writtenAt < before) await removeIfExists(files, path);
  }
}

async function removeIfExists(files: FileOps, path: string): Promise<void> {
  await files.unlink(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
}
