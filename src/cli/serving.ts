/** Starting the list server as a program of its own, so that the command line's own start does not pay for it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Serving } from './command';

/** Resolves at its first line; rejects with the system's code, as `EADDRINUSE`, when it says that it cannot start. */
export async function startServer(program: string, { port, data }: { readonly port: number; readonly data: string }): Promise<Serving> {
  const child = spawn(process.execPath, [program, '--port', String(port), '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  // The terminal tells both of them; here is waited for its end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const said = await Promise.race([firstLine(child.stdout), firstLine(child.stderr), ended.then(() => null)]);
  const { url, error } = parsed(said);
  if (url === undefined) throw Object.assign(new Error(error ?? 'ended'), { code: error ?? 'ended' });
  return { url, ended };
}

async function firstLine(stream: ChildProcess['stdout']): Promise<string | null> {
  if (stream === null) return null;
  for await (const line of createInterface({ input: stream })) return line;
  return new Promise(() => undefined);
}

function parsed(line: string | null): { url?: string; error?: string } {
  try {
    return JSON.parse(line ?? '{}') as { url?: string; error?: string };
  } catch {
    return {};
  }
}
