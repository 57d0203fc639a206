/** Skicka: a checked workbook's figures, published whole on top of what the workbook builds on. */
import { diffSnapshots } from '../core/diff';
import type { SnapshotDiff } from '../core/diff';
import type { DefinedName, RawWorkbook } from '../core/grid';
import type { Snapshot } from '../core/snapshot';
import { seriesOf } from '../core/snapshot';
import type { CheckResult } from './check';
import { checkWorkbook } from './check';
import type { PublishOutcome, PublishRequest, SnapshotStore, StoreOptions } from './ports';
import type { PeriodConflict } from './push-period';
import { periodConflicts } from './push-period';
import { headerName, isPeriod } from './header-names';
import { timeText } from './protocol';
import { keyOfWord } from './series-key';
import { sealSnapshot } from './snapshot-document';
import { snapshotOf } from './snapshot-from-tables';

export const NO_BASE = 'none';

export interface PushRequest {
  readonly workbook: RawWorkbook;
  /** Publish tables that no name binds too. */
  readonly find: boolean;
  readonly previous?: RawWorkbook;
  /** Null: as the workbook's header names say. */
  readonly unit: string | null;
  readonly period: string | null;
  readonly kind: string | null;
  /** Null: `Avstämt_Bas`; `NO_BASE`: none, whatever the workbook says. */
  readonly base: string | null;
  readonly allowErrors: boolean;
  /** Made once for this push and kept for resuming it. */
  readonly id: string;
  /** The push was tried before, and its outcome is not known. */
  readonly resume: boolean;
  readonly author: string;
  readonly now: Date;
}

/** Why a push cannot go as it is; nothing has been asked of the store. */
export type PushStop =
  | { readonly outcome: 'header-missing'; readonly missing: readonly ('unit' | 'period' | 'kind')[] }
  | { readonly outcome: 'bad-key'; readonly field: 'unit' | 'kind'; readonly word: string }
  | { readonly outcome: 'bad-period'; readonly period: string }
  /** `pulled`: the publication of each pulled table, which is nobody's to publish; `unplaced`: blocks no layout fits. */
  | { readonly outcome: 'no-tables'; readonly pulled: readonly string[]; readonly unplaced: number }
  | { readonly outcome: 'other-period'; readonly period: string; readonly conflicts: readonly PeriodConflict[] };

export type PushResult =
  | PushStop
  | { readonly outcome: 'errors'; readonly count: number; readonly check: CheckResult }
  | (Extract<PublishOutcome, { outcome: 'committed' }> & Pushed)
  | (Extract<PublishOutcome, { outcome: 'conflict' }> & Pushed & { readonly diff: SnapshotDiff })
  | (Extract<PublishOutcome, { outcome: 'unknown' }> & Pushed)
  | (Extract<PublishOutcome, { outcome: 'refused' }> & Pushed);

/** What was published, or would have been. */
export interface Pushed {
  readonly snapshot: Snapshot;
  readonly request: PublishRequest;
  readonly check: CheckResult;
}

/** Checked, and ready to be published. */
export interface Prepared extends Pushed {
  readonly outcome: 'prepared';
  /** Errors that nobody has accepted. */
  readonly errors: number;
}

export type PrepareRequest = Omit<PushRequest, 'allowErrors' | 'resume'>;

/** Checks, and stops where the workbook does not say which report it is, or its headings name another period. */
export async function preparePush(asked: PrepareRequest): Promise<Prepared | PushStop> {
  const check = checkWorkbook(asked.workbook, { find: asked.find, ...(asked.previous === undefined ? {} : { previous: asked.previous }) });
  const head = headOf(asked, check);
  if ('outcome' in head) return head;
  if (!isPeriod(head.period)) return { outcome: 'bad-period', period: head.period };
  if (check.tables.length === 0) return { outcome: 'no-tables', pulled: check.pulled, unplaced: check.unplaced.length };
  const conflicts = periodConflicts(asked.workbook, asked.find, head.period);
  if (conflicts.length > 0) return { outcome: 'other-period', period: head.period, conflicts };
  const snapshot = snapshotOf({ ...head, ...check });
  return { outcome: 'prepared', snapshot, request: await requestOf(snapshot, asked, check), check, errors: openErrors(check) };
}

