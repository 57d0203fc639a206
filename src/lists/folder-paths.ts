/**
 * Where things lie in a store's folder. Names are lower case in `[a-z0-9åäö_-]` with no device names (CON, NUL) and
 * no two that differ only in case, so that Windows, Mac and Linux see the same files.
 */
import { join } from 'node:path';
import type { Series } from '../app/ports';
import { seriesName } from './series';

export interface FolderPaths {
  readonly root: string;
  /** `<id>.jsonl`: the commit, its document, their seal; one line each. */
  readonly commits: string;
  /** `<series>/000001.json`: the pointer is the highest number. */
  readonly pointers: string;
  /** `<series>/000001.json`: a second link to each pointer file, so that a removed pointer is noticed. */
  readonly witnesses: string;
  /** Files on their way. */
  readonly temporary: string;
  readonly marker: string;
}

export function folderPaths(root: string): FolderPaths {
  return {
    root,
    commits: join(root, 'commits'),
    pointers: join(root, 'pointers'),
    witnesses: join(root, 'witnesses'),
    temporary: join(root, 'tmp'),
    marker: join(root, 'avstamt-store.json'),
  };
}

export function commitFile(paths: FolderPaths, id: string): string {
  return join(paths.commits, `${id}.jsonl`);
}

/** The directory of a series under `pointers` or `witnesses`. */
export function seriesDirectory(parent: string, series: Series): string {
  return join(parent, seriesName(series));
}

export function numberedName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`;
}

/** The number of a pointer's file name; null for anything else that lies there (copies, Thumbs.db). */
export function numberOfName(name: string): number | null {
  const match = /^(\d{6,9})\.json$/.exec(name);
  return match === null ? null : Number(match[1]);
}
