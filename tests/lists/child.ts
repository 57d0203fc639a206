/** Runs the driver in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const REGISTER = join(__dirname, '../support/swc-register.cjs');
const DRIVER = join(__dirname, 'driver.ts');

export interface Ended {
  readonly lines: readonly string[];
  readonly errors: string;
  /** `SIGKILL` when it was killed. */
  readonly signal: string | null;
  readonly code: number | null;
}

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function startDriver(...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['-r', REGISTER, DRIVER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<Ended>((resolve) => {
    // Only whole lines were said.
    child.on('close', (code, signal) => resolve({ lines: out.split('\n').slice(0, -1), errors, signal, code }));
  });
  return { process: child, ended };
}

export async function runDriver(...args: readonly string[]): Promise<Ended> {
  return startDriver(...args).ended;
}
