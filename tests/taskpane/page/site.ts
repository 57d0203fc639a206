/** The pane's test page, built once and served with a workbook to a browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RawWorkbook } from '../../../src/core/grid';

export interface Site {
  readonly folder: string;
  remove(): void;
}

/** In a process of its own: webpack and its loaders are not for jest's module registry. */
export function buildSite(): Site {
  const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-pane-'));
  execFileSync(process.execPath, [path.join(__dirname, 'build.cjs'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** On a free port of this machine; `/book.json` is the workbook. */
export async function serve({ folder }: Site, book: RawWorkbook): Promise<Served> {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    if (name === 'book.json') return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(book));
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
