/** Writing a zip file: new ones, and old ones with some entries replaced and every other byte carried over. */
import { deflateSync } from 'fflate';
import { WorkbookRefusal } from '../../app/ports';
import type { ZipArchive } from './archive';
import { crc32 } from './crc32';
import { findExtra, type ZipEntry } from './directory';

/** An entry as it will stand in the file, and its record in the directory (its offset is set last). */
interface OutEntry {
  readonly body: Uint8Array;
  readonly record: Uint8Array;
}

export interface ZipChanges {
  /** New content by stored entry name; null removes the entry. */
  readonly replaced: ReadonlyMap<string, Uint8Array | null>;
  /** Entries put behind the others, in this order. */
  readonly added: ReadonlyMap<string, Uint8Array>;
}

/** 1 January 1980, the first day a zip file can name: the same workbook gives the same bytes on any day. */
const FIRST_DAY = 0x0021;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
const MOST_ENTRIES = 0xfffe;

/** A new zip file with these parts in this order. Deterministic. */
export function createZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts].map(([name, content]) => newEntry(name, content));
  return assemble(entries, entries, new Uint8Array(0), new Uint8Array(0));
}

/** The archive with changes: entries that are not named keep their bytes, their order and their attributes. */
export function rewriteZip(archive: ZipArchive, changes: ZipChanges): Uint8Array {
  const { bytes, directory } = archive;
  const out = new Map<ZipEntry, OutEntry>();
  for (const entry of directory.entries) {
    const content = changes.replaced.get(entry.name);
    if (content !== null) out.set(entry, content === undefined ? kept(bytes, entry) : replacement(entry, content));
  }
  const added = [...changes.added].map(([name, content]) => newEntry(name, content));
  const physical = [...out.keys()].sort((a, b) => a.start - b.start).map((entry) => out.get(entry)!);
  const prefix = bytes.subarray(0, directory.start);
  return assemble([...physical, ...added], [...out.values(), ...added], prefix, directory.comment);
}

function kept(bytes: Uint8Array, entry: ZipEntry): OutEntry {
  return { body: bytes.subarray(entry.start, entry.end), record: entry.record.slice() };
}

interface Header {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly madeBy: number;
  readonly attributes: number;
}

function newEntry(name: string, content: Uint8Array): OutEntry {
  const bytes = new TextEncoder().encode(name);
  const flags = bytes.length === name.length ? 0 : UTF8_NAME;
  return writeEntry({ name: bytes, flags, time: 0, date: FIRST_DAY, madeBy: 20, attributes: 0 }, content);
}

function replacement(entry: ZipEntry, content: Uint8Array): OutEntry {
  const view = viewOf(entry.record);
  const header: Header = {
    name: entry.record.subarray(46, 46 + view.getUint16(28, true)),
    flags: entry.flags & UTF8_NAME,
    time: view.getUint16(12, true),
    date: view.getUint16(14, true),
    madeBy: view.getUint16(4, true),
    attributes: view.getUint32(38, true),
  };
  return writeEntry(header, content);
}

function writeEntry(header: Header, content: Uint8Array): OutEntry {
  const data = deflateSync(content, { level: 6 });
  const common = new Uint8Array(26);
  const view = viewOf(common);
  view.setUint16(0, 20, true);
  view.setUint16(2, header.flags, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint16(6, header.time, true);
  view.setUint16(8, header.date, true);
  view.setUint32(10, crc32(content), true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, header.name.length, true);
  const local = join([Uint8Array.of(0x50, 0x4b, 3, 4), common, header.name, data]);
  return { body: local, record: directoryRecord(header, common) };
}

function directoryRecord(header: Header, common: Uint8Array): Uint8Array {
  const tail = new Uint8Array(14);
  viewOf(tail).setUint32(6, header.attributes, true);
  const madeBy = Uint8Array.of(header.madeBy & 0xff, header.madeBy >> 8);
  return join([Uint8Array.of(0x50, 0x4b, 1, 2), madeBy, common, tail, header.name]);
}

function assemble(
  physical: readonly OutEntry[],
  directory: readonly OutEntry[],
  prefix: Uint8Array,
  comment: Uint8Array,
): Uint8Array {
  if (directory.length > MOST_ENTRIES) throw new WorkbookRefusal('too-large', { entries: directory.length });
  let at = prefix.length;
  for (const { body, record } of physical) {
    setOffset(record, at);
    at += body.length;
  }
  const records = join(directory.map(({ record }) => record));
  const end = endRecord(directory.length, records.length, at, comment.length);
  return join([prefix, ...physical.map(({ body }) => body), records, end, comment]);
}

function endRecord(count: number, size: number, start: number, commentLength: number): Uint8Array {
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, commentLength, true);
  return end;
}

/** In a zip64 record the offset stands last in the extra field, behind the sizes that stand there too. */
function setOffset(record: Uint8Array, offset: number): void {
  const view = viewOf(record);
  const nameLength = view.getUint16(28, true);
  const wide = findExtra(view, 46 + nameLength, view.getUint16(30, true), 1);
  if (wide === null || view.getUint32(42, true) !== 0xffffffff) return view.setUint32(42, offset, true);
  const before = [24, 20].filter((field) => view.getUint32(field, true) === 0xffffffff).length;
  view.setBigUint64(wide.start + before * 8, BigInt(offset), true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
