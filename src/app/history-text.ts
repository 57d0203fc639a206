/** A history as text, to be kept over a reload and read back without trusting it. */
import { z } from 'zod';
import type { History, HistoryStep } from './history';
import { NO_HISTORY } from './history';

/** What a browser keeps for a page without complaint. */
const MOST_CHARACTERS = 2_000_000;

/** The newest steps that fit. */
export function historyText({ steps, book }: History): string {
  for (let from = 0; from < steps.length; from++) {
    const text = JSON.stringify({ steps: steps.slice(from), book });
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return JSON.stringify(NO_HISTORY);
}

/** Empty for a text that is none. */
export function readHistory(text: string): History {
  try {
    const parsed = HISTORY.safeParse(JSON.parse(text));
    if (!parsed.success) return NO_HISTORY;
    const { steps, book } = parsed.data;
    // zod types an optional member as possibly undefined, which JSON cannot hold.
    return { steps: steps as readonly HistoryStep[], ...(book === undefined ? {} : { book }) };
  } catch {
    return NO_HISTORY;
  }
}

// The task pane's content security policy forbids the compiled validators zod makes by default.
z.config({ jitless: true });

const INDEX = z.number().int().min(0);
const RECT = z.strictObject({ top: INDEX, left: INDEX, bottom: INDEX, right: INDEX });
const CELL = z.strictObject({
  sheet: z.string(), row: INDEX, column: INDEX, formula: z.string().nullable(),
  value: z.union([z.number(), z.string(), z.boolean(), z.null(), z.strictObject({ error: z.string() })]),
  format: z.string().optional(), defaultFormat: z.string().optional(), bold: z.boolean().optional(),
});
const NAME = z.strictObject({ name: z.string(), sheet: z.string().nullable() });
const CHANGES = z.strictObject({
  cells: z.array(CELL),
  newSheets: z.array(z.string()).optional(),
  removedSheets: z.array(z.string()).optional(),
  names: z.array(NAME.extend({ refersTo: z.string(), comment: z.string().nullable(), hidden: z.boolean() })).optional(),
  removedNames: z.array(NAME).optional(),
  validations: z.array(z.strictObject({ range: z.strictObject({ sheet: z.string(), rect: RECT }), values: z.array(z.string()).nullable() })).optional(),
  columnWidths: z.array(z.strictObject({ sheet: z.string(), column: INDEX, width: z.number().nullable() })).optional(),
});
const HISTORY = z.strictObject({
  steps: z.array(
    z.strictObject({
      id: z.number().int(), kind: z.enum(['fill', 'bind', 'template', 'accept', 'pull', 'refresh', 'head']), count: INDEX, time: z.string(), wrote: CHANGES, undo: CHANGES,
    }),
  ),
  book: z.strictObject({ sheets: z.array(z.string()), names: z.array(z.string()) }).optional(),
});
