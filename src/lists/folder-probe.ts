/**
 * Whether a folder can hold a store: tried out, never assumed, since shares differ (some cloud drives have no hard
 * links, some show a rename late). Each question is one thing that docs/STORE.md assumes.
 */
import { join } from 'node:path';
import { StoreRefusal } from '../app/ports';
import { newCommitId } from '../app/hash';
import { errorCode, type FileOps } from './folder-files';

/** Rejects as store-unsuitable, saying which assumption fails; I/O errors pass unchanged. */
export async function probeFolder(files: FileOps, temporary: string): Promise<void> {
  const id = newCommitId();
  const path = (letter: string): string => join(temporary, `${id}-${letter}.probe`);
  const made = ['a', 'b', 'c', 'åäö'].map(path);
  try {
    await probeCreate(files, path('a'), path('b'));
    await probeLink(files, path('a'), path('c'), path('b'));
    await probeRename(files, temporary, path('b'), path('åäö'));
  } finally {
    await Promise.all(made.map((file) => files.unlink(file).catch(() => undefined)));
  }
}

async function probeCreate(files: FileOps, a: string, b: string): Promise<void> {
  await files.createSynced(a, 'a');
  await files.createSynced(b, 'b');
  await files.syncDirectory(join(a, '..'));
  const again = await failure(files.createSynced(a, 'again'));
  if (again !== 'EEXIST') throw unsuitable('a file can be created twice');
  if ((await files.readText(a)) !== 'a') throw unsuitable('a file does not read back as written');
}

/** `a` linked as `c`; then `b` must be refused that name and leave it untouched. */
async function probeLink(files: FileOps, a: string, c: string, b: string): Promise<void> {
  const first = await failure(files.link(a, c));
  if (first !== null) throw unsuitable(`hard links do not work here (${first})`);
  const second = await failure(files.link(b, c));
  if (second !== 'EEXIST') throw unsuitable('a hard link can take a name that is taken');
  if ((await files.readText(c)) !== 'a') throw unsuitable('a hard link does not read as its file');
}

async function probeRename(files: FileOps, directory: string, from: string, to: string): Promise<void> {
  await files.rename(from, to);
  const names = (await files.list(directory)).map((name) => join(directory, name.normalize('NFC')));
  if (!names.includes(to)) throw unsuitable('a renamed file is not seen at once, or åäö is lost in its name');
  if (names.includes(from)) throw unsuitable('a renamed file is still seen under its old name');
  if ((await files.readText(to)) !== 'b') throw unsuitable('a renamed file does not read as before');
}

/** The error code of what fails, null when it does not. */
async function failure(work: Promise<void>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => errorCode(error) || 'error',
  );
}

function unsuitable(why: string): StoreRefusal {
  return new StoreRefusal('store-unsuitable', why);
}
