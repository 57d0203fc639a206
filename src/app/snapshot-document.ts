/**
 * The stored document of a snapshot: sealing one, and reading one back. Nothing a stored text holds is trusted
 * before it has been through here. Rule S3 in docs/SPEC.md.
 */
import { z } from 'zod';
import { canonicalText, type JsonValue } from '../core/canonical';
import { FINDING_SEVERITY } from '../core/finding';
import { documentText, figuresText, figureText, SNAPSHOT_SCHEMA } from '../core/snapshot';
import type { Snapshot } from '../core/snapshot';
import { sha256 } from './hash';

// The task pane's content security policy forbids the compiled validators zod makes by default.
z.config({ jitless: true });

export interface SealedSnapshot {
  readonly document: string;
  /** SHA-256 of the document, lower-case hex. */
  readonly documentHash: string;
  /** SHA-256 of the figures text: equal for equal figures. */
  readonly figuresHash: string;
}

export type DocumentReading =
  | { readonly outcome: 'read'; readonly snapshot: Snapshot; readonly figuresHash: string }
  /** Made by a newer Avstämt: not damaged, but not to be understood by this one. */
  | { readonly outcome: 'newer'; readonly schema: number }
  | { readonly outcome: 'malformed'; readonly reason: string };

export async function sealSnapshot(snapshot: Snapshot): Promise<SealedSnapshot> {
  const document = documentText(snapshot);
  return { document, documentHash: await sha256(document), figuresHash: await sha256(figuresText(snapshot)) };
}

/** Reads a stored document. Never throws for what the text holds. */
export async function readDocument(text: string): Promise<DocumentReading> {
  const value = parseJson(text);
  if (value === undefined) return malformed('not JSON');
  const version = VERSION.safeParse(value);
  if (!version.success) return malformed('no schema version');
  if (version.data.schema > SNAPSHOT_SCHEMA) return { outcome: 'newer', schema: version.data.schema };
  if (!isCanonical(value, text)) return malformed('not in canonical form');
  const parsed = SNAPSHOT.safeParse(value);
  if (!parsed.success) return malformed(firstIssue(parsed.error));
  // zod types an optional member as possibly undefined, which JSON cannot hold.
  const snapshot = parsed.data as Snapshot;
  return { outcome: 'read', snapshot, figuresHash: await sha256(figuresText(snapshot)) };
}

function malformed(reason: string): DocumentReading {
  return { outcome: 'malformed', reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Also catches a key given twice, which JSON.parse lets pass. */
function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalText(value as JsonValue) === text;
  } catch {
    return false;
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'wrong shape' : `${issue.path.join('.')}: ${issue.message}`;
}

const VERSION = z.looseObject({ schema: z.number().int().min(1) });

const KEY = z.string().min(1);
const FIGURE = z.string().refine((text) => /^-?\d/.test(text) && figureText(text) === text, 'not a shortest decimal');
const CODE = z.enum(Object.keys(FINDING_SEVERITY) as [keyof typeof FINDING_SEVERITY]);

const CELL = z.union([
  z.null(),
  z.strictObject({ value: FIGURE, decimals: z.number().int().min(0).max(30), unit: z.string().optional(), qualifier: z.string().optional() }),
  z.strictObject({ fault: z.string() }),
  z.strictObject({ text: z.string() }),
]);

const TABLE = z
  .strictObject({
    layout: KEY,
    name: KEY,
    title: z.string().nullable(),
    unit: z.string().nullable(),
    columns: z.array(z.strictObject({ key: KEY, heading: z.string() })),
    rows: z.array(z.strictObject({ key: KEY, label: z.string(), group: z.string().optional(), cells: z.array(CELL) })),
  })
  .refine((table) => table.rows.every((row) => row.cells.length === table.columns.length), 'a row of another width')
  .refine((table) => unique(table.rows.map((row) => row.key)), 'a row key twice')
  .refine((table) => unique(table.columns.map((column) => column.key)), 'a column key twice');

const PLACE = { table: z.string(), rowKey: z.string().nullable(), columnKey: z.string().nullable() };
const DECIMAL_OR_TEXT = z.string().nullable();

const FINDING = z.strictObject({
  code: CODE,
  severity: z.enum(['error', 'warning', 'info']),
  accepted: z.boolean(),
  ...PLACE,
  actual: DECIMAL_OR_TEXT,
  expected: DECIMAL_OR_TEXT,
  difference: DECIMAL_OR_TEXT,
  tolerance: DECIMAL_OR_TEXT,
});

const ACCEPTANCE = z.strictObject({
  code: CODE,
  ...PLACE,
  figures: z.string(),
  motive: z.string(),
  who: z.string(),
  when: z.string(),
});

const SNAPSHOT = z.strictObject({
  schema: z.literal(SNAPSHOT_SCHEMA),
  unit: KEY,
  period: z.string().regex(/^\d{4}(0[1-9]|1[0-2])$/),
  kind: KEY,
  tables: z
    .array(TABLE)
    .refine((tables) => unique(tables.map((table) => canonicalText([table.layout, table.name]))), 'a table twice'),
  findings: z.array(FINDING),
  acceptances: z.array(ACCEPTANCE),
});

/** Keys that differ only in how an å is composed are one key. */
function unique(keys: readonly string[]): boolean {
  return new Set(keys.map((key) => key.normalize('NFC'))).size === keys.length;
}
