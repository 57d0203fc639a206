/** What is done with publications that stand: taken back, compared, cleaned up after. In a folder and in a list alike. */
import { mkdirSync } from 'node:fs';
import type { SnapshotStore } from '../../src/app/ports';
import type { Host } from '../../src/cli/command';
import { nodeIo } from '../../src/cli/wire';
import type { RawCell } from '../../src/core/grid';
import { createMemoryStore } from '../../src/lists/memory';
import { openGraphBacking, openGraphStore } from '../../src/lists/graph/open';
import { createSnapshotStore } from '../../src/lists/store';
import { createXlsx } from '../../src/xlsx/create';
import { DAY_MS, pushOf, wrapCalls } from '../lists/contract/harness';
import { LIST_URL, readyPlace, type Place } from '../lists/graph/harness';
import { cli, scratchFolder, type Ran } from './harness';

const scratch = scratchFolder();
const SERIES = ['--unit', 'region', '--period', '202404', '--kind', 'delår'];
const { host } = nodeIo();
let made = 0;
let place: Place;
let over: { host: Host };

beforeEach(async () => {
  place = await readyPlace();
  over = { host: { ...host, userName: () => 'Åsa', openList: (url) => openGraphStore(url, place.network) } };
});

/** A report whose one free figure is *Patientavgifter*; everything in it agrees. */
function book(figure: number): string {
  const labels = ['Patientavgifter', 'Ersättning vårdtjänster', 'Regionersättning', 'Försäljning av tjänster', 'Övriga intäkter', 'Summa intäkter', 'Resultat'];
  const actuals = [figure, 10, 20, 30, 40, figure + 100, figure + 100];
  const cells: RawCell[] = [
    ...['Förenklad resultaträkning', 'Ack utf april 2024', 'Ack bud april 2024', 'Ack avv bud', 'Ack utf fg år'].map((value, column) => ({ row: 0, column, value })),
    ...labels.flatMap((value, i) => [value, actuals[i]!, actuals[i]!, 0, 5 * (i < 5 ? 1 : 5)].map((one, column) => ({ row: i + 1, column, value: one, ...(column === 0 ? {} : { format: '#,##0.0' }) }))),
  ];
  const name = { name: 'Resultaträkning', sheet: null, refersTo: "'Blad 1'!$A$1:$E$8", comment: 'avstamt layout=income-statement unit=mnkr', hidden: false };
  return scratch.write(`bok${++made}.xlsx`, createXlsx({ sheets: [{ name: 'Blad 1', cells }], names: [name] }));
}

async function run(argv: readonly string[], more: { host: Host } = over): Promise<Ran> {
  return cli(argv, more);
}

