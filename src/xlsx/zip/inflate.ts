/** One entry's bytes, inflated within bounds: the declared size is never believed, only checked. */
import { Inflate } from 'fflate';
import { WorkbookRefusal } from '../../app/ports';
import type { Limits } from '../limits';
import { damaged } from '../refuse';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** Deflate makes at most about 1032 bytes of one, so a piece this size can overshoot a limit by some 16 MB only. */
const PIECE = 16 * 1024;

/** Counts down what may still be inflated of one file. */
export interface InflateBudget {
  left: number;
}

/** The entry's content, its checksum verified. Throws `WorkbookRefusal`: `zip-bomb`, `too-large`, `damaged-part`. */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: Limits,
  budget: InflateBudget,
): Uint8Array {
  refuseOversize(entry, limits, budget);
  budget.left -= entry.size;
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? data : inflate(data, entry, limits);
  if (content?.length !== entry.size) throw damaged(entry.name, 'wrong size');
  if (crc32(content) !== entry.crc) throw damaged(entry.name, 'wrong checksum');
  return content;
}

function refuseOversize(entry: ZipEntry, limits: Limits, budget: InflateBudget): void {
  const { name: part, size, compressedSize } = entry;
  const bomb = size > limits.bombBytes && size > compressedSize * limits.bombRatio;
  if (bomb || size > budget.left) throw new WorkbookRefusal('zip-bomb', { part, size });
  if (size > limits.partBytes) throw new WorkbookRefusal('too-large', { part, size });
}

/** Null when there is more or less of it than the entry says. */
function inflate(data: Uint8Array, entry: ZipEntry, limits: Limits): Uint8Array | null {
  if (entry.method !== 8) throw damaged(entry.name, `compression method ${entry.method}`);
  const content = new Uint8Array(entry.size);
  const ceiling = Math.max(entry.size, limits.bombBytes);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= content.length) content.set(chunk, length);
    length += chunk.length;
    if (length > ceiling) throw new WorkbookRefusal('zip-bomb', { part: entry.name, size: length });
  });
  pump(stream, data, entry.name);
  return length === entry.size ? content : null;
}

function pump(stream: Inflate, data: Uint8Array, part: string): void {
  try {
    for (let at = 0; at < data.length || at === 0; at += PIECE) {
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    }
  } catch (error) {
    throw error instanceof WorkbookRefusal ? error : damaged(part, 'cannot be inflated');
  }
}
