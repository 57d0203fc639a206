/** A store in a folder, as on a department's network share. Who may write there decides who may publish. */
import { dirname } from 'node:path';
import type { SnapshotStore } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import type { Backing } from './backing';
import { listCommits, putCommit, readCommit, readDocumentText, removeCommit, sweepTemporary } from './folder-commits';
import { guarded } from './folder-errors';
import { errorCode, NODE_FILES, readIfExists, type FileOps } from './folder-files';
import { folderPaths, type FolderPaths } from './folder-paths';
import { listSeries, movePointer, readPointer } from './folder-pointers';
import { probeFolder } from './folder-probe';
import { discard, ensureDirectory, linkInPlace, stage } from './folder-put';
import { createSnapshotStore, type StoreSettings } from './store';

/** The first line of a store's folder, by which another format is told apart. */
const MARKER = '{"avstamt-store":1}\n';

export interface FolderSettings extends StoreSettings {
  readonly files?: FileOps;
  /** Makes the folder when only the one it lies in exists, and says so. Absent: a missing folder is refused. */
  readonly onMade?: () => void;
}

/**
 * Opens the store in an existing folder. Reading makes nothing there: a folder that is no store yet has nothing
 * published, and becomes one with the first write. Rejects with a `StoreRefusal`: `not-found` when there is no such
 * folder, `store-unsuitable` when another format lies in it. A write is refused with `store-unsuitable` when the file
 * system cannot keep the promises, and with `no-permission` where one may only read.
 */
export async function openFolderStore(root: string, settings: FolderSettings = {}): Promise<SnapshotStore> {
  if (settings.onMade !== undefined) await makeFolder(settings.files ?? NODE_FILES, root, settings.onMade);
  return createSnapshotStore(await openFolderBacking(root, settings.files), settings);
}

/** One folder, never its parents: they would be a mistyped path or an unmounted share. */
async function makeFolder(files: FileOps, root: string, onMade: () => void): Promise<void> {
  const [own, parent] = await Promise.all([root, dirname(root)].map((path) => files.list(path).then(() => '', errorCode)));
  if (own !== 'ENOENT' || parent !== '') return;
  await guarded(() => ensureDirectory(files, root));
  onMade();
}

export async function openFolderBacking(root: string, files: FileOps = NODE_FILES): Promise<Backing> {
  const paths = folderPaths(root);
  await requireFolder(files, root);
  await guarded(() => readMarker(files, paths));
  return folderBacking(files, paths, untilDone(() => guarded(() => prepare(files, paths))));
}

/** A mistyped path or an unmounted share must not become a new, empty store. */
async function requireFolder(files: FileOps, root: string): Promise<void> {
  const code = await files.list(root).then(() => null, errorCode);
  if (code === 'ENOENT') throw new StoreRefusal('not-found', root);
  if (code === 'ENOTDIR') throw new StoreRefusal('not-a-folder', root);
  if (code !== null) throw new StoreRefusal(code === 'EACCES' ? 'no-permission' : 'unavailable', `${root} (${code})`);
}

async function readMarker(files: FileOps, paths: FolderPaths): Promise<string | null> {
  const marker = await readIfExists(files, paths.marker);
  if (marker !== null && marker !== MARKER) throw new StoreRefusal('store-unsuitable', `${paths.marker} names another format`);
  return marker;
}

/** Makes the folder a store, or tries out the one it is. */
async function prepare(files: FileOps, paths: FolderPaths): Promise<void> {
  const marker = await readMarker(files, paths);
  for (const path of [paths.temporary, paths.commits, paths.pointers, paths.witnesses]) await ensureDirectory(files, path);
  await probeFolder(files, paths.temporary);
  if (marker === null) await putMarker(files, paths);
}

/** Once for all who ask; tried again after it failed, since a share may have been away. */
function untilDone(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = null;
      throw error;
    });
    return done;
  };
}

async function putMarker(files: FileOps, paths: FolderPaths): Promise<void> {
  const staged = await stage(files, paths.temporary, MARKER);
  await linkInPlace(files, staged, paths.marker);
  await discard(files, staged);
}

/** @param ready rejects with the refusal every write meets; nothing is written before it resolves */
function folderBacking(files: FileOps, paths: FolderPaths, ready: () => Promise<void>): Backing {
  const writing = <T>(work: () => Promise<T>): Promise<T> => ready().then(() => guarded(work));
  return {
    pointer: (series) => guarded(() => readPointer(files, paths, series)),
    movePointer: async (_series, from, to) => {
      await ready();
      return movePointer(files, paths, from, to.commit);
    },
    putCommit: (commit, document) => writing(() => putCommit(files, paths, commit, document)),
    commit: (id) => guarded(() => readCommit(files, paths, id)),
    document: (commit) => guarded(() => readDocumentText(files, paths, commit.id)),
    series: () => guarded(() => listSeries(files, paths)),
    stored: () => guarded(() => listCommits(files, paths)),
    remove: (id) => writing(() => removeCommit(files, paths, id)),
    sweep: (before) => writing(() => sweepTemporary(files, paths, before)),
    now: () => writing(() => shareTime(files, paths)),
  };
}

/** The share's own time: what it stamps a new file with. */
async function shareTime(files: FileOps, paths: FolderPaths): Promise<number> {
  const path = await stage(files, paths.temporary, '');
  try {
    return await files.modifiedAt(path);
  } finally {
    await discard(files, path);
  }
}
