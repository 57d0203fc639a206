/** What a store brings to be tested by the contract, and what every part of the contract needs. */
import { newCommitId } from '../../../src/app/hash';
import type { Commit, Published, PublishOutcome, PublishRequest, Series, SnapshotStore } from '../../../src/app/ports';
import { sealSnapshot } from '../../../src/app/snapshot-document';
import { seriesOf } from '../../../src/core/snapshot';
import type { Backing } from '../../../src/lists/backing';
import { snapshotOf } from '../../core/snapshot-example';

/** Something a person or a failing disk can do to what is stored; afterwards the store must refuse as damaged. */
export interface Damage {
  readonly name: string;
  apply(commit: Commit): Promise<void>;
}

export interface StoreHarness {
  /** A store on the harness's place, as another person would open it; `wrap` comes between protocol and place. */
  open(wrap?: (backing: Backing) => Backing): Promise<SnapshotStore>;
  /** Lets time pass for all that is stored. */
  age(ms: number): Promise<void>;
  readonly damages: readonly Damage[];
  dispose(): Promise<void>;
}

export type MakeHarness = () => Promise<StoreHarness>;

export const DAY_MS = 24 * 3600 * 1000;
export const SERIES: Series = { unit: 'regionen', period: '202404', kind: 'delår' };

/** A push of one figure on top of `base`. */
export async function pushOf(value: string, base: string | null, over: Partial<PublishRequest> = {}): Promise<PublishRequest> {
  const snapshot = { ...snapshotOf({ value, decimals: 0 }), period: (over.series ?? SERIES).period };
  const sealed = await sealSnapshot(snapshot);
  const counts = { errors: 0, warnings: 0, accepted: 0 };
  const rest = { author: 'Åsa', time: '2024-05-06T07:08:09Z', counts, ...over };
  return { id: newCommitId(), series: seriesOf(snapshot), base, ...sealed, ...rest };
}

/** Publishes one figure after another, each on top of the one before; returns the commits, oldest first. */
export async function publishAll(store: SnapshotStore, ...values: string[]): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (const value of values) {
    const outcome = await store.publish(await pushOf(value, commits.at(-1)?.id ?? null));
    commits.push(committed(outcome));
  }
  return commits;
}

export function committed(outcome: PublishOutcome): Commit {
  if (outcome.outcome !== 'committed') throw new Error(`expected committed: ${JSON.stringify(outcome)}`);
  return outcome.commit;
}

/** The one figure of what `pushOf` published. */
export function valueOf(published: Published | null): string | null {
  const cell = published?.snapshot.tables[0]?.rows[0]?.cells[0] ?? null;
  return cell !== null && 'value' in cell ? cell.value : null;
}

/** Runs `around` in place of each call of the backing; it makes the call itself, or does not. */
export function wrapCalls(
  backing: Backing,
  around: (name: keyof Backing, call: () => Promise<unknown>) => Promise<unknown>,
): Backing {
  return new Proxy(backing, {
    get(target, name: keyof Backing) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => around(name, () => method.apply(target, args));
    },
  });
}
