/** The files the workbench serves: the built pages, and Microsoft's library from where npm put it. */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Served {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The file under `root` that a request's path names; null when there is none, or it leads out of `root`. */
export async function fileUnder(root: string, path: string): Promise<Served | null> {
  const file = normalize(join(root, decoded(path)));
  const type = TYPES[extname(file)];
  if (type === undefined || !file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true ? { body: new Uint8Array(await readFile(file)), type } : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
