/** Pages for tests: built in a folder of their own, and served on a free port of this machine. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface PageSpec {
  /** The development build of React tells in the console what is wrong. */
  readonly mode: 'development' | 'production';
  /** Scripts by name, from the project's folder. */
  readonly entry: Readonly<Record<string, string>>;
  /** Pages, each with one of the scripts. */
  readonly html: readonly { readonly template: string; readonly filename: string; readonly chunk: string }[];
}

export interface Site {
  readonly folder: string;
  remove(): void;
}

/** In a process of its own: webpack and its loaders are not for jest's module registry. */
export function buildPages(spec: PageSpec): Site {
  const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-pages-'));
  execFileSync(process.execPath, [path.join(__dirname, 'build.cjs'), folder, JSON.stringify(spec)], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** @param json files that are not in the folder, by name */
export async function serve({ folder }: Pick<Site, 'folder'>, json: Readonly<Record<string, unknown>> = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    if (json[name] !== undefined) return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json[name]));
    try {
      const content = readFileSync(path.join(folder, name));
      response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
