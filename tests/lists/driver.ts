/**
 * A process of its own that publishes into a folder store, for tests that kill it or let two of them race.
 *   driver kill <root> <request JSON> <n> <how>   stops itself (SIGKILL) at the n-th file operation, else prints all it made
 *   driver loop <root> <seed>                     publishes until killed, printing each commit once it is told
 *   driver race <root> <rounds> <who>             publishes on the newest, round by round; prints how each round went
 */
import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { PublishRequest } from '../../src/app/ports';
import { NODE_FILES, type FileOps } from '../../src/lists/folder-files';
import { openFolderStore } from '../../src/lists/folder';
import { pushOf, SERIES } from './contract/harness';

type How = 'before' | 'torn';

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
}

/** The file operations; before the n-th, or half-way through it, this process stops. `made` are those made. */
function stoppingAt(n: number, how: How, made: string[]): FileOps {
  const names = Object.keys(NODE_FILES) as (keyof FileOps)[];
  const stopping = (name: keyof FileOps) => async (...args: string[]) => {
    if (made.push(name) === n) {
      if (how === 'torn') tear(args);
      return die();
    }
    return (NODE_FILES[name] as (...args: string[]) => Promise<unknown>)(...args);
  };
  return Object.fromEntries(names.map((name) => [name, stopping(name)])) as unknown as FileOps;
}

function tear([path = '', text = '']: string[]): void {
  if (!existsSync(path)) writeFileSync(path, text.slice(0, text.length / 2));
}

async function kill(root: string, request: PublishRequest, n: number, how: How): Promise<void> {
  const made: string[] = [];
  const store = await openFolderStore(root, { files: stoppingAt(n, how, made) });
  const opened = made.length;
  await store.publish(request);
  say(JSON.stringify({ made, opened }));
}

async function loop(root: string, seed: string): Promise<void> {
  const store = await openFolderStore(root);
  for (let i = 0; ; i++) {
    const base = (await store.current(SERIES))?.commit.id ?? null;
    const outcome = await store.publish(await pushOf(`${seed}${i}`, base));
    if (outcome.outcome === 'committed') say(outcome.commit.id);
  }
}

async function race(root: string, rounds: number, who: string): Promise<void> {
  const store = await openFolderStore(root);
  for (let round = 0; round < rounds; round++) {
    const base = (await store.current(SERIES))?.commit.id ?? null;
    const request = await pushOf(`${round + 1}${who}`, base);
    await meet(root, round, who);
    const outcome = await store.publish(request);
    say(JSON.stringify({ round, id: request.id, outcome: outcome.outcome }));
    await meet(root, round + 0.5, who);
  }
}

/** Both have come this far. Spins, so that they start within microseconds of each other. */
async function meet(root: string, round: number, who: string): Promise<void> {
  writeFileSync(`${root}/at-${round}-${who}`, '');
  const other = `${root}/at-${round}-${who === '1' ? '2' : '1'}`;
  while (!existsSync(other)) await Promise.resolve();
}

/** Written in full before anything else happens: a line that is read was said. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function main([mode = '', root = '', ...rest]: string[]): Promise<void> {
  switch (mode) {
    case 'kill':
      return kill(root, JSON.parse(readFileSync(rest[0] ?? '', 'utf8')) as PublishRequest, Number(rest[1]), rest[2] as How);
    case 'loop':
      return loop(root, rest[0] ?? '');
    case 'race':
      return race(root, Number(rest[0]), rest[1] ?? '');
    default:
      throw new Error(`unknown mode ${mode}`);
  }
}

void main(process.argv.slice(2));
