/** A folder of its own for a test, what can befall it, and the contract's harness over it. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Commit } from '../../src/app/ports';
import { openFolderBacking } from '../../src/lists/folder';
import { commitFile, folderPaths, numberedName, seriesDirectory, type FolderPaths } from '../../src/lists/folder-paths';
import { createSnapshotStore } from '../../src/lists/store';
import type { Damage, StoreHarness } from './contract/harness';

// In memory where there is such a disk: the tests sync thousands of files, and stop processes, not machines.
const PARENT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export async function newFolder(): Promise<string> {
  return mkdtemp(join(PARENT, 'avstämt-'));
}

export function pointerFile(paths: FolderPaths, commit: Commit, number: number): string {
  return join(seriesDirectory(paths.pointers, commit.series), numberedName(number));
}

/** Applied to the newest of three commits, whose pointer is number 3. */
export function folderDamages(root: string): Damage[] {
  const paths = folderPaths(root);
  const file = (commit: Commit): string => commitFile(paths, commit.id);
  const pointer = (commit: Commit, number: number): string => pointerFile(paths, commit, number);
  return [
    { name: 'a figure edited', apply: (commit) => edit(file(commit), '"value":"3"', '"value":"8"') },
    { name: 'the author edited', apply: (commit) => edit(file(commit), 'Åsa', 'Eva') },
    { name: 'the base edited', apply: (commit) => edit(file(commit), `"base":"${commit.base}"`, '"base":null') },
    { name: 'line ends changed', apply: (commit) => edit(file(commit), '\n', '\r\n') },
    { name: 'a byte order mark added', apply: (commit) => edit(file(commit), '{', '\ufeff{') },
    { name: 'the commit cut short', apply: async (commit) => truncate(file(commit), (await stat(file(commit))).size - 30) },
    { name: 'the commit emptied', apply: (commit) => truncate(file(commit), 0) },
    { name: 'the commit deleted', apply: (commit) => unlink(file(commit)) },
    { name: 'another commit in its place', apply: (commit) => copyFile(commitFile(paths, commit.base ?? ''), file(commit)) },
    { name: 'the pointer edited to an earlier commit', apply: (commit) => edit(pointer(commit, 3), commit.id, commit.base ?? '') },
    { name: 'the pointer emptied', apply: (commit) => truncate(pointer(commit, 3), 0) },
    { name: 'the newest pointer deleted', apply: (commit) => unlink(pointer(commit, 3)) },
    { name: 'an earlier pointer deleted', apply: (commit) => unlink(pointer(commit, 2)) },
    { name: 'all pointers deleted', apply: (commit) => rm(dirname(pointer(commit, 1)), { recursive: true }) },
    { name: 'a pointer copied to the next number', apply: (commit) => copyFile(pointer(commit, 2), pointer(commit, 4)) },
    { name: 'a pointer copied past the next number', apply: (commit) => copyFile(pointer(commit, 3), pointer(commit, 9)) },
  ];
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`nothing to edit in ${path}`);
  await unlink(path);
  await writeFile(path, text.replace(from, to));
}

export async function folderHarness(): Promise<StoreHarness> {
  const root = await newFolder();
  return {
    open: async (wrap = (backing) => backing) => createSnapshotStore(wrap(await openFolderBacking(root))),
    age: (ms) => ageFolder(root, ms),
    damages: folderDamages(root),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

export async function ageFolder(root: string, ms: number): Promise<void> {
  for (const name of await readdir(root, { recursive: true })) {
    const path = join(root, name);
    const { mtimeMs } = await stat(path);
    await utimes(path, (mtimeMs - ms) / 1000, (mtimeMs - ms) / 1000);
  }
}
