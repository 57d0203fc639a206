/** `npm start`: the workbench, served on 127.0.0.1 until Ctrl+C. */
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { workbenchApp } from './app';

const FIRST_PORT = 3100;
const TRIES = 20;

async function main(): Promise<void> {
  const web = resolve(__dirname, '../web');
  // The workbench is run from a clone, where npm has put the library; it may not be copied into what is built.
  const officeJs = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
  const port = await freePort(Number(process.env['PORT'] ?? FIRST_PORT));
  serve({ fetch: workbenchApp({ web, officeJs }).fetch, port, hostname: '127.0.0.1' }, () => {
    process.stdout.write(
      `\n  Avstämt arbetsbänk / workbench:  http://127.0.0.1:${port}/\n\n` +
        '  Öppna adressen i en webbläsare. Ctrl+C avslutar.\n  Open the address in a browser. Ctrl+C stops.\n\n',
    );
  });
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
