/** Blocks as requests that Excel takes: at most 5 MB each, both ways. */
import type { CellWrite } from '../../app/ports';
import { sizeOf } from '../known';
import { bands } from '../read/rects';
import type { Block } from './blocks';

/** Well below the limit, since sizes are reckoned, not measured. */
export const BYTES_A_REQUEST = 3_500_000;

/** A cell comes back twice, each time with its value, formula, type and format. */
const BYTES_A_CELL = 100;
const BYTES_A_BLOCK = 1_500;

export function chunksOf(blocks: readonly Block[], limit: number): Block[][] {
  const chunks: Block[][] = [];
  let room = 0;
  for (const block of blocks.flatMap((one) => cutBlock(one, limit))) {
    const bytes = bytesOf(block);
    if (chunks.length === 0 || bytes > room) {
      chunks.push([]);
      room = limit;
    }
    chunks.at(-1)?.push(block);
    room -= bytes;
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

function bytesOf({ cells }: Block): number {
  return cells.flat().reduce((sum, write) => sum + cellBytes(write), BYTES_A_BLOCK);
}

function cellBytes({ formula, value, format }: CellWrite): number {
  const text = formula ?? (typeof value === 'string' ? value : '');
  return BYTES_A_CELL + 5 * text.length + 3 * (format?.length ?? 0);
}

function cutBlock(block: Block, limit: number): Block[] {
  const bytes = bytesOf(block);
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
