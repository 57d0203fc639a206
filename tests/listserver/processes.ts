/** Programs of ours as processes of their own, which are killed at the latest when the tests have ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const REGISTER = join(__dirname, '../support/swc-register.cjs');
const running = new Set<ChildProcess>();

/** `script`: from this folder. */
export function start(script: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['-r', REGISTER, join(__dirname, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export async function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (text: Buffer) => resolve(text.toString())));
}

export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