function json(ran: Ran): Record<string, unknown> {
  return JSON.parse(ran.out) as Record<string, unknown>;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Publishes each figure on top of the one before; the ids, oldest first. */
async function published(at: readonly string[], ...figures: number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const figure of figures) {
    const ran = await run(['push', book(figure), ...at, ...SERIES, '--base', ids.at(-1) ?? 'none', '--format', 'json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    ids.push(json(ran)['id'] as string);
  }
  return ids;
}

function folder(): string[] {
  const name = scratch.at(`lager${++made}`);
  mkdirSync(name);
  return ['--store', name];
}

async function logged(at: readonly string[]): Promise<{ id: string; reverts: string | null; author: string; figuresHash: string }[]> {
  return json(await run(['log', ...at, '--format', 'json']))['publications'] as never;
}

describe.each([['a folder', folder], ['a list', () => ['--list', LIST_URL]]])('in %s', (_, somewhere) => {
  let at: string[];
  beforeEach(() => {
    at = somewhere();
  });

  test('undo shows what would change and writes nothing; with --publication what stood before holds again', async () => {
    const [first, second] = await published(at, 1, 2);
    const shown = await run(['undo', ...at, ...SERIES]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('Patientavgifter, Ack utf april 2024: 2,0 → 1,0');
    expect(flat(shown.out)).toContain(`Inget är ångrat. Ångra med --publication ${second}.`);
    expect(await logged(at)).toHaveLength(2);
    const done = await run(['undo', ...at, ...SERIES, '--publication', second ?? '', '--format', 'json']);
    expect(done).toMatchObject({ code: 0, err: '' });
    const log = await logged(at);
    expect(log.map(({ id, reverts }) => [id, reverts])).toEqual([[json(done)['id'], second], [second, null], [first, null]]);
    expect(log[0]?.figuresHash).toBe(log[2]?.figuresHash);
    expect((await run(['log', ...at])).out).toContain(`ångrar ${second?.slice(0, 8)}`);
  });

  test('an undo is undone as any publication is', async () => {
    const [, second] = await published(at, 1, 2);
    const done = await run(['undo', ...at, ...SERIES, '--publication', second ?? '', '--format', 'json']);
    expect((await run(['undo', ...at, ...SERIES, '--publication', String(json(done)['id']).slice(0, 8)])).code).toBe(0);
    const log = await logged(at);
    expect([log.length, log[0]?.figuresHash]).toEqual([4, log[2]?.figuresHash]);
  });

  test('only the latest is undone, only by who published it, and only where something stood before', async () => {
    const [first] = await published(at, 1);
    expect(await run(['undo', ...at, ...SERIES])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('den första publiceringen') });
    await run(['push', book(2), ...at, ...SERIES, '--base', first ?? '', '--who', 'Bo']);
    expect(await run(['undo', ...at, ...SERIES, '--publication', first ?? ''])).toMatchObject({ code: 2, err: expect.stringContaining('inte den senaste') });
    expect(await run(['undo', ...at, ...SERIES, '--lang', 'en'])).toMatchObject({ code: 2, err: expect.stringContaining('made by Bo, not by Åsa') });
    expect(await run(['undo', ...at, '--unit', 'annan', ...SERIES.slice(2)])).toMatchObject({ code: 2, err: expect.stringContaining('Inget är publicerat') });
    expect(await logged(at)).toHaveLength(2);
  });

  test('diff tells a file from the latest, a publication from the latest, and publications and files from each other', async () => {
    const [first, second] = await published(at, 1, 2);
    const file = book(3);
    for (const [words, change] of [
      [[file], '2,0 → 3,0'], [[first], '1,0 → 2,0'], [[first, second], '1,0 → 2,0'], [[second, first], '2,0 → 1,0'],
      [[first?.slice(0, 8), file], '1,0 → 3,0'], [[file, first], '3,0 → 1,0'],
    ] as const) {
      const ran = await run(['diff', ...words.map(String), ...at, ...SERIES]);
      expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`Patientavgifter, Ack utf april 2024: ${change}`) });
    }
    expect(json(await run(['diff', first ?? '', second ?? '', ...at, ...SERIES, '--format', 'json']))).toMatchObject({ from: first, to: second });
  });

  test('a publication says itself which report it is of', async () => {
    const [first, second] = await published(at, 1, 2);
    for (const words of [[first], [first?.slice(0, 8), second]]) {
      expect(await run(['diff', ...words.map(String), ...at])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Patientavgifter, Ack utf april 2024: 1,0 → 2,0') });
    }
  });

  test('beside a workbook that does not say which report it is, the publication still does; one that does not exist is said not to', async () => {
    const [first] = await published(at, 1, 2);
    const file = book(3);
    const id = first?.slice(0, 8) ?? '';
    expect(await run(['diff', id, file, ...at])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1,0 → 3,0') });
    expect(await run(['diff', file, id, ...at])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('3,0 → 1,0') });
    for (const words of [['0123456789abcdef', file], [file, '0123456789abcdef']]) {
      const none = await run(['diff', ...words, ...at]);
      expect(none).toMatchObject({ code: 2, out: '' });
      expect(flat(none.err)).toContain('Det finns ingen publicering 0123456789abcdef här. avstamt log visar vilka som finns.');
    }
  });

  test('what diff cannot compare is said', async () => {
    const [first] = await published(at, 1);
    for (const [words, said] of [
      [['0123456789abcdef'], 'Det finns ingen publicering 0123456789abcdef i region · 202404 · delår.'], [[book(1), book(2)], 'jämför två filer; eller'],
    ] as const) {
      const ran = await run(['diff', ...words, ...at, ...SERIES]);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(flat(ran.err)).toContain(said);
    }
    expect(await run(['diff', first ?? '', ...at, ...SERIES.slice(2)])).toMatchObject({ code: 2, err: expect.stringContaining('--unit') });
    expect(await run(['diff', '0123456789abcdef', ...at])).toMatchObject({ code: 2, err: expect.stringContaining('ingen publicering 0123456789abcdef') });
    expect(await run(['diff', book(1), first ?? ''])).toMatchObject({ code: 2, err: expect.stringContaining('finns inte') });
  });

  test('log says who, when, what the check found and which figures', async () => {
    await published(at, 1);
    const [{ figuresHash, id } = { figuresHash: '', id: '' }] = await logged(at);
    expect((await run(['log', ...at])).out).toMatch(new RegExp(`● \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d {2}Åsa · inga fel · ${id.slice(0, 8)} · siffror ${figuresHash.slice(0, 8)}`));
    expect((await run(['log', ...at, '--lang', 'en'])).out).toContain(`no errors · ${id.slice(0, 8)} · figures ${figuresHash.slice(0, 8)}`);
  });

  test('clean-up counts, and removes only when told to', async () => {
    await published(at, 1);
    expect(await run(['clean-up', ...at])).toMatchObject({ code: 0, out: expect.stringMatching(/^0\s+oavslutade publiceringar/) });
    expect(json(await run(['clean-up', ...at, '--remove', '--format', 'json']))).toMatchObject({ olderThanDays: 7, found: 0, removed: 0 });
    for (const days of ['6', 'x', '-1', '1e9']) expect(await run(['clean-up', ...at, `--older-than=${days}`])).toMatchObject({ code: 2, err: expect.stringContaining('minst 7') });
  });
});

