/** An opened zip file: its parts by name, inflated only when asked for. */
import { LIMITS, type Limits } from '../limits';
import { damaged } from '../refuse';
import { readDirectory, type ZipDirectory, type ZipEntry } from './directory';
import { inflateEntry, type InflateBudget } from './inflate';

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  readonly limits: Limits;
  readonly budget: InflateBudget;
  /** By lower-case name: part names are compared without case. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
}

/** Throws `WorkbookRefusal` when the container cannot be read; no part is inflated yet. */
export function openArchive(bytes: Uint8Array, limits: Limits = LIMITS): ZipArchive {
  const directory = readDirectory(bytes);
  const byName = new Map<string, ZipEntry>();
  for (const entry of directory.entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw damaged(entry.name, 'stored twice');
    byName.set(key, entry);
  }
  return { bytes, directory, limits, budget: { left: limits.totalBytes }, byName };
}

export function hasPart(archive: ZipArchive, name: string): boolean {
  return archive.byName.has(name.toLowerCase());
}

/** The name under which the archive stores a part; null when it has none. */
export function storedName(archive: ZipArchive, name: string): string | null {
  return archive.byName.get(name.toLowerCase())?.name ?? null;
}

/** A part's bytes. Throws `WorkbookRefusal` when it is missing (`damaged-part`), damaged or too large. */
export function readPart(archive: ZipArchive, name: string): Uint8Array {
  const entry = archive.byName.get(name.toLowerCase());
  if (entry === undefined) throw damaged(name, 'missing');
  return inflateEntry(archive.bytes, entry, archive.limits, archive.budget);
}
