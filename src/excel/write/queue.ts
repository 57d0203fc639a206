/** One request's worth of cells: how they were, the writing, how they are now. */
import { knownCell, type KnownCell } from '../known';
import { a1 } from '../read/rects';
import { sheetProxy } from '../sheets';
import { watchedAround, type Block, type Watched } from './blocks';
import { entryFor, type Entry } from './content';

/** By `keyOf`. */
export type Seen = ReadonlyMap<string, KnownCell>;

export interface BeforeAndAfter {
  readonly before: Seen;
  readonly after: Seen;
}

export function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

/** The look before and after comes with the writing, in one request; `formerly` is what the formats depend on. */
export function queueBlocks(context: Excel.RequestContext, blocks: readonly Block[], formerly: Seen): () => BeforeAndAfter {
  const watched = watchedAround(blocks);
  const before = queueLook(context, watched);
  for (const block of blocks) queueBlock(context, block, formerly);
  const after = queueLook(context, watched);
  return () => ({ before: before(), after: after() });
}

export function queueLook(context: Excel.RequestContext, watched: readonly Watched[]): () => Seen {
  const ranges = watched.map(({ sheetId, rect }) => {
    const range = sheetProxy(context, sheetId).getRange(a1(rect));
    return range.load('values,formulas,valueTypes,numberFormat');
  });
  return () => {
    const seen = new Map<string, KnownCell>();
    watched.forEach((one, i) => collect(one, ranges[i] as Excel.Range, seen));
    return seen;
  };
}

function collect({ sheetId, rect }: Watched, range: Excel.Range, seen: Map<string, KnownCell>): void {
  const { values, formulas, valueTypes, numberFormat } = range;
  values.forEach((line, r) => line.forEach((value: unknown, c) => {
    const format = String(numberFormat[r]?.[c] ?? 'General');
    seen.set(keyOf(sheetId, rect.top + r, rect.left + c), knownCell(value, formulas[r]?.[c], String(valueTypes[r]?.[c] ?? 'Empty'), format));
  }));
}

function queueBlock(context: Excel.RequestContext, { sheetId, rect, cells }: Block, formerly: Seen): void {
  const range = sheetProxy(context, sheetId).getRange(a1(rect));
  const entries = cells.map((line) => line.map((write) => entryFor(write, formerly.get(keyOf(sheetId, write.row, write.column)) ?? { format: 'General' })));
  setFormats(range, entries, ({ firstFormat }) => firstFormat);
  range.formulas = entries.map((line) => line.map(({ content }) => content));
  setFormats(range, entries, ({ lastFormat }) => lastFormat);
}

/** Null leaves a cell's format alone. */
function setFormats(range: Excel.Range, entries: readonly (readonly Entry[])[], format: (entry: Entry) => string | null): void {
  const formats = entries.map((line) => line.map(format));
  if (formats.some((line) => line.some((one) => one !== null))) range.numberFormat = formats;
}
