/** Blocks as requests that Excel takes: at most 5 MB each, both ways. */
import { sizeOf } from '../known';
import { bands } from '../read/rects';
import type { Block } from './blocks';

/** Below the limit of 5 MB each way, since sizes are reckoned, not measured. */
export const BYTES_A_REQUEST = 4_200_000;

/** Measured on the wire: a block's proxies and actions; a cell that is looked at before and after, with its neighbours. */
const SENT = { block: 800, cell: 10, format: 30 };
const ANSWERED = { block: 200, cell: 120 };

interface Bytes {
  readonly sent: number;
  readonly answered: number;
}

export function chunksOf(blocks: readonly Block[], limit: number): Block[][] {
  const chunks: Block[][] = [];
  let room: Bytes = { sent: 0, answered: 0 };
  for (const block of blocks.flatMap((one) => cutBlock(one, limit))) {
    const { sent, answered } = bytesOf(block);
    if (chunks.length === 0 || sent > room.sent || answered > room.answered) {
      chunks.push([]);
      room = { sent: limit, answered: limit };
    }
    chunks.at(-1)?.push(block);
    room = { sent: room.sent - sent, answered: room.answered - answered };
  }
  return chunks;
}

/** Two halves of what was too much; null when it is a single cell. */
export function halves(blocks: readonly Block[]): readonly [Block[], Block[]] | null {
  if (blocks.length > 1) return [blocks.slice(0, blocks.length >> 1), blocks.slice(blocks.length >> 1)];
  const [only] = blocks;
  if (only === undefined || sizeOf(only.rect) === 1) return null;
  const cut = only.cells.length > 1 ? cutRows(only, Math.ceil(only.cells.length / 2)) : cutColumns(only);
  return [cut.slice(0, 1), cut.slice(1)];
}

function bytesOf({ cells }: Block): Bytes {
  let [sent, answered] = [SENT.block, ANSWERED.block];
  for (const { formula, value, format, defaultFormat } of cells.flat()) {
    const text = (formula ?? (typeof value === 'string' ? value : '')).length;
    sent += SENT.cell + 2 * text + (format === undefined && defaultFormat === undefined ? 0 : SENT.format);
    answered += ANSWERED.cell + 2 * text;
  }
  return { sent, answered };
}

function cutBlock(block: Block, limit: number): Block[] {
  const { sent, answered } = bytesOf(block);
  const bytes = Math.max(sent, answered);
  if (bytes <= limit || block.cells.length === 1) return [block];
  return cutRows(block, Math.max(1, Math.floor((block.cells.length * limit) / bytes)));
}

function cutRows({ sheetId, rect, cells }: Block, rows: number): Block[] {
  const width = rect.right - rect.left + 1;
  return bands(rect, rows * width).map((band) => ({ sheetId, rect: band, cells: cells.slice(band.top - rect.top, band.bottom - rect.top + 1) }));
}

function cutColumns({ sheetId, rect, cells }: Block): Block[] {
  const middle = (rect.left + rect.right) >> 1;
  const at = middle - rect.left + 1;
  return [
    { sheetId, rect: { ...rect, right: middle }, cells: cells.map((line) => line.slice(0, at)) },
    { sheetId, rect: { ...rect, left: middle + 1 }, cells: cells.map((line) => line.slice(at)) },
  ];
}