test('clean-up of a list takes an interrupted push once it is old enough', async () => {
  const at = ['--list', LIST_URL];
  await published(at, 1);
  const stopping = createSnapshotStore(wrapCalls(await openGraphBacking(LIST_URL, place.network), (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())));
  await stopping.publish(await pushOf('9', null)).catch(() => undefined);
  place.ahead += 8 * DAY_MS;
  expect(json(await run(['clean-up', ...at, '--format', 'json']))).toMatchObject({ found: 1, removed: 0 });
  expect(json(await run(['clean-up', ...at, '--older-than', '9', '--format', 'json']))).toMatchObject({ found: 0 });
  expect(flat((await run(['clean-up', ...at, '--remove', '--lang', 'en'])).out)).toContain('1 unfinished publication older than 7 days removed.');
  expect(json(await run(['clean-up', ...at, '--format', 'json']))).toMatchObject({ found: 0 });
  expect(await logged(at)).toHaveLength(1);
});

describe('an undo that something comes between', () => {
  const at = ['--store', 'x'];
  const withStore = (store: SnapshotStore): { host: Host } => ({ host: { ...over.host, openStore: async () => store } });
  const told = async (store: SnapshotStore, argv: readonly string[]): Promise<Ran> => run(argv, withStore(store));

  async function two(store: SnapshotStore): Promise<string> {
    const first = json(await told(store, ['push', book(1), ...at, ...SERIES, '--format', 'json']))['id'] as string;
    return json(await told(store, ['push', book(2), ...at, ...SERIES, '--base', first, '--format', 'json']))['id'] as string;
  }

  test('somebody else published meanwhile: exit 1, nothing is undone', async () => {
    const store = createMemoryStore();
    const second = await two(store);
    const late: SnapshotStore = { ...store, publish: async (request) => {
      await told(store, ['push', book(3), ...at, ...SERIES, '--base', second, '--who', 'Bo']);
      return store.publish(request);
    } };
    const ran = await told(late, ['undo', ...at, ...SERIES, '--publication', second]);
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Inget är ångrat: Bo hann publicera/) });
  });

  test('the answer got lost: exit 2 with how to go on, and going on undoes once', async () => {
    const store = createMemoryStore();
    const second = await two(store);
    const losing: SnapshotStore = { ...store, publish: async (request) => (await store.publish(request), { outcome: 'unknown', id: request.id, because: 'nätet' }) };
    const lost = await told(losing, ['undo', ...at, ...SERIES, '--publication', second, '--format', 'json']);
    expect(lost.code).toBe(2);
    const [, goOn = ''] = /(--publication \S+ --id [0-9a-f]+)/.exec(flat(lost.err)) ?? [];
    expect((await told(losing, ['undo', ...at, ...SERIES, ...goOn.split(' ')])).code).toBe(0);
    expect(await store.log({ unit: 'region', period: '202404', kind: 'delår' })).toHaveLength(3);
    expect(await told(losing, ['undo', ...at, ...SERIES, '--id', '0123456789abcdef'])).toMatchObject({ code: 2, err: expect.stringContaining('--publication') });
  });
});
