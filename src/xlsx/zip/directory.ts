/**
 * The zip container: which entries a file has and where their bytes lie. Nothing is inflated here, and nothing of
 * an entry is thrown away, so that a patched file can carry the untouched entries over byte for byte.
 */
import { WorkbookRefusal } from '../../app/ports';
import { damaged } from '../refuse';
import { findEnd } from './end-record';

export interface ZipEntry {
  /** With `/` between folders and no leading one, whatever the producer wrote. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins, where its data begins, and where the next entry (or the directory) begins. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
  /** Its record in the central directory, as it stands. */
  readonly record: Uint8Array;
}

/** In the order of the central directory. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the first entry begins: 0 in any ordinary file. */
  readonly start: number;
  readonly comment: Uint8Array;
}

type Placed = Omit<ZipEntry, 'dataStart' | 'end'>;

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

/**
 * Reads the central directory. Throws `WorkbookRefusal`: `not-a-zip`, `truncated`, `encrypted`, `zip-bomb`
 * (entries that share bytes) or `damaged-part`.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const records: Placed[] = [];
  let at = end.directoryStart;
  while (records.length < end.count) {
    const record = readRecord(view, at, end.directoryEnd);
    records.push(record);
    at += record.record.length;
  }
  const entries = place(view, records, end.directoryStart);
  const start = Math.min(end.directoryStart, ...firstStarts(records));
  return { entries, start, comment: bytes.slice(end.commentStart) };
}

function firstStarts(records: readonly Placed[]): number[] {
  return records.length === 0 ? [] : [records.reduce((least, { start }) => Math.min(least, start), Infinity)];
}

function readRecord(view: DataView, at: number, limit: number): Placed {
  if (at + CENTRAL_SIZE > limit || view.getUint32(at, true) !== CENTRAL) throw damagedDirectory();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > limit) throw damagedDirectory();
  const flags = view.getUint16(at + 8, true);
  const sizes = widen(view, at, at + CENTRAL_SIZE + nameLength, extraLength);
  return {
    name: entryName(bytesOf(view, at + CENTRAL_SIZE, nameLength), flags),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    record: bytesOf(view, at, length),
  };
}

/** Sizes and offset, from the zip64 field where the 32-bit ones are full. */
function widen(view: DataView, at: number, extraStart: number, extraLength: number) {
  const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  let wide = findExtra(view, extraStart, extraLength, 1);
  const [size, compressedSize, start] = short.map((value) => {
    if (value !== 0xffffffff || wide === null) return value;
    if (wide.start + 8 > wide.end) throw damagedDirectory();
    const long = Number(view.getBigUint64(wide.start, true));
    wide = { start: wide.start + 8, end: wide.end };
    return long;
  }) as [number, number, number];
  return { size, compressedSize, start };
}

/** Where the content of an extra field with this id lies. */
export function findExtra(view: DataView, start: number, length: number, id: number): Span | null {
  for (let at = start; at + 4 <= start + length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > start + length) return null;
    if (view.getUint16(at, true) === id) return { start: at + 4, end };
    at = end;
  }
  return null;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

function place(view: DataView, records: readonly Placed[], directoryStart: number): ZipEntry[] {
  const ordered = [...records].sort((a, b) => a.start - b.start);
  const ends = new Map(ordered.map((record, i) => [record, ordered[i + 1]?.start ?? directoryStart]));
  return records.map((record) => locate(view, record, ends.get(record) ?? directoryStart));
}

function locate(view: DataView, record: Placed, end: number): ZipEntry {
  if (record.flags & ENCRYPTED) throw new WorkbookRefusal('encrypted', { part: record.name });
  const { start } = record;
  if (start + LOCAL_SIZE > view.byteLength || view.getUint32(start, true) !== LOCAL) {
    throw damaged(record.name, 'no local header');
  }
  const dataStart = start + LOCAL_SIZE + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (dataStart + record.compressedSize > end) {
    throw new WorkbookRefusal('zip-bomb', { part: record.name, because: 'entries overlap' });
  }
  return { ...record, dataStart, end };
}

/** Names without the UTF-8 flag are code page 437; the parts of a workbook have ASCII names, so UTF-8 serves both. */
function entryName(name: Uint8Array, flags: number): string {
  const label = flags & UTF8_NAME ? 'utf-8' : 'latin1';
  return new TextDecoder(label).decode(name).replaceAll('\\', '/').replace(/^\/+/, '');
}

function bytesOf(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function damagedDirectory(): WorkbookRefusal {
  return damaged('zip directory', 'unreadable');
}
