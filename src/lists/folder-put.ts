/**
 * Files that appear whole or not at all. A new file is written and synced under a temporary name, then given its
 * real name by a hard link, which fails when the name is taken: an exclusive create and a commit in one step.
 */
import { dirname, join } from 'node:path';
import { newCommitId } from '../app/hash';
import { isNothingDone, refusalOf } from './folder-errors';
import { errorCode, type FileOps } from './folder-files';

/** A file on its way: written and synced under a temporary name, to be linked to its real one. */
export async function stage(files: FileOps, temporary: string, text: string): Promise<string> {
  const path = join(temporary, `${newCommitId()}.tmp`);
  await files.createSynced(path, text);
  return path;
}

/**
 * Links a staged file to its real name; `exists` when that is taken (over NFS perhaps by this very link, repeated: the
 * caller looks). Either way the name is durable then. Rejects with a `StoreRefusal` when certainly nothing was linked;
 * after any other error the link may stand.
 */
export async function linkInPlace(files: FileOps, staged: string, path: string): Promise<'linked' | 'exists'> {
  const linked = await tryLink(files, staged, path);
  await files.syncDirectory(dirname(path));
  return linked;
}

async function tryLink(files: FileOps, staged: string, path: string): Promise<'linked' | 'exists'> {
  try {
    await files.link(staged, path);
    return 'linked';
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'exists';
    throw isNothingDone(error) ? refusalOf(error) : error;
  }
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