/** Opens the store to publish in; asked for once there is something to publish, and not before. */
export type OpenStore = (request: PublishRequest) => Promise<SnapshotStore>;

/** Checks and publishes. Writes nothing into the workbook: `rememberedNames` are for when it is committed. */
export async function push(store: SnapshotStore | OpenStore, asked: PushRequest, options: StoreOptions = {}): Promise<PushResult> {
  const prepared = await preparePush(asked);
  if (prepared.outcome !== 'prepared') return prepared;
  const { snapshot, request, check, errors } = prepared;
  if (errors > 0 && !asked.allowErrors) return { outcome: 'errors', count: errors, check };
  const opened = typeof store === 'function' ? await store(request) : store;
  const outcome = await (asked.resume ? opened.resolve(request, options) : opened.publish(request, options));
  const pushed: Pushed = { snapshot, request, check };
  if (outcome.outcome !== 'conflict') return { ...outcome, ...pushed };
  return { ...outcome, ...pushed, diff: diffSnapshots(outcome.current.snapshot, snapshot) };
}

/** Errors that nobody has accepted. */
export function openErrors(check: CheckResult): number {
  return check.findings.filter((finding) => finding.severity === 'error' && !check.accepted(finding)).length;
}

interface Head {
  readonly unit: string;
  readonly period: string;
  readonly kind: string;
}

/** With the keys and not the words, so that the same figures have one hash however the unit was written. */
function headOf(asked: PrepareRequest, { header }: CheckResult): Head | Extract<PushStop, { outcome: 'header-missing' | 'bad-key' }> {
  const [unit, period, kind] = [asked.unit ?? header.unit, asked.period ?? header.period, asked.kind ?? header.kind];
  if (unit === null || period === null || kind === null) {
    return { outcome: 'header-missing', missing: (['unit', 'period', 'kind'] as const).filter((field) => ({ unit, period, kind })[field] === null) };
  }
  const keys = { unit: keyOfWord(unit), kind: keyOfWord(kind) };
  if (keys.unit === null) return { outcome: 'bad-key', field: 'unit', word: unit };
  if (keys.kind === null) return { outcome: 'bad-key', field: 'kind', word: kind };
  return { unit: keys.unit, period, kind: keys.kind };
}

async function requestOf(snapshot: Snapshot, asked: PrepareRequest, check: CheckResult): Promise<PublishRequest> {
  const sealed = await sealSnapshot(snapshot);
  const { unit, period, kind } = seriesOf(snapshot);
  const warnings = check.findings.filter((finding) => finding.severity === 'warning' && !check.accepted(finding)).length;
  return {
    id: asked.id,
    series: { unit, period, kind },
    ...sealed,
    base: asked.base === NO_BASE ? null : (asked.base ?? check.header.base),
    author: asked.author,
    time: timeText(asked.now),
    counts: { errors: openErrors(check), warnings, accepted: check.findings.filter(check.accepted).length },
  };
}

/**
 * The names to write once a publication stands: which one the workbook builds on, and what it is a report of where it
 * does not say. None on top of somebody else's newer figures, which the workbook does not build on yet.
 */
export function rememberedNames(
  { commit, superseded }: Pick<Extract<PublishOutcome, { outcome: 'committed' }>, 'commit' | 'superseded'>,
  asked: Pick<PushRequest, 'unit' | 'period' | 'kind'>,
  { header }: Pick<CheckResult, 'header'>,
): DefinedName[] {
  if (superseded) return [];
  const missing = (['unit', 'period', 'kind'] as const).filter((field) => header[field] === null && asked[field] !== null);
  const base = header.base === commit.id ? [] : [headerName('base', commit.id)];
  return [...base, ...missing.map((field) => headerName(field, asked[field] ?? ''))];
}
