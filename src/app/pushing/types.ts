/**
 * Skicka as a pure reducer and the effects it asks for.
 *
 * - `pushReducer(state, event)` → `[PushState, PushEffect[]]` (`pushing/reducer.ts`)
 * - `createPushSession(ports)` → `PushSession` (`pushing/session.ts`): runs the effects; a view needs only this
 * - `buildOn(commit)` → the changes by which the workbook builds on a publication from now on, after a conflict
 * - `intentText(intent)`, `readIntent(text)` (`pushing/intent.ts`): what is kept over a reload
 * - `preparePush`, `rememberedNames` (`push.ts`): what the command line runs too
 */
import type { ReportHeader } from '../../core/binding';
import type { SnapshotDiff } from '../../core/diff';
import type { DefinedName } from '../../core/grid';
import type { Snapshot } from '../../core/snapshot';
import type { DiffCounts } from '../diff-counts';
import type { Commit, Published, PublishRequest, Series, StoreRefusalReason } from '../ports';
import type { PushStop } from '../push';

/** A push that was begun: everything it takes to bring it to its end, also after a reload. */
export interface PushIntent {
  readonly request: PublishRequest;
  /** What the workbook said it builds on when this was begun. */
  readonly header: ReportHeader;
}

/** What would go. */
export interface PreparedPush {
  readonly series: Series;
  readonly snapshot: Snapshot;
  /** Findings nobody accepted: above zero, *Skicka ändå?* is asked. */
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
  readonly intent: PushIntent;
  /** What is published now, and what sending changes in it; null for the first publication. */
  readonly standing: StandingPublication | null;
}

export interface StandingPublication {
  readonly commit: Commit;
  readonly diff: SnapshotDiff;
  /** Equal figures stand there. */
  readonly isSame: boolean;
  /** Under equal figures: publishing changes which errors are accepted, or how. */
  readonly acceptsOtherwise: boolean;
}

export type PushState =
  /** `interrupted`: begun before a reload, and its outcome is not known. */
  | { readonly step: 'idle'; readonly interrupted: PushIntent | null }
  | { readonly step: 'preparing' }
  /** It cannot go as it is: what is missing, or which headings name another period. */
  | { readonly step: 'stopped'; readonly stop: PushStop }
  /** `changed`: the workbook is no longer what was shown before, and this is it now; nothing was sent. */
  | { readonly step: 'ready'; readonly prepared: PreparedPush; readonly changed: DiffCounts | null }
  /** *Skicka ändå?*, with the count. */
  | { readonly step: 'asking'; readonly prepared: PreparedPush }
  /** Told to send: whether the workbook still is what was shown. */
  | { readonly step: 'verifying'; readonly prepared: PreparedPush }
  | { readonly step: 'sending'; readonly intent: PushIntent; readonly share: number; readonly isCancelling: boolean; readonly isResolving: boolean }
  /** Taken back before anything was visible. */
  | { readonly step: 'cancelled' }
  | {
      readonly step: 'committed';
      readonly commit: Commit;
      /** A newer publication already stands on top. */
      readonly superseded: boolean;
      /** Equal figures already stood there. */
      readonly repeated: boolean;
      /** Whether the workbook remembers what it builds on; `failed` says why not. */
      readonly remembered: 'not-needed' | 'writing' | 'written' | { readonly failed: unknown };
    }
  /** `diff`: from what stands there to what was to be sent; `DiffView` by `diffView`. */
  | { readonly step: 'conflict'; readonly current: Published; readonly diff: SnapshotDiff | null }
  | { readonly step: 'unknown'; readonly intent: PushIntent; readonly because: string }
  | { readonly step: 'refused'; readonly reason: StoreRefusalReason; readonly detail: string }
  /** A workbook or a store that could not be used, or a bug: `refusalSentence` has words for the former. */
  | { readonly step: 'failed'; readonly error: unknown };

export type PushEvent =
  /** What a person does. */
  | { readonly kind: 'prepare' }
  | { readonly kind: 'send' }
  /** The answer to *Skicka ändå?* */
  | { readonly kind: 'send-anyway' }
  | { readonly kind: 'cancel' }
  /** Settles an `unknown` or an `interrupted` push; never publishes twice. */
  | { readonly kind: 'resolve' }
  | { readonly kind: 'start-over' }
  /** What came of an effect. */
  | { readonly kind: 'restored'; readonly intent: PushIntent }
  | { readonly kind: 'stopped'; readonly stop: PushStop }
  | { readonly kind: 'prepared'; readonly prepared: PreparedPush }
  | { readonly kind: 'verified' }
  | { readonly kind: 'changed'; readonly prepared: PreparedPush; readonly changed: DiffCounts }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'committed'; readonly commit: Commit; readonly superseded: boolean; readonly repeated: boolean }
  | { readonly kind: 'conflict'; readonly current: Published; readonly diff: SnapshotDiff | null }
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'refused'; readonly reason: StoreRefusalReason; readonly detail: string }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'remembered' }
  | { readonly kind: 'not-remembered'; readonly error: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

export type PushEffect =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'verify'; readonly prepared: PreparedPush }
  | { readonly kind: 'publish' | 'resolve'; readonly intent: PushIntent }
  | { readonly kind: 'abort' }
  /** Before anything is sent, so that a reload in the middle can be brought to its end. */
  | { readonly kind: 'keep'; readonly intent: PushIntent }
  | { readonly kind: 'forget' }
  | { readonly kind: 'remember'; readonly names: readonly DefinedName[] };

export interface PushSession {
  readonly state: () => PushState;
  readonly send: (event: PushEvent) => void;
  /** Calls back after every change of state; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}
