import { newCommitId } from '../../../src/app/hash';
import { planBinding } from '../../../src/app/bindings/plan';
import { proposeBindings } from '../../../src/app/bindings/propose';
import { checkWorkbook } from '../../../src/app/check';
import { planAcceptance } from '../../../src/app/review/accept';
import { reviewOf } from '../../../src/app/review/review';
import type { SnapshotStore } from '../../../src/app/ports';
import { StoreRefusal } from '../../../src/app/ports';
import { headerName } from '../../../src/app/header-names';
import { intentText, readIntent } from '../../../src/app/pushing/intent';
import { IDLE, pushReducer } from '../../../src/app/pushing/reducer';
import { buildOn, createPushSession } from '../../../src/app/pushing/session';
import type { PushEvent, PushSession, PushState } from '../../../src/app/pushing/types';
import type { RawWorkbook } from '../../../src/core/grid';
import { createMemoryStore } from '../../../src/lists/memory';
import { INVESTMENTS, STATEMENT } from '../../cases/tables';
import { caseWorkbook, edit } from '../../support/cases';
import type { LiveBook } from '../../support/live-book';
import { applied, liveBook } from '../../support/live-book';
import { comeToRest } from '../../support/turns';

const SERIES = { unit: 'region-x', period: '202404', kind: 'delår' };

function bound(change: Readonly<Record<string, string>> = {}, period = '202404'): RawWorkbook {
  const book = caseWorkbook({ Resultat: edit(STATEMENT, change), Investeringar: INVESTMENTS });
  const wishes = proposeBindings(book).proposals.map((one) => ({ ...one, layout: one.layout.id }));
  const plan = planBinding(book, { kind: 'bind', wishes });
  if (plan.outcome === 'refused') throw new Error(plan.refusal.why);
  const names = [headerName('unit', 'Region X'), headerName('period', period), headerName('kind', 'Delår')];
  return applied(applied(book, plan.changes).workbook, { cells: [], names }).workbook;
}

interface Scene {
  readonly session: PushSession;
  readonly book: LiveBook;
  readonly kept: { text: string | null };
}

function scene(store: SnapshotStore, book = liveBook(bound()), kept: { text: string | null } = { text: null }): Scene {
  const session = createPushSession({
    workbook: book, store: async () => store, newId: newCommitId, now: () => new Date('2024-05-02T08:00:00Z'), author: () => 'Eva',
    kept: { get: () => kept.text, set: (text) => (kept.text = text) },
  });
  return { session, book, kept };
}

/** The first state whose step is one of these. */
function reaching<S extends PushState['step']>(session: PushSession, ...steps: S[]): Promise<Extract<PushState, { step: S }>> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = session.state();
      if (!(steps as string[]).includes(state.step) || (state.step === 'committed' && state.remembered === 'writing')) return;
      stop();
      resolve(state as Extract<PushState, { step: S }>);
    };
    const stop = session.subscribe(look);
    look();
  });
}

async function push({ session }: Scene): Promise<PushState> {
  session.send({ kind: 'prepare' });
  await reaching(session, 'ready', 'stopped', 'failed');
  session.send({ kind: 'send' });
  if (session.state().step === 'asking') session.send({ kind: 'send-anyway' });
  return reaching(session, 'committed', 'conflict', 'unknown', 'refused', 'failed', 'cancelled', 'stopped');
}

test('what goes is shown first; then it is published, and the workbook remembers what it builds on', async () => {
  const store = createMemoryStore();
  const it = scene(store);
  it.session.send({ kind: 'prepare' });
  const { prepared } = await reaching(it.session, 'ready');
  expect([prepared.series, prepared.errors, prepared.standing, prepared.snapshot.tables.map(({ name }) => name)]).toEqual([SERIES, 0, null, ['Resultaträkning', 'Investeringar']]);
  expect(await store.series()).toEqual([]);
  it.session.send({ kind: 'send' });
  const done = await reaching(it.session, 'committed');
  expect([done.remembered, done.superseded, done.repeated, it.kept.text]).toEqual(['written', false, false, null]);
  expect(it.book.raw().names.at(-1)).toMatchObject({ name: 'Avstämt_Bas', refersTo: `"${done.commit.id}"` });
});

test('the next push says what it changes in what stands there, and goes on top of it', async () => {
  const store = createMemoryStore();
  const it = scene(store);
  await push(it);
  it.book.type({ cells: [{ sheet: 'Resultat', row: 2, column: 4, formula: null, value: 13 }] });
  it.session.send({ kind: 'prepare' });
  const { prepared } = await reaching(it.session, 'ready');
  expect(prepared.standing).toMatchObject({ isSame: false, diff: { changed: [{ name: 'Resultaträkning' }] } });
  expect(await push(it)).toMatchObject({ step: 'committed' });
  expect(await store.log(SERIES)).toHaveLength(2);
});

