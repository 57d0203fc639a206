/** The JSON of `avstamt check --format json`, as design §6 promises it to other programs: these keys, in this order. */
import { z } from 'zod';
import { FINDING_SEVERITY } from '../../src/core/finding';

const CELL = /^(?:'(?:[^']|'')+'|[^'!$ ]+)![A-Z]{1,3}[1-9]\d*$/;
const RANGE = /^(?:'(?:[^']|'')+'|[^'!$ ]+)![A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/;
const text = z.string().min(1);
const decimal = z.string().regex(/^(?:0|-?(?:[1-9]\d*|0)(?:\.\d*[1-9])?)$/);
const count = z.number().int().nonnegative();

const finding = z.strictObject({
  code: z.enum(Object.keys(FINDING_SEVERITY) as [string, ...string[]]),
  severity: z.enum(['error', 'warning', 'info']),
  accepted: z.boolean(),
  layout: text.nullable(),
  table: text,
  rowKey: text.nullable(),
  columnKey: text.nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  unit: text.nullable(),
  address: z.string().regex(CELL),
  // Statuses, faults and unreadable text stand as they are.
  actual: z.string().nullable(),
  expected: z.string().nullable(),
  difference: decimal.nullable(),
  tolerance: decimal.nullable(),
  related: z.array(z.string().regex(CELL)),
  message: text,
});

export const REPORT = z.strictObject({
  tool: z.literal('avstamt'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  checked: z.strictObject({ tables: count, cells: count, comparisons: count }),
  tables: z.array(z.strictObject({ layout: text, name: text.nullable(), range: z.string().regex(RANGE), unit: text.nullable(), confidence: z.number().min(0).max(1) })),
  unplaced: z.array(z.strictObject({ sheet: text, range: z.string().regex(RANGE), reason: text })),
  findings: z.array(finding),
});

export type ReportJson = z.infer<typeof REPORT>;

/** The keys of an object of the schema, in the order of the promise. */
export const KEYS = {
  report: Object.keys(REPORT.shape),
  table: Object.keys(REPORT.shape.tables.element.shape),
  unplaced: Object.keys(REPORT.shape.unplaced.element.shape),
  finding: Object.keys(finding.shape),
} as const;
