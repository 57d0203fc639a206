/** A folder has one server at a time, and is free again when that one is gone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFolder } from '../../src/listserver/claim';

let folder: string;
let other: Server;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claim-'));
  other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  port = (other.address() as AddressInfo).port;
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((closed) => other.close(closed));
});

test('a folder whose server runs and answers is taken', async () => {
  await claimFolder(folder, port);
  await expect(claimFolder(folder, port + 1)).rejects.toMatchObject({ code: 'EBUSY' });
});

test('a folder whose server is gone is free, though another program has its port now', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'port'), `${port} ${pid}\n`);
  await claimFolder(folder, port + 1);
});

test('a folder whose server no longer answers is free', async () => {
  await claimFolder(folder, 1);
  await claimFolder(folder, port);
});
