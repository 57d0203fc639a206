/** Writing a file so that it is there whole, or not at all. */
import { randomUUID } from 'node:crypto';
import { access, chmod, constants, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WorkbookRefusal } from '../app/ports';
import { codeOf } from './error-code';

export interface SaveOptions {
  /** Replace a file that is already there; without it such a file is a refusal. */
  readonly overwrite?: boolean;
}

/**
 * Writes a temporary file in the same folder, flushes it to disk and moves it into place, so that a reader sees the
 * old file or the new one. Throws `WorkbookRefusal` `target-exists` or `target-not-writable`.
 */
export async function saveXlsx(path: string, bytes: Uint8Array, options: SaveOptions = {}): Promise<void> {
  const overwrite = options.overwrite === true;
  const target = await existingTarget(path);
  if (target !== null && !overwrite) throw new WorkbookRefusal('target-exists', { file: path });
  try {
    await replaceFile(target ?? path, bytes, overwrite);
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** Whether the file could be written, before anything depends on it. Throws as `saveXlsx` does. */
export async function checkTarget(path: string, options: SaveOptions = {}): Promise<void> {
  const target = await existingTarget(path);
  if (target !== null && options.overwrite !== true) throw new WorkbookRefusal('target-exists', { file: path });
  try {
    await access(dirname(target ?? path), constants.W_OK);
    if (target === null) return;
    const found = await stat(target);
    if (!found.isFile()) throw new WorkbookRefusal('target-not-writable', { file: path, because: found.isDirectory() ? 'folder' : 'not a file' });
    await access(target, constants.W_OK);
  } catch (error) {
    throw error instanceof WorkbookRefusal ? error : refusalOf(error, path);
  }
}

/** The file the path leads to, through symbolic links; null when there is none. */
async function existingTarget(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

async function replaceFile(target: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  const mode = await modeOf(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, bytes);
    if (mode !== null) await chmod(temporary, mode);
    await (overwrite ? rename(temporary, target) : moveToFree(temporary, target));
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  await flushFolder(dirname(target));
}

/** The permissions a replacement must have; null for a new file. A file that may not be written to is not replaced either. */
async function modeOf(target: string): Promise<number | null> {
  const found = await stat(target).catch(() => null);
  if (found === null) return null;
  await access(target, constants.W_OK);
  return found.mode & 0o7777;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link fails when the name is taken meanwhile, which a rename would not; not every file system has links. */
async function moveToFree(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await existingTarget(target)) !== null) throw error;
    await rename(temporary, target);
  }
}

/** Makes the move itself durable where folders can be flushed (not on Windows). */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function refusalOf(error: unknown, file: string): WorkbookRefusal {
  const because = codeOf(error) ?? String(error);
  return new WorkbookRefusal(because === 'EEXIST' ? 'target-exists' : 'target-not-writable', { file, because });
}
