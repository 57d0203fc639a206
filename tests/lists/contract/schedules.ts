import fc from 'fast-check';
import type { Published, PublishOutcome, PublishRequest, SnapshotStore } from '../../../src/app/ports';
import { AnswerLost, type Backing } from '../../../src/lists/backing';
import { DAY_MS, pushOf, SERIES, valueOf, wrapCalls, type MakeHarness, type StoreHarness } from './harness';
import { SEED } from './seed';

/** What befalls one call: its client dies, or its answer is lost, before or after it took effect. */
type Fault = 'crash-before' | 'crash-after' | 'lost-before' | 'lost-after';

interface Plan {
  /** One for each writer: the fault of its n-th call. */
  readonly faults: readonly (readonly (Fault | null)[])[];
}

interface Told {
  readonly request: PublishRequest;
  /** null when its client died before it was told. */
  outcome: PublishOutcome | null;
}

const WRITERS = 3;
const faultsArb = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<Fault>('crash-before', 'crash-after', 'lost-before', 'lost-after') },
  ),
  { minLength: 40, maxLength: 40 },
);
const planArb: fc.Arbitrary<Plan> = fc.record({ faults: fc.array(faultsArb, { minLength: WRITERS, maxLength: WRITERS }) });

export function scheduleRules(make: MakeHarness, runs: number): void {
  test(`S14 in any order of requests, with crashes and lost answers, every outcome told is true (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), planArb, async (scheduler, plan) => {
        const harness = await make();
        await runSchedule(harness, scheduler, plan).finally(() => harness.dispose());
      }),
      { seed: SEED, numRuns: runs },
    );
  }, 300_000);
}

async function runSchedule(harness: StoreHarness, scheduler: fc.Scheduler, plan: Plan): Promise<void> {
  const calm = await harness.open();
  await leaveOrphans(harness);
  await harness.age(8 * DAY_MS);
  const told: Told[] = [];
  const seen: (Published | null)[] = [];
  const writers = plan.faults.map(async (faults, i) => write(await harness.open(disturbed(scheduler, `w${i}`, faults)), i, told));
  const reader = harness.open(disturbed(scheduler, 'r', [])).then((store) => readOften(store, seen));
  const cleaner = harness.open(disturbed(scheduler, 'c', [])).then((store) => store.cleanUp(7 * DAY_MS));
  await scheduler.waitFor(Promise.all([...writers, reader, cleaner]));
  await expectTruth(calm, told, seen);
}

async function leaveOrphans(harness: StoreHarness): Promise<void> {
  const stopping = await harness.open((backing) =>
    wrapCalls(backing, (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())),
  );
  for (const value of ['90', '91']) await stopping.publish(await pushOf(value, null)).catch(() => undefined);
}

/** Each call waits for its turn, and meets its fault. */
function disturbed(scheduler: fc.Scheduler, who: string, faults: readonly (Fault | null)[]) {
  let calls = 0;
  return (backing: Backing): Backing =>
    wrapCalls(backing, async (name, call) => {
      const fault = faults[calls++] ?? null;
      await scheduler.schedule(Promise.resolve(), `${who} ${name} ${fault ?? ''}`);
      if (fault?.endsWith('before') === true) throw errorOf(fault);
      const answer = await call();
      if (fault !== null) throw errorOf(fault);
      return answer;
    });
}

function errorOf(fault: Fault): Error {
  return fault.startsWith('crash') ? new Error('crash') : new AnswerLost('no answer');
}

/** Pushes twice, each on what it last pulled; resolves what is unknown; stops where its client dies. */
async function write(store: SnapshotStore, writer: number, told: Told[]): Promise<void> {
  for (const round of [1, 2]) {
    const base = (await store.current(SERIES).catch(() => null))?.commit.id ?? null;
    const entry: Told = { request: await pushOf(`${writer + 1}${round}`, base), outcome: null };
    told.push(entry);
    try {
      entry.outcome = await store.publish(entry.request);
      for (let i = 0; i < 3 && entry.outcome.outcome === 'unknown'; i++) entry.outcome = await store.resolve(entry.request);
    } catch {
      entry.outcome = null;
      return;
    }
  }
}

async function readOften(store: SnapshotStore, seen: (Published | null)[]): Promise<void> {
  for (let i = 0; i < 6; i++) seen.push(await store.current(SERIES));
}

async function expectTruth(calm: SnapshotStore, told: readonly Told[], seen: readonly (Published | null)[]): Promise<void> {
  const before = await calm.log(SERIES);
  for (const { request, outcome } of told) {
    const stands = before.some((commit) => commit.id === request.id);
    if (outcome?.outcome === 'committed') expect(before).toContainEqual(outcome.commit);
    if (outcome?.outcome === 'committed') expect(stands).toBe(!outcome.repeated);
    if (outcome?.outcome === 'conflict' || outcome?.outcome === 'refused') expect(stands).toBe(false);
  }
  for (const published of seen) if (published !== null) expect(before).toContainEqual(published.commit);
  await expectFinishable(calm, told);
}

/** Whatever was interrupted can be finished, doubles nothing and loses nothing. */
async function expectFinishable(calm: SnapshotStore, told: readonly Told[]): Promise<void> {
  for (const { request, outcome } of told) {
    const finished = await calm.resolve(request);
    expect(finished.outcome).toMatch(/committed|conflict|refused/);
    if (outcome?.outcome === 'committed') expect(finished.outcome).toBe('committed');
  }
  const log = await calm.log(SERIES);
  expect(new Set(log.map((commit) => commit.id)).size).toBe(log.length);
  const values = await Promise.all(log.map(async ({ id }) => valueOf(await calm.get(SERIES, id))));
  const sent = new Map(told.map(({ request }) => [request.id, /"value":"(\d+)"/.exec(request.document)?.[1]]));
  expect(values).toEqual(log.map(({ id }) => sent.get(id)));
}
