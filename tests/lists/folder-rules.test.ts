import { link, mkdir, mkdtemp, open, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderBacking, openFolderStore } from '../../src/lists/folder';
import { NODE_FILES, type FileOps } from '../../src/lists/folder-files';
import { folderPaths, numberOfName, numberedName, seriesDirectory } from '../../src/lists/folder-paths';
import { createSnapshotStore } from '../../src/lists/store';
import { DAY_MS, publishAll, pushOf, SERIES, valueOf } from './contract/harness';
import { newFolder, pointerFile } from './folder-harness';

let root: string;
beforeEach(async () => {
  root = await newFolder();
});
afterEach(() => rm(root, { recursive: true, force: true }));

function ioError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(ioError(code));
}

/** Why the first snapshot is not published; null: it is. */
async function refusalOf(files: Partial<FileOps>): Promise<string | null> {
  const store = await openFolderStore(root, { files: { ...NODE_FILES, ...files } });
  const outcome = await store.publish(await pushOf('1', null));
  return outcome.outcome === 'refused' ? outcome.reason : null;
}

describe('S15 a folder is tried out before it is written to', () => {
  const forgetful: FileOps['link'] = async (from, to) => {
    await rm(to, { force: true });
    await link(from, to);
  };

  test.each<[string, Partial<FileOps>]>([
    ['hard links', { link: failing('ENOTSUP') }],
    ['links that fail on a name that is taken', { link: forgetful }],
    ['links that say so when a name is taken', { link: async (from, to) => link(from, to).catch(() => undefined) }],
    ['creation that says so when a name is taken', { createSynced: async (path, text) => NODE_FILES.createSynced(path, text).catch(() => undefined) }],
    ['links that show their file', { link: async (_, to) => writeFile(to, 'x', { flag: 'wx' }) }],
    ['exclusive creation', { createSynced: async (path, text) => writeFile(path, text) }],
    ['renames that are seen at once', { rename: async () => undefined }],
    ['names with åäö', { list: async (path) => (await readdir(path)).map((name) => name.replace(/[åäö]/g, '?')) }],
    ['files that read back', { readText: async (path) => (await NODE_FILES.readText(path)).toUpperCase() }],
  ])('one without %s is refused', async (_, files) => expect(await refusalOf(files)).toBe('store-unsuitable'));

  test('one that cannot force a file to the disk is refused', async () => {
    expect(await refusalOf({ createSynced: failing('EIO') })).toBe('unavailable');
  });

  test('a real one is published in, and the trial leaves nothing behind', async () => {
    expect(await refusalOf({})).toBeNull();
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  test('one that does not exist is not made: it may be a typing error or a share that is not mounted', async () => {
    await expect(openFolderStore(join(root, 'nope'))).rejects.toMatchObject({ reason: 'not-found' });
    await writeFile(join(root, 'file'), '');
    await expect(openFolderStore(join(root, 'file'))).rejects.toMatchObject({ reason: 'not-a-folder' });
  });

  test('one of another format is refused', async () => {
    await writeFile(join(root, 'avstamt-store.json'), '{"avstamt-store":2}\n');
    await expect(openFolderStore(root)).rejects.toMatchObject({ reason: 'store-unsuitable' });
  });

  test('one that may only be read can be pulled from, and a push there is refused', async () => {
    await publishAll(await openFolderStore(root), '1');
    const readOnly = await openFolderStore(root, { files: { ...NODE_FILES, createSynced: failing('EACCES') } });
    const current = await readOnly.current(SERIES);
    expect(valueOf(current)).toBe('1');
    const push = await pushOf('2', current?.commit.id ?? null);
    expect(await readOnly.publish(push)).toMatchObject({ outcome: 'refused', reason: 'no-permission' });
    await expect(readOnly.cleanUp(0)).rejects.toMatchObject({ reason: 'no-permission' });
  });

  test('one that may only be read and holds no store has nothing published, and a push there is refused', async () => {
    const files = { ...NODE_FILES, createSynced: failing('EACCES') };
    expect(await (await openFolderStore(root, { files })).current(SERIES)).toBeNull();
    expect(await refusalOf(files)).toBe('no-permission');
  });

  test('one that is no store stays as it is for those who read; the first push makes it one', async () => {
    await writeFile(join(root, 'Budget.xlsx'), '');
    const store = await openFolderStore(root);
    expect([await store.series(), await store.log(SERIES), await store.current(SERIES), await store.get(SERIES, 'a'.repeat(32))]).toEqual([[], [], null, null]);
    expect(await readdir(root)).toEqual(['Budget.xlsx']);
    await publishAll(store, '1');
    expect((await readdir(root)).sort()).toEqual(['Budget.xlsx', 'avstamt-store.json', 'commits', 'pointers', 'tmp', 'witnesses']);
  });

  test('one that failed its trial is tried again: the share may have been away', async () => {
    let away = true;
    const files: FileOps = { ...NODE_FILES, createSynced: (path, text) => (away ? failing('ETIMEDOUT')() : NODE_FILES.createSynced(path, text)) };
    const store = await openFolderStore(root, { files });
    expect(await store.publish(await pushOf('1', null))).toMatchObject({ outcome: 'refused', reason: 'unavailable' });
    away = false;
    expect(await store.publish(await pushOf('1', null))).toMatchObject({ outcome: 'committed' });
  });
});

describe('S15 order and durability', () => {
  test('a file is on the disk before it gets its name, and its directory after', async () => {
    const made: string[] = [];
    const noted = (name: keyof FileOps) => async (...args: string[]) => {
      made.push(name);
      return (NODE_FILES[name] as (...args: string[]) => Promise<unknown>)(...args);
    };
    const names = ['createSynced', 'link', 'syncDirectory', 'unlink'] as const;
    const files = { ...NODE_FILES, ...Object.fromEntries(names.map((name) => [name, noted(name)])) };
    const store = await openFolderStore(root, { files });
    await store.cleanUp(0);
    made.length = 0;
    await store.publish(await pushOf('1', null));
    const file = ['createSynced', 'link', 'syncDirectory'];
    const clock = ['createSynced', 'unlink'];
    expect(made).toEqual([...file, 'unlink', ...clock, 'syncDirectory', ...file, 'syncDirectory', 'link', 'unlink']);
  });

  test('writing a file and syncing a directory force them to the disk', async () => {
    const handle = await open(join(root, 'x'), 'w');
    const sync = jest.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync');
    await handle.close();
    await NODE_FILES.createSynced(join(root, 'y'), 'y');
    expect(sync).toHaveBeenCalledTimes(1);
    await NODE_FILES.syncDirectory(root);
    expect(sync).toHaveBeenCalledTimes(2);
    sync.mockRestore();
  });

  test.each(['EIO', 'ETIMEDOUT', 'ESTALE'])('a link that publishes and fails with %s is unknown', async (code) => {
    await openFolderStore(root);
    const files: FileOps = { ...NODE_FILES, link: async (from, to) => (to.includes('pointers') ? failing(code)() : link(from, to)) };
    expect((await (await openFolderStore(root, { files })).publish(await pushOf('1', null))).outcome).toBe('unknown');
  });

  test.each([['ENOSPC', 'unavailable'], ['EACCES', 'no-permission']])('a link that fails with %s changed nothing: refused', async (code, reason) => {
    const files: FileOps = { ...NODE_FILES, link: async (from, to) => (to.includes('pointers') ? failing(code)() : link(from, to)) };
    expect(await (await openFolderStore(root, { files })).publish(await pushOf('1', null))).toMatchObject({ outcome: 'refused', reason });
  });

  test('a directory that cannot be synced after the link leaves the outcome unknown, and it resolves', async () => {
    let armed = false;
    const syncDirectory = async (path: string): Promise<void> => {
      if (armed && path.includes('pointers/')) throw ioError('ENOSPC');
      return NODE_FILES.syncDirectory(path);
    };
    const store = await openFolderStore(root, { files: { ...NODE_FILES, syncDirectory } });
    armed = true;
    const push = await pushOf('1', null);
    expect((await store.publish(push)).outcome).toBe('unknown');
    expect((await store.resolve(push)).outcome).toBe('committed');
  });

  test('a link answered EEXIST by its own repetition, as over NFS, is published', async () => {
    const files: FileOps = {
      ...NODE_FILES,
      link: async (from, to) => {
        await link(from, to);
        if (to.includes('pointers')) throw ioError('EEXIST');
      },
    };
    expect((await (await openFolderStore(root, { files })).publish(await pushOf('1', null))).outcome).toBe('committed');
  });
});

describe('S15 what lies in the folder', () => {
  test('names are lower case and safe on Windows, åäö included', async () => {
    const series = { unit: 'con', period: '202404', kind: 'nämnd-öst-å' };
    expect(seriesDirectory('p', series)).toBe(join('p', 'con_202404_nämnd-öst-å'));
    await publishAll(await openFolderStore(root), '1');
    const names = (await readdir(root, { recursive: true })).flatMap((path) => path.split('/'));
    for (const name of names) expect(name).toMatch(/^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))[a-z0-9åäö_-]+(\.jsonl?)?$/);
  });

  test('pointer numbers sort as text and read back', () => {
    expect([1, 42, 999999, 1000000].map(numberedName).map(numberOfName)).toEqual([1, 42, 999999, 1000000]);
    for (const name of ['000001 - kopia.json', 'Thumbs.db', '000001.json.tmp', '1.json', '-00001.json']) expect(numberOfName(name)).toBeNull();
  });

  test('files that others leave there are not looked at', async () => {
    const store = await openFolderStore(root);
    const [commit] = await publishAll(store, '1');
    const paths = folderPaths(root);
    const strays = ['Thumbs.db', 'desktop.ini', '000002 - kopia.json', '.DS_Store'];
    for (const name of strays) await writeFile(join(seriesDirectory(paths.pointers, SERIES), name), 'x');
    await writeFile(join(paths.commits, 'anteckning.txt'), 'x');
    await writeFile(join(paths.commits, `${'a'.repeat(32)}.jsonl`), 'not a commit');
    await mkdir(join(paths.pointers, 'Ny mapp'));
    expect((await store.current(SERIES))?.commit).toEqual(commit);
    expect(await store.series()).toEqual([SERIES]);
  });

  test('clean-up leaves alone what it cannot read, and removes what killed processes left on the way', async () => {
    const store = await openFolderStore(root);
    await store.cleanUp(0);
    const paths = folderPaths(root);
    const unreadable = join(paths.commits, `${'a'.repeat(32)}.jsonl`);
    const leftover = join(paths.temporary, `${'b'.repeat(32)}.tmp`);
    const young = join(paths.temporary, `${'c'.repeat(32)}.tmp`);
    for (const path of [unreadable, leftover, young]) await writeFile(path, 'half a fi');
    const old = (Date.now() - 8 * DAY_MS) / 1000;
    for (const path of [unreadable, leftover]) await utimes(path, old, old);
    expect(await store.cleanUp(0)).toBe(0);
    expect(await readdir(paths.commits)).toEqual([`${'a'.repeat(32)}.jsonl`]);
    expect(await readdir(paths.temporary)).toEqual([`${'c'.repeat(32)}.tmp`]);
  });

  test('clean-up removes nothing of a series whose pointers are gone', async () => {
    const store = await openFolderStore(root);
    const commits = await publishAll(store, '1', '2');
    for (const name of await readdir(join(root, 'commits'))) await utimes(join(root, 'commits', name), 0, 0);
    await rm(seriesDirectory(folderPaths(root).pointers, SERIES), { recursive: true });
    await expect(store.cleanUp(0)).rejects.toMatchObject({ reason: 'damaged' });
    expect(await store.series()).toEqual([SERIES]);
    expect(await readdir(join(root, 'commits'))).toHaveLength(commits.length);
  });

  test('a directory listed as it was some seconds ago does not hide a newer snapshot', async () => {
    await publishAll(await openFolderStore(root), '1', '2', '3');
    const stale: FileOps = { ...NODE_FILES, list: async (path) => (await readdir(path)).filter((name) => name <= '000001.json' || !name.startsWith('0000')) };
    expect(valueOf(await (await openFolderStore(root, { files: stale })).current(SERIES))).toBe('3');
  });

  test('a push that was killed before its witness was made reads as published', async () => {
    const files: FileOps = { ...NODE_FILES, link: async (from, to) => (to.includes('witnesses') ? failing('EIO')() : link(from, to)) };
    const [commit] = await publishAll(await openFolderStore(root, { files }), '1');
    const paths = folderPaths(root);
    expect(await readdir(paths.witnesses)).toEqual([`${SERIES.unit}_${SERIES.period}_${SERIES.kind}`]);
    expect((await (await openFolderStore(root)).current(SERIES))?.commit).toEqual(commit);
    expect(pointerFile(paths, commit ?? never(), 1)).toContain('000001.json');
  });
});

test('S15 a store on a real disk publishes and reads back', async () => {
  const onDisk = await mkdtemp(join(tmpdir(), 'avstämt-'));
  const store = createSnapshotStore(await openFolderBacking(onDisk));
  await publishAll(store, '1', '2');
  expect(valueOf(await store.current(SERIES))).toBe('2');
  await rm(onDisk, { recursive: true });
});

function never(): never {
  throw new Error('nothing was published');
}
