/** The file operations that a folder store is made of. */
import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';

/** Tests stop a process between any two of these. */
export interface FileOps {
  readText(path: string): Promise<string>;
  /** Creates a file that must not exist, writes it, and forces it to the disk. */
  createSynced(path: string, text: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  list(directory: string): Promise<string[]>;
  makeDirectory(path: string): Promise<void>;
  syncDirectory(path: string): Promise<void>;
  /** Milliseconds since 1970, by the file server's clock. */
  modifiedAt(path: string): Promise<number>;
}

export const NODE_FILES: FileOps = {
  readText: (path) => readFile(path, 'utf8'),
  createSynced,
  link,
  rename,
  unlink,
  list: (directory) => readdir(directory),
  makeDirectory: async (path) => void (await mkdir(path, { recursive: true })),
  syncDirectory,
  modifiedAt: async (path) => (await stat(path)).mtimeMs,
};

async function createSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows and some network shares cannot open a directory; there the file system orders its own metadata. */
const NO_DIRECTORY_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF', 'ENOTSUP']);

async function syncDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, 'r');
    await directory.sync().finally(() => directory.close());
  } catch (error) {
    if (!NO_DIRECTORY_SYNC.has(errorCode(error))) throw error;
  }
}

/** The system's code of an I/O error, as `ENOENT`; empty when it has none. Errors may come from another realm. */
export function errorCode(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

export async function readIfExists(files: FileOps, path: string): Promise<string | null> {
  return files.readText(path).catch((error: unknown) => absent(error, null));
}

export async function listIfExists(files: FileOps, directory: string): Promise<string[]> {
  return files.list(directory).catch((error: unknown) => absent(error, []));
}

/** ESTALE is how NFS says that a file it knew was removed. */
function absent<T>(error: unknown, otherwise: T): T {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESTALE') return otherwise;
  throw error;
}
