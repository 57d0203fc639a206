/**
 * What a place must offer for snapshots to be kept in it: immutable commits, and one pointer a series that moves by
 * compare-and-swap. Everything else of the protocol (docs/STORE.md) is built on these and shared by every store.
 *
 * Every method may reject with a `StoreRefusal`, which says that this call changed nothing, or with `AnswerLost`,
 * which says that it may or may not have.
 */
import type { Commit, Published, Series, StoreOptions } from '../app/ports';

export interface Pointer {
  readonly commitId: string;
  /** The version read, as the place itself names it (an eTag, a file's number): what a move is conditional on. */
  readonly tag: string;
}

export interface StoredCommit {
  readonly commit: Commit;
  /** Milliseconds since 1970 by the place's own clock. */
  readonly writtenAt: number;
}

export interface StoredId {
  readonly id: string;
  readonly writtenAt: number;
}

export interface Backing {
  pointer(series: Series, options: StoreOptions): Promise<Pointer | null>;
  /**
   * Makes `to` current only if the pointer still is exactly `from` (null: does not exist); atomic and durable. The
   * whole of it is handed over, for places that show its headline figures where people look.
   */
  movePointer(series: Series, from: Pointer | null, to: Published, options: StoreOptions): Promise<'moved' | 'taken'>;
  /** Writes an immutable commit with its document, whole or not at all; a taken id is never written over. */
  putCommit(commit: Commit, document: string, options: StoreOptions): Promise<'stored' | 'exists'>;
  commit(id: string, options: StoreOptions): Promise<StoredCommit | null>;
  document(commit: Commit, options: StoreOptions): Promise<string | null>;
  /** Every series that has, or shows signs of having had, a pointer. */
  series(options: StoreOptions): Promise<readonly Series[]>;
  /** Every stored commit, published or not. */
  stored(options: StoreOptions): Promise<readonly StoredId[]>;
  remove(id: string, options: StoreOptions): Promise<void>;
  /** Removes what belongs to no commit and was written before `before` (the place's clock). */
  sweep(before: number, options: StoreOptions): Promise<void>;
  /** The place's own clock, in milliseconds since 1970: the only clock that ages are measured by. */
  now(options: StoreOptions): Promise<number>;
}

/** The request was sent and no answer came: it may or may not have been applied. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}
