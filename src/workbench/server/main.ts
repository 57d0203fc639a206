/** `npm start`: the workbench, served on 127.0.0.1 until Ctrl+C. */
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { listen, type Listening } from '../../listserver/listen';
import { platformNetwork } from '../../lists/graph/network';
import { setUpList } from '../../lists/graph/setup';
import { workbenchApp } from './app';

const FIRST_PORT = 3100;
const TRIES = 20;

async function main(): Promise<void> {
  const port = await freePort(Number(process.env['PORT'] ?? FIRST_PORT));
  const lists = await startLists();
  const list = `http://127.0.0.1:${port}/sites/avstamt/Lists/Avstamt`;
  const app = workbenchApp({
    web: resolve(__dirname, '../web'),
    // The workbench is run from a clone, where npm has put the library; it may not be copied into what is built.
    officeJs: resolve(__dirname, '../../node_modules/@microsoft/office-js/dist'),
    settings: () => ({ store: lists === null ? { kind: 'memory' } : { kind: 'list', url: list } }),
    lists: lists === null ? null : (request) => lists.server.fetch(request),
  });
  await new Promise<void>((ready) => void serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => ready()));
  if (lists !== null) await setUpList(list, platformNetwork(() => Promise.resolve('local')));
  process.stdout.write(greeting(port, lists));
}

/** Publications are kept from one start to the next; a second workbench at the same time keeps its own in the pane. */
async function startLists(): Promise<Listening | null> {
  try {
    return await listen({ port: 0, data: resolve('.avstamt/workbench'), sites: ['/sites/avstamt'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EBUSY') return null;
    throw error;
  }
}

function greeting(port: number, lists: Listening | null): string {
  const list =
    lists === null
      ? '  En annan arbetsbänk har listan: det som skickas här finns bara i panelen.\n  Another workbench has the list: what is published here stays in the pane.\n'
      : `  Listan / the list:              http://127.0.0.1:${lists.port}/\n`;
  return `\n  Avstämt arbetsbänk / workbench:  http://127.0.0.1:${port}/\n${list}\n  Öppna adressen i en webbläsare. Ctrl+C avslutar.\n  Open the address in a browser. Ctrl+C stops.\n\n`;
}

/** The first free port from `first`: somebody may have a workbench open already. */
async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + TRIES; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${first} to ${first + TRIES - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)));
  });
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
