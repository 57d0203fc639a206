/** `npm start`: the workbench, served on 127.0.0.1 until Ctrl+C. */
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { listen, type Listening } from '../../listserver/listen';
import { platformNetwork } from '../../lists/graph/network';
import { setUpList } from '../../lists/graph/setup';
import { workbenchApp } from './app';
import { greeting } from './greeting';
import { choosePort, listPort, WORKBENCH_PORT, type ChosenPort } from './ports';

async function main(): Promise<void> {
  const wanted = Number(process.env['PORT'] ?? WORKBENCH_PORT);
  const workbench = await choosePort(wanted);
  const { port } = workbench;
  const own = await choosePort(listPort(wanted));
  const lists = await startLists(own);
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
  process.stdout.write(greeting({ workbench, list: lists === null ? null : own }));
}

/** Publications are kept from one start to the next; a second workbench at the same time keeps its own in the pane. */
async function startLists({ port }: ChosenPort): Promise<Listening | null> {
  try {
    return await listen({ port, data: resolve('.avstamt/workbench'), sites: ['/sites/avstamt'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EBUSY') return null;
    throw error;
  }
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
