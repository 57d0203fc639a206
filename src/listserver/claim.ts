/** One server to a folder: who holds it writes its port there, and holds it for as long as it answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Rejects with `EBUSY` when another server that still answers has claimed the folder. */
export async function claimFolder(folder: string, port: number): Promise<void> {
  const file = join(folder, 'port');
  const holder = Number(readIfAny(file));
  if (holder > 0 && holder !== port && (await answers(holder))) {
    throw Object.assign(new Error(`another list server (port ${holder}) uses ${folder}`), { code: 'EBUSY' });
  }
  writeFileSync(file, `${port}\n`);
}

function readIfAny(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy());
}
