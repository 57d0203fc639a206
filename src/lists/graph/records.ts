/**
 * What commits, pointers and the marker hold in their text column: canonical JSON and its SHA-256, so that a change by
 * hand is seen. The hash is of the text, never of typed columns, which SharePoint may round or shift by a time zone.
 */
import { z } from 'zod';
import { sha256 } from '../../app/hash';
import type { Commit, Series } from '../../app/ports';
import { StoreRefusal } from '../../app/ports';
import { canonicalText, type JsonValue } from '../../core/canonical';
import { COMMIT, SERIES } from '../records';

z.config({ jitless: true });

const ITEM_ID = z.string().regex(/^\d+$/);

const COMMIT_RECORD = z.strictObject({
  commit: COMMIT,
  /** The commit it builds on, by its item: the chain is followed by id, never by a filter. */
  baseItem: ITEM_ID.nullable(),
  /** Its document's pieces in order, by their items. */
  parts: z.array(ITEM_ID).min(1),
  /** When the oldest piece was written, by the list's own clock: a clean-up counts from there. */
  partsFrom: z.number().int(),
});

const POINTER_RECORD = z.strictObject({ series: SERIES, commit: z.string(), item: ITEM_ID });

const MARKER_RECORD = z.strictObject({ 'avstamt-list': z.number().int() });

export interface CommitRecord {
  readonly commit: Commit;
  readonly baseItem: string | null;
  readonly parts: readonly string[];
  readonly partsFrom: number;
}

export interface PointerRecord {
  readonly series: Series;
  readonly commit: string;
  readonly item: string;
}

export const LIST_FORMAT = 1;

export async function commitContent({ commit, ...rest }: CommitRecord): Promise<string> {
  const { reverts, ...known } = commit;
  return sealed({ ...rest, commit: { ...known, ...(reverts === undefined ? {} : { reverts }), series: { ...commit.series }, counts: { ...commit.counts } } });
}

export async function pointerContent({ series, commit, item }: PointerRecord): Promise<string> {
  return sealed({ series: { ...series }, commit, item });
}

export async function markerContent(): Promise<string> {
  return sealed({ 'avstamt-list': LIST_FORMAT });
}

/** Rejects as damaged, naming `what`, when the content was changed. */
export async function readCommitContent(content: string, what: string): Promise<CommitRecord> {
  return readSealed(COMMIT_RECORD, content, what);
}

export async function readPointerContent(content: string, what: string): Promise<PointerRecord> {
  return readSealed(POINTER_RECORD, content, what);
}

export async function readMarkerFormat(content: string): Promise<number> {
  return (await readSealed(MARKER_RECORD, content, 'the marker of the list'))['avstamt-list'];
}

async function sealed(value: JsonValue): Promise<string> {
  return canonicalText([value, await sha256(canonicalText(value))]);
}

async function readSealed<T>(schema: z.ZodType<T>, content: string, what: string): Promise<T> {
  const parsed = z.tuple([z.unknown(), z.string()]).safeParse(parseJson(content));
  if (!parsed.success) throw changed(what);
  const [value, seal] = parsed.data;
  const read = schema.safeParse(value);
  if (!read.success || (await sha256(canonicalText(value as JsonValue))) !== seal) throw changed(what);
  return read.data;
}

function changed(what: string): StoreRefusal {
  return new StoreRefusal('damaged', `${what} has been changed`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
