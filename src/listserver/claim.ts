/**
 * One server to a folder: who holds it writes its port and process there, and holds it for as long as the process runs
 * and the port answers. The port alone would not do: servers of other folders have the same usual port.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Rejects with `EBUSY` when another server that still answers has claimed the folder. */
export async function claimFolder(folder: string, port: number): Promise<void> {
  const file = join(folder, 'port');
  const [holder = 0, pid = 0] = readIfAny(file).split(/\s+/).map(Number);
  if (holder > 0 && holder !== port && runs(pid) && (await answers(holder))) {
    throw Object.assign(new Error(`another list server (port ${holder}) uses ${folder}`), { code: 'EBUSY' });
  }
  writeFileSync(file, `${port} ${process.pid}\n`);
}

function readIfAny(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Signal 0 asks and does nothing; `EPERM` is somebody else's process, which runs. */
function runs(pid: number): boolean {
  if (!(pid > 0)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy());
}
