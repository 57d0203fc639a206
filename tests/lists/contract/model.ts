import fc from 'fast-check';
import type { PublishRequest, SnapshotStore } from '../../../src/app/ports';
import { DAY_MS, pushOf, SERIES, valueOf, wrapCalls, type MakeHarness, type StoreHarness } from './harness';
import { SEED } from './seed';

/** What is published, oldest first, and what each writer knows. */
interface Model {
  chain: { id: string; value: string }[];
  writers: { base: string | null; last: PublishRequest | null }[];
}

interface Real {
  readonly store: SnapshotStore;
  readonly harness: StoreHarness;
}

type Command = fc.AsyncCommand<Model, Real>;

const WRITERS = 3;

export function modelRules(make: MakeHarness, runs: number): void {
  test(`S13 any history of pushes, pulls, retries, undos and clean-ups leaves what the model says (seed ${SEED})`, async () => {
    const commands = fc.commands([push, pull, retry, undo, crash, age, look].map(commandArb), { maxCommands: 25 });
    await fc.assert(
      fc.asyncProperty(commands, async (history) => {
        const harness = await make();
        const real = { harness, store: await harness.open() };
        const model = (): Model => ({ chain: [], writers: Array.from({ length: WRITERS }, () => ({ base: null, last: null })) });
        await fc.asyncModelRun(() => ({ model: model(), real }), history).finally(() => harness.dispose());
      }),
      { seed: SEED, numRuns: runs },
    );
  }, 300_000);
}

type Step = (model: Model, real: Real, writer: number, value: string) => Promise<void>;

function commandArb(step: Step): fc.Arbitrary<Command> {
  return fc.tuple(fc.nat(WRITERS - 1), fc.nat(4)).map(([writer, value]) => ({
    check: () => true,
    run: (model, real) => step(model, real, writer, String(value)),
    toString: () => `${step.name}(${writer}, ${value})`,
  }));
}

const push: Step = async function push(model, real, writer, value) {
  const known = model.writers[writer] ?? { base: null, last: null };
  known.last = await pushOf(value, known.base);
  await expectOutcome(model, real, known.last);
  if (model.chain.at(-1)?.id === known.last.id) known.base = known.last.id;
};

const pull: Step = async function pull(model, real, writer) {
  const current = await real.store.current(SERIES);
  expect(current?.commit.id).toBe(model.chain.at(-1)?.id);
  const known = model.writers[writer];
  if (known !== undefined) known.base = current?.commit.id ?? null;
};

const retry: Step = async function retry(model, real, writer) {
  const last = model.writers[writer]?.last ?? null;
  if (last !== null) await expectOutcome(model, real, last);
};

const undo: Step = async function undo(model, real, writer) {
  const [current, earlier] = [model.chain.at(-1), model.chain.at(-2)];
  const known = model.writers[writer];
  if (current === undefined || earlier === undefined || known === undefined) return;
  known.last = await pushOf(earlier.value, current.id, { reverts: current.id });
  await expectOutcome(model, real, known.last);
};

/** A push that stops right before its move leaves an orphan and nothing else. */
const crash: Step = async function crash(model, real, _writer, value) {
  const stopping = await real.harness.open((backing) =>
    wrapCalls(backing, (name, call) => (name === 'movePointer' ? Promise.reject(new Error('crash')) : call())),
  );
  await stopping.publish(await pushOf(value, model.chain.at(-1)?.id ?? null)).catch(() => undefined);
};

const age: Step = async function age(_model, real) {
  await real.harness.age(8 * DAY_MS);
  await real.store.cleanUp(7 * DAY_MS);
};

const look: Step = async function look(model, real) {
  expect((await real.store.log(SERIES)).map((commit) => commit.id)).toEqual(model.chain.map(({ id }) => id).reverse());
  for (const { id, value } of model.chain) expect(valueOf(await real.store.get(SERIES, id))).toBe(value);
};

/** Publishes, and compares with what the rules say of this chain. */
async function expectOutcome(model: Model, real: Real, request: PublishRequest): Promise<void> {
  const value = valueOfRequest(request);
  const expected = outcomeOf(model, request, value);
  const outcome = await real.store.publish(request);
  const told = outcome.outcome === 'committed' && outcome.repeated ? 'repeated' : outcome.outcome;
  // An old attempt that lost is refused for its age where a young one is told of the conflict.
  expect(told).toBe(expected);
  if (expected === 'committed' && !model.chain.some(({ id }) => id === request.id)) model.chain.push({ id: request.id, value });
  expect(valueOf(await real.store.current(SERIES))).toBe(model.chain.at(-1)?.value ?? null);
}

function outcomeOf(model: Model, request: PublishRequest, value: string): string {
  const current = model.chain.at(-1);
  if (model.chain.some(({ id }) => id === request.id)) return 'committed';
  if (current?.value === value && request.reverts === undefined) return 'repeated';
  return (current?.id ?? null) === request.base ? 'committed' : 'conflict';
}

function valueOfRequest(request: PublishRequest): string {
  const match = /"value":"(\d+)"/.exec(request.document);
  return match?.[1] ?? '';
}
