import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishRequest } from '../../src/app/ports';
import { openFolderStore } from '../../src/lists/folder';
import { runDriver, startDriver } from './child';
import { committed, pushOf, SERIES, valueOf } from './contract/harness';
import { newFolder } from './folder-harness';

type How = 'before' | 'torn';

const KILLS = 10;
/** How many children run at once. */
const LANES = 3;

describe('S15 kill -9 of a process that publishes into a folder', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await newFolder();
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test.each([
    ['the first snapshot', false],
    ['a snapshot on top of another', true],
  ])('at every file operation of %s: whole or not there, finished by running again, never doubled', async (_, onTop) => {
    const cases = await stoppingPlaces(join(scratch, `all-${onTop}`), onTop);
    await inLanes(cases, async ({ n, how }) => expectSurvives(join(scratch, `${onTop}-${n}-${how}`), onTop, n, how));
    console.info(`killed at each of ${cases.length} places`);
  }, 300_000);

  test('at any moment of a publisher in a loop: nothing it was told is lost, nothing is half there', async () => {
    const root = join(scratch, 'loop');
    await mkdir(root);
    for (let round = 0; round < KILLS; round++) await killLoop(root, round);
    const store = await openFolderStore(root);
    console.info(`killed ${KILLS} times in a loop, ${(await store.log(SERIES)).length} snapshots published`);
  }, 300_000);

  test('two processes racing: each round exactly one wins and the other is told conflict', async () => {
    const root = join(scratch, 'race');
    const rounds = 200;
    await mkdir(root);
    const ended = await Promise.all(['1', '2'].map((who) => runDriver('race', root, String(rounds), who)));
    const told = ended.map(({ lines }) => lines.map((line) => JSON.parse(line) as { id: string; outcome: string }));
    const winners = Array.from({ length: rounds }, (_, round) => {
      const pair = told.map((lines) => lines[round]);
      expect(pair.map((entry) => entry?.outcome).sort()).toEqual(['committed', 'conflict']);
      return pair.find((entry) => entry?.outcome === 'committed')?.id;
    });
    const log = await (await openFolderStore(root)).log(SERIES);
    expect(log.map(({ id }) => id).reverse()).toEqual(winners);
    const first = told[0]?.filter(({ outcome }) => outcome === 'committed').length;
    console.info(`${rounds} races of two processes: the first won ${first}`);
  }, 300_000);

  async function killLoop(root: string, round: number): Promise<void> {
    const child = startDriver('loop', root, `${round + 1}0`);
    await new Promise((resolve) => child.process.stdout?.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    child.process.kill('SIGKILL');
    const { lines } = await child.ended;
    const store = await openFolderStore(root);
    const ids = new Set((await store.log(SERIES)).map(({ id }) => id));
    for (const id of lines) expect(ids).toContain(id);
    expect(await store.current(SERIES)).not.toBeNull();
  }
});

/** A root, what stands in it, and the push to be killed in. */
async function prepared(root: string, onTop: boolean): Promise<{ request: PublishRequest; file: string; base: string | null }> {
  await mkdir(root);
  const base = onTop ? committed(await (await openFolderStore(root)).publish(await pushOf('1', null))).id : null;
  const request = await pushOf('2', base);
  const file = `${root}.request.json`;
  await writeFile(file, JSON.stringify(request));
  return { request, file, base };
}

/** Before each file operation, and half-way through each write; opening is only looked at once. */
async function stoppingPlaces(root: string, onTop: boolean): Promise<{ n: number; how: How }[]> {
  const { file } = await prepared(root, onTop);
  const { lines, errors } = await runDriver('kill', root, file, '0', 'before');
  expect(errors).toBe('');
  const { made, opened } = JSON.parse(lines[0] ?? '') as { made: string[]; opened: number };
  const places = made.flatMap((name, i) => {
    const before = { n: i + 1, how: 'before' as const };
    return name === 'createSynced' ? [before, { n: i + 1, how: 'torn' as const }] : [before];
  });
  return places.filter(({ n }) => !onTop || n > opened);
}

async function expectSurvives(root: string, onTop: boolean, n: number, how: How): Promise<void> {
  const { request, file, base } = await prepared(root, onTop);
  const { signal, lines } = await runDriver('kill', root, file, String(n), how);
  expect([signal, lines]).toEqual(['SIGKILL', []]);
  const store = await openFolderStore(root);
  const left = await store.current(SERIES);
  expect([onTop ? '1' : null, '2']).toContain(valueOf(left));
  const finished = committed(await store.resolve(request));
  expect(finished).toMatchObject({ id: request.id, figuresHash: request.figuresHash, documentHash: request.documentHash });
  expect((await store.current(SERIES))?.document).toBe(request.document);
  expect((await store.log(SERIES)).map(({ id }) => id)).toEqual(base === null ? [request.id] : [request.id, base]);
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
