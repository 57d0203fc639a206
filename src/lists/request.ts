/** What a push may ask for. A request that would make an unreadable commit is refused before anything is written. */
import type { Commit, PublishRequest } from '../app/ports';
import { sha256 } from '../app/hash';
import { readDocument } from '../app/snapshot-document';
import { seriesOf } from '../core/snapshot';
import { isCommitId, sameSeries, seriesFault, seriesName } from './series';

export interface RequestFault {
  readonly reason: 'bad-request' | 'not-an-id';
  readonly detail: string;
}

/** Why the request cannot be published, or null when it can. */
export async function requestFault(request: PublishRequest): Promise<RequestFault | null> {
  const series = seriesFault(request.series);
  if (series !== null) return { reason: 'bad-request', detail: series };
  const malformed = [request.id, request.base].find((id) => id !== null && !isCommitId(id));
  if (typeof malformed === 'string') return { reason: 'not-an-id', detail: malformed };
  const detail = buildFault(request) ?? (await documentFault(request));
  return detail === null ? null : { reason: 'bad-request', detail };
}

function buildFault(request: PublishRequest): string | null {
  if (request.base === request.id) return 'a commit cannot build on itself';
  if (request.reverts !== undefined && request.reverts !== request.base) return 'only the newest commit can be undone';
  return null;
}

async function documentFault(request: PublishRequest): Promise<string | null> {
  const reading = await readDocument(request.document);
  if (reading.outcome !== 'read') return 'the document is not a snapshot of this version';
  const series = seriesOf(reading.snapshot);
  if (!sameSeries(series, request.series)) return `the document belongs to ${seriesName(series)}`;
  if (reading.figuresHash !== request.figuresHash) return 'the figures hash is not that of the document';
  if ((await sha256(request.document)) !== request.documentHash) return 'the document hash is not that of the document';
  return null;
}

export function commitOf(request: PublishRequest): Commit {
  const { id, series, figuresHash, documentHash, base, author, time, counts } = request;
  const { unit, period, kind } = series;
  const reverts = request.reverts === undefined ? {} : { reverts: request.reverts };
  return { id, series: { unit, period, kind }, figuresHash, documentHash, base, ...reverts, author, time, counts };
}

/** Whether a stored commit is this push, made earlier. When it was made, and by which hand, may differ. */
export function isSameIntent(commit: Commit, request: PublishRequest): boolean {
  return (
    sameSeries(commit.series, request.series) &&
    commit.documentHash === request.documentHash &&
    commit.base === request.base &&
    commit.reverts === request.reverts
  );
}