test('equal figures with other acceptances: the preview tells what publishing them changes', async () => {
  const it = scene(createMemoryStore(), liveBook(bound({ D3: '9,5' })));
  await push(it);
  const standing = async (): Promise<unknown> => {
    it.session.send({ kind: 'prepare' });
    return (await reaching(it.session, 'ready')).prepared.standing;
  };
  expect(await standing()).toMatchObject({ isSame: true, acceptsOtherwise: false });
  const workbook = it.book.raw();
  const check = checkWorkbook(workbook, { find: false });
  const ids = [...reviewOf(check, { lang: 'sv', show: { error: true, warning: true, info: true, accepted: true }, since: null }).items.keys()];
  const plan = planAcceptance(workbook, check, ids, 'Engångspost', { who: 'Eva', when: new Date('2024-05-02T08:00:00Z') });
  if (plan.outcome === 'refused') throw new Error(plan.why);
  it.book.type(plan.changes);
  expect(await standing()).toMatchObject({ isSame: true, acceptsOtherwise: true });
});

describe('what was shown is what goes', () => {
  async function shown(book: LiveBook, store = createMemoryStore()): Promise<Scene & { store: SnapshotStore }> {
    const it = scene(store, book);
    it.session.send({ kind: 'prepare' });
    await reaching(it.session, 'ready');
    return { ...it, store };
  }
  const other = { cells: [{ sheet: 'Resultat', row: 2, column: 4, formula: null, value: 13 }] };

  test('a figure typed after it was shown: nothing is sent, and what would go now is shown with how much has changed', async () => {
    const it = await shown(liveBook(bound()));
    it.book.type(other);
    it.session.send({ kind: 'send' });
    const now = await reaching(it.session, 'ready', 'sending', 'committed', 'asking');
    expect(now).toMatchObject({ step: 'ready', changed: { figures: 1, tables: 1 } });
    expect([await it.store.series(), it.kept.text]).toEqual([[], null]);
    it.session.send({ kind: 'send' });
    it.session.send({ kind: 'send-anyway' });
    expect(await reaching(it.session, 'committed')).toMatchObject({ step: 'committed' });
  });

  test('asked about errors and then changed, it is shown again and not sent', async () => {
    const it = await shown(liveBook(bound({ D3: '9,5' })));
    it.session.send({ kind: 'send' });
    it.book.type(other);
    it.session.send({ kind: 'send-anyway' });
    expect(await reaching(it.session, 'ready', 'sending', 'committed')).toMatchObject({ step: 'ready', changed: { figures: 1 } });
    expect(await it.store.series()).toEqual([]);
  });

  test('a label that changed is told though no figure did; a workbook that no longer can go is stopped', async () => {
    const it = await shown(liveBook(bound()));
    it.book.type({ cells: [{ sheet: 'Investeringar', row: 4, column: 0, formula: null, value: 'Medicinsk apparatur *' }] });
    it.session.send({ kind: 'send' });
    expect(await reaching(it.session, 'ready', 'sending', 'committed')).toMatchObject({ step: 'ready' });
    it.book.type({ cells: [], names: [headerName('period', '202405')] });
    it.session.send({ kind: 'send' });
    expect(await reaching(it.session, 'stopped', 'sending', 'committed')).toMatchObject({ step: 'stopped', stop: { outcome: 'other-period' } });
    expect(await it.store.series()).toEqual([]);
  });
});

test('preparing can be called off, and what it then brings is not shown', async () => {
  const store = createMemoryStore();
  let answer = (): void => undefined;
  const slow: SnapshotStore = { ...store, current: () => new Promise((resolve) => (answer = () => resolve(null))) };
  const { session } = scene(slow);
  session.send({ kind: 'prepare' });
  await comeToRest();
  session.send({ kind: 'cancel' });
  expect(session.state()).toEqual(IDLE);
  session.send({ kind: 'prepare' });
  answer();
  await comeToRest();
  expect(session.state()).toEqual({ step: 'preparing' });
});

test('errors nobody accepted are asked about with their count, and only an answer sends them', async () => {
  const store = createMemoryStore();
  const { session } = scene(store, liveBook(bound({ D3: '9,5' })));
  session.send({ kind: 'prepare' });
  await reaching(session, 'ready');
  session.send({ kind: 'send' });
  expect(session.state()).toMatchObject({ step: 'asking', prepared: { errors: 2 } });
  session.send({ kind: 'cancel' });
  expect([session.state().step, await store.series()]).toEqual(['ready', []]);
  session.send({ kind: 'send' });
  session.send({ kind: 'send-anyway' });
  expect(await reaching(session, 'committed')).toMatchObject({ commit: { counts: { errors: 2 } } });
});

test('a copied workbook is stopped where its headings name another period, before anything is asked of the store', async () => {
  const store = new Proxy({} as SnapshotStore, { get: (_, name) => { if (name === 'then') return undefined; throw new Error('asked'); } });
  const { session } = scene(store, liveBook(bound({}, '202405')));
  session.send({ kind: 'prepare' });
  expect(await reaching(session, 'stopped', 'failed')).toMatchObject({ step: 'stopped', stop: { outcome: 'other-period', conflicts: [{ table: 'Resultaträkning' }] } });
});

