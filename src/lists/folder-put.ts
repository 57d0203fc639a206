/**
 * Files that appear whole or not at all. A new file is written and synced under a temporary name, then given its
 * real name by a hard link, which fails when the name is taken: an exclusive create and a commit in one step.
 */
import { dirname, join } from 'node:path';
import { newCommitId } from '../app/hash';
import { isNothingDone, refusalOf } from './folder-errors';
import { errorCode, readIfExists, type FileOps } from './folder-files';

/** A file on its way: written and synced under a temporary name, to be linked to its real one. */
export async function stage(files: FileOps, temporary: string, text: string): Promise<string> {
  const path = join(temporary, `${newCommitId()}.tmp`);
  await files.createSynced(path, text);
  return path;
}

/**
 * Links a staged file to its real name, durably. `exists` when the name is taken, unless the file there is this very
 * text: a link over NFS may be answered EEXIST by its own repetition. Rejects with a `StoreRefusal` when certainly
 * nothing was linked; after any other error the link may stand.
 */
export async function linkInPlace(files: FileOps, staged: string, path: string, text: string): Promise<'linked' | 'exists'> {
  try {
    await files.link(staged, path);
  } catch (error) {
    if (isNothingDone(error)) throw refusalOf(error);
    if (errorCode(error) !== 'EEXIST') throw error;
    if ((await readIfExists(files, path)) !== text) return 'exists';
  }
  await files.syncDirectory(dirname(path));
  return 'linked';
}

/** Removes a staged file; one that will not go (a virus scanner holds it) is left for clean-up. */
export async function discard(files: FileOps, staged: string): Promise<void> {
  await files.unlink(staged).catch(() => undefined);
}

/** Makes a directory and sees that its name is on the disk too. */
export async function ensureDirectory(files: FileOps, path: string): Promise<void> {
  await files.makeDirectory(path);
  await files.syncDirectory(dirname(path));
}

export function isTemporary(name: string): boolean {
  return /^[0-9a-f]{32}\.tmp$/.test(name);
}
