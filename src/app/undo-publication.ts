/**
 * Undoing a publication: what stood before it is published again, on top of it. The pointer never goes back, so
 * everybody sees that something was published and taken back. Rule S17.
 */
import { diffSnapshots, type SnapshotDiff } from '../core/diff';
import type { Commit, Published, PublishOutcome, PublishRequest, Series, SnapshotStore, StoreOptions } from './ports';
import { timeText } from './protocol';

/** What would be taken back, and what would stand in its place. */
export interface UndoPlan {
  readonly undone: Published;
  readonly restored: Published;
  readonly diff: SnapshotDiff;
}

export type UndoPlanning =
  | ({ readonly outcome: 'plan' } & UndoPlan)
  | { readonly outcome: 'nothing-published' }
  /** Another one stands on top of it, or it was never published. */
  | { readonly outcome: 'not-newest'; readonly current: Published }
  | { readonly outcome: 'not-own'; readonly current: Published }
  /** Nothing stood before it. */
  | { readonly outcome: 'first'; readonly current: Published };

export interface UndoAsked {
  readonly author: string;
  /** The id of the publication to undo, or its first digits; null: the newest. */
  readonly publication: string | null;
}

/** Whether it can be undone as far as its series' log tells, newest first; somebody may have published since it was read. */
export function mayUndo({ id, author, base }: Commit, log: readonly Commit[], me: string): boolean {
  return author === me && base !== null && log[0]?.id === id;
}

/** Writes nothing. Rejects with `StoreRefusal`. */
export async function planUndo(store: SnapshotStore, series: Series, asked: UndoAsked, options: StoreOptions = {}): Promise<UndoPlanning> {
  const current = await store.current(series, options);
  if (current === null) return { outcome: 'nothing-published' };
  const { id, author, base } = current.commit;
  if (asked.publication !== null && !id.startsWith(asked.publication)) return { outcome: 'not-newest', current };
  if (author !== asked.author) return { outcome: 'not-own', current };
  const restored = base === null ? null : await store.get(series, base, options);
  if (restored === null) return { outcome: 'first', current };
  return { outcome: 'plan', undone: current, restored, diff: diffSnapshots(current.snapshot, restored.snapshot) };
}

export interface UndoBy {
  /** Made once for this undo and kept for resuming it. */
  readonly id: string;
  readonly author: string;
  readonly now: Date;
}

/** Publishes what stood before; `conflict` when something newer was published meanwhile. */
export async function undoPublication(store: SnapshotStore, plan: Pick<UndoPlan, 'undone' | 'restored'>, by: UndoBy, options: StoreOptions = {}): Promise<PublishOutcome> {
  return store.publish(undoRequest(plan, by), options);
}

/**
 * Settles an undo whose outcome is not known: `publication` is what it was to take back. Null when that, or what stood
 * before it, is not published here.
 */
export async function resumeUndo(store: SnapshotStore, series: Series, publication: string, by: UndoBy, options: StoreOptions = {}): Promise<PublishOutcome | null> {
  const undone = await store.get(series, publication, options);
  const restored = undone === null || undone.commit.base === null ? null : await store.get(series, undone.commit.base, options);
  return undone === null || restored === null ? null : store.resolve(undoRequest({ undone, restored }, by), options);
}

function undoRequest({ undone, restored }: Pick<UndoPlan, 'undone' | 'restored'>, { id, author, now }: UndoBy): PublishRequest {
  const { series, figuresHash, documentHash, counts } = restored.commit;
  const taken = undone.commit.id;
  return { id, series, document: restored.document, figuresHash, documentHash, base: taken, reverts: taken, author, time: timeText(now), counts };
}
