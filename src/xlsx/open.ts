/** A workbook file as the `Workbook` port. */
import { readFile, stat } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { WorkbookRefusal, type Workbook, type WorkbookChanges } from '../app/ports';
import type { RawWorkbook } from '../core/grid';
import { codeOf } from './error-code';
import { LIMITS, type Limits } from './limits';
import { patchWithInverse, type Patched } from './patch';
import { readXlsx } from './read';
import { withFile } from './refuse';

// Not node:fs/promises: loading it takes several milliseconds of every start.
const statOf = promisify(stat);
const contentOf = promisify(readFile);

export interface OpenOptions {
  /** Where `write` puts the changed workbook; absent: into the file itself. */
  readonly target?: string;
  /** Replace a target that is already there. */
  readonly overwrite?: boolean;
  readonly limits?: Limits;
}

export interface XlsxWorkbook extends Workbook {
  readonly path: string;
  /** The changed workbook's bytes; nothing is written. Throws `WorkbookRefusal` as `write` does. */
  patched(changes: WorkbookChanges): Uint8Array;
}

interface Loaded {
  readonly bytes: Uint8Array;
  readonly raw: RawWorkbook;
  /** When the file changed last, to see whether somebody else wrote it since. */
  readonly stamp: string;
}

/** Reads the file whole; it is not held open. Rejects with `WorkbookRefusal` when it is no readable workbook. */
export async function openXlsx(path: string, options: OpenOptions = {}): Promise<XlsxWorkbook> {
  const limits = options.limits ?? LIMITS;
  let loaded = await load(path, limits);
  return {
    path,
    read: () => Promise.resolve(loaded.raw),
    patched: (changes) => patch(path, loaded, changes, limits).bytes,
    write: async (changes) => {
      const { bytes, inverse } = patch(path, loaded, changes, limits);
      const target = options.target ?? path;
      if (options.target === undefined) await refuseChanged(path, loaded.stamp);
      // Loaded when needed: a check writes nothing.
      const { saveXlsx } = await import('./save');
      await saveXlsx(target, bytes, { overwrite: options.target === undefined || options.overwrite === true });
      if (options.target === undefined) loaded = await load(path, limits);
      return inverse;
    },
  };
}

function patch(path: string, { bytes }: Loaded, changes: WorkbookChanges, limits: Limits): Patched {
  try {
    return patchWithInverse(bytes, changes, limits);
  } catch (error) {
    throw withFile(error, path);
  }
}

async function load(path: string, limits: Limits): Promise<Loaded> {
  try {
    const found = await statOf(path);
    if (!found.isFile()) throw new WorkbookRefusal('not-readable', { because: found.isDirectory() ? 'folder' : 'not a file' });
    if (found.size === 0) throw new WorkbookRefusal('not-a-zip', { size: 0 });
    if (found.size > limits.fileBytes) throw new WorkbookRefusal('too-large', { size: found.size });
    const bytes = new Uint8Array(await contentOf(path));
    return { bytes, raw: readXlsx(bytes, basename(path), limits), stamp: stampOf(found) };
  } catch (error) {
    throw refusalOf(error, path);
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (error instanceof WorkbookRefusal) return new WorkbookRefusal(error.reason, { ...error.detail, file: path });
  if (code === null) return error;
  return new WorkbookRefusal(code === 'ENOENT' ? 'not-found' : 'not-readable', { file: path, because: code });
}

function stampOf({ mtimeMs, size, ino }: { mtimeMs: number; size: number; ino: number }): string {
  return `${mtimeMs} ${size} ${ino}`;
}

/** A file that was saved by someone else since it was read is not written over. */
async function refuseChanged(path: string, stamp: string): Promise<void> {
  const now = await statOf(path).then(stampOf, () => 'gone');
  if (now !== stamp) throw new WorkbookRefusal('target-not-writable', { file: path, because: 'changed since it was read' });
}
