/** What the command line's programs run on: files, stores, the clock and the terminal. The one place that chooses adapters. */
import { readFile, stat } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { WorkbookRefusal } from '../app/ports';
import type { Network } from '../lists/graph/network';
import { createXlsx } from '../xlsx/create';
import { codeOf } from '../xlsx/error-code';
import { openXlsx } from '../xlsx/open';
import type { Host, Io, Writer } from './command';

const PIPE_WIDTH = 100;
// Not node:fs/promises: loading it takes several milliseconds of every start. What writes is loaded when it does.
const statOf = promisify(stat);
const contentOf = promisify(readFile);

/** Beside this program, as it is built. */
const LIST_SERVER = join(__dirname, '../listserver/list-server.js');

function hostIn(cwd: string, env: Io['env']): Host {
  const at = (path: string): string => resolve(cwd, path);
  return {
    openWorkbook: (path, { target, overwrite } = {}) =>
      named(path, () => openXlsx(at(path), { ...(target === undefined ? {} : { target: at(target) }), ...(overwrite === undefined ? {} : { overwrite }) })),
    createWorkbook: (path, book, options = {}) => named(path, async () => (await import('../xlsx/save')).saveXlsx(at(path), createXlsx(book), options)),
    // Loaded when needed: a check has no use for a store, a list or a server.
    openStore: async (folder, options = {}) => (await import('../lists/folder')).openFolderStore(at(folder), options),
    openList: async (url, options = {}) => (await import('../lists/graph/open')).openGraphStore(url, { ...(await networkFor(url, env)), ...options }),
    setUpList: async (url) => (await import('../lists/graph/setup')).setUpList(url, await networkFor(url, env)),
    serve: async ({ port, data }) => (await import('./serving')).startServer(LIST_SERVER, { port, data: at(data) }),
    checkTarget: (path, options) => named(path, async () => (await import('../xlsx/save')).checkTarget(at(path), options)),
    fileSize: (path) => statOf(at(path)).then(({ size }) => size, () => 0),
    readText: (path) => named(path, () => readText(at(path))),
    userName: () => userInfo().username,
  };
}

async function networkFor(url: string, env: Io['env']): Promise<Network> {
  const [{ platformNetwork }, { tokenFrom }] = await Promise.all([import('../lists/graph/network'), import('./token')]);
  return platformNetwork(tokenFrom(env, url));
}

async function readText(path: string): Promise<string> {
  try {
    return await contentOf(path, 'utf8');
  } catch (error) {
    const because = codeOf(error) ?? String(error);
    throw new WorkbookRefusal(because === 'ENOENT' ? 'not-found' : 'not-readable', { because });
  }
}

/** A refusal names the file as the user did, not by its whole path. */
async function named<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw new WorkbookRefusal(error.reason, { ...error.detail, file });
    throw error;
  }
}

/** A reader that has seen enough (`avstamt check … | head`) is no error; the exit code still tells what was found. */
function writerTo(stream: NodeJS.WriteStream): Writer {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  return { write: (text) => { if (open) stream.write(text); } };
}

/** The process's own input and output. */
export function nodeIo(): Io {
  return {
    stdout: writerTo(process.stdout),
    stderr: writerTo(process.stderr),
    isTerminal: Boolean(process.stdout.isTTY),
    stderrIsTerminal: Boolean(process.stderr.isTTY),
    // A terminal that does not know its width says 0.
    columns: (process.stdout.isTTY && process.stdout.columns) || PIPE_WIDTH,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    host: hostIn(process.cwd(), process.env),
  };
}