test('a second user’s newer figures are a conflict with the differences; building on them, the push goes through', async () => {
  const store = createMemoryStore();
  const [eva, bo] = [scene(store), scene(store, liveBook(bound({ E3: '13,8', J3: '0,2' })))];
  await push(eva);
  const conflict = await push(bo);
  if (conflict.step !== 'conflict') throw new Error(conflict.step);
  expect(conflict.diff?.changed[0]?.cells.map(({ columnKey }) => columnKey).length).toBe(2);
  await bo.book.write(buildOn(conflict.current.commit));
  expect(await push(bo)).toMatchObject({ step: 'committed', superseded: false });
});

test('cancelled before anything is visible, nothing is; the button does nothing once it is too late', async () => {
  const store = createMemoryStore();
  const it = scene(store);
  it.session.send({ kind: 'prepare' });
  await reaching(it.session, 'ready');
  it.session.send({ kind: 'send' });
  it.session.send({ kind: 'cancel' });
  expect(it.session.state()).toMatchObject({ step: 'ready' });
  it.session.send({ kind: 'send' });
  await reaching(it.session, 'sending');
  it.session.send({ kind: 'cancel' });
  expect(await reaching(it.session, 'cancelled', 'committed')).toEqual({ step: 'cancelled' });
  expect([await store.series(), it.kept.text]).toEqual([[], null]);
});

/** Publishes, and loses the answer. */
function forgetful(store: SnapshotStore, reaches: boolean): SnapshotStore {
  return { ...store, publish: async (request, options) => {
    if (reaches) await store.publish(request, options);
    return { outcome: 'unknown', id: request.id, because: 'gateway' };
  } };
}

describe.each([['had gone through', true], ['had not', false]])('after a lost answer and a reload, a push that %s', (_, reaches) => {
  test('is brought to its end once, whatever the workbook says by now', async () => {
    const store = createMemoryStore();
    const first = scene(forgetful(store, reaches));
    expect(await push(first)).toMatchObject({ step: 'unknown', because: 'gateway' });
    const id = readIntent(first.kept.text)!.request.id;
    first.book.type({ cells: [{ sheet: 'Resultat', row: 2, column: 1, formula: null, value: 1 }] });
    const again = scene(store, first.book, first.kept);
    expect(again.session.state()).toMatchObject({ step: 'idle', interrupted: { request: { id } } });
    again.session.send({ kind: 'resolve' });
    expect(await reaching(again.session, 'committed')).toMatchObject({ commit: { id }, remembered: 'written' });
    expect([(await store.log(SERIES)).map((commit) => commit.id), again.kept.text]).toEqual([[id], null]);
  });
});

test('a workbook that cannot be written leaves the publication standing, and says so', async () => {
  const book = liveBook(bound());
  const { session } = scene(createMemoryStore(), { ...book, write: () => Promise.reject(new Error('protected')) });
  session.send({ kind: 'prepare' });
  await reaching(session, 'ready');
  session.send({ kind: 'send' });
  expect(await reaching(session, 'committed')).toMatchObject({ remembered: { failed: new Error('protected') } });
});

test('a store that cannot be opened took nothing; after any other failure the push may stand', () => {
  const intent = { request: { id: 'aa' } } as never;
  const sending: PushState = { step: 'sending', intent, share: 0, isCancelling: false, isResolving: false };
  const after = (state: PushState, error: unknown): string => pushReducer(state, { kind: 'failed', error })[0].step;
  expect(after(sending, new StoreRefusal('unavailable', ''))).toBe('failed');
  expect(after({ ...sending, isResolving: true }, new StoreRefusal('unavailable', ''))).toBe('unknown');
  expect(after(sending, new Error('socket'))).toBe('unknown');
});

test('no event of a person moves a push that is being sent, but to call it off', () => {
  const sending: PushState = { step: 'sending', intent: {} as never, share: 0.5, isCancelling: false, isResolving: false };
  for (const kind of ['prepare', 'send', 'send-anyway', 'resolve', 'start-over'] as const) expect(pushReducer(sending, { kind })).toEqual([sending, []]);
  expect(pushReducer(sending, { kind: 'progress', share: 0.2 })[0]).toMatchObject({ share: 0.5 });
  const late: PushEvent[] = [{ kind: 'progress', share: 1 }, { kind: 'aborted' }, { kind: 'remembered' }];
  for (const event of late) expect(pushReducer(IDLE, event)).toEqual([IDLE, []]);
});

test('what is kept over a reload is read back whole, or not at all', async () => {
  const it = scene(forgetful(createMemoryStore(), false));
  await push(it);
  const intent = readIntent(it.kept.text)!;
  expect(readIntent(intentText(intent))).toEqual(intent);
  for (const text of [null, '', '{}', it.kept.text!.replace('"base"', '"bas"')]) expect(readIntent(text)).toBeNull();
});
