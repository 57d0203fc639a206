/** What is handed to Excel so that a cell holds exactly what was meant, whatever Excel would make of it by itself. */
import type { CellWrite } from '../../app/ports';
import type { CellValue } from '../../core/grid';
import type { KnownCell } from '../known';

export interface Entry {
  /** Set before the content; null: left as it is. */
  readonly firstFormat: string | null;
  readonly content: string | number | boolean;
  /** Set after the content; null: left as it is. */
  readonly lastFormat: string | null;
}

const TEXT_FORMAT = '@';

/**
 * A cell formatted as text takes every entry for text, a formula too; elsewhere Excel reads text as a person's typing
 * in American English (OfficeDev/office-js#1559, #3775). So numbers go as numbers, text that could be taken for
 * anything else behind an apostrophe, which Excel does not count to the text, and a text format goes on last.
 */
export function entryFor(write: CellWrite, before: Pick<KnownCell, 'format'>): Entry {
  const own = before.format === 'General' ? undefined : before.format;
  const wanted = write.format ?? (own === undefined ? write.defaultFormat : own) ?? 'General';
  const isText = write.formula === null && typeof write.value === 'string';
  const content = write.formula ?? literal(write.value);
  if (before.format !== TEXT_FORMAT) return { firstFormat: null, content: isText ? guarded(String(content)) : content, lastFormat: wanted === before.format ? null : wanted };
  if (isText && wanted === TEXT_FORMAT) return { firstFormat: null, content, lastFormat: null };
  if (write.formula === null && write.value === null) return { firstFormat: null, content, lastFormat: wanted === before.format ? null : wanted };
  const explicit = write.format === TEXT_FORMAT ? TEXT_FORMAT : null;
  const entered = wanted === TEXT_FORMAT ? (write.defaultFormat ?? 'General') : wanted;
  return { firstFormat: entered, content: isText ? guarded(String(content)) : content, lastFormat: explicit };
}

/** An empty text clears the cell. */
function literal(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return value.error;
}

/** Words that are nothing but words go as they are: an apostrophe before every label would meet whoever edits it. */
function guarded(text: string): string {
  const isPlain = /^\p{L}[\p{L}\s,.;()/&–-]*$/u.test(text) && !/^\s*(?:true|false|sant|falskt)\s*$/iu.test(text);
  return text === '' || isPlain ? text : `'${text}`;
}

/** What puts a cell back as it was seen. */
export function restoring(sheet: string, row: number, column: number, { value, formula, format }: KnownCell): CellWrite {
  return { sheet, row, column, formula, value, format };
}
