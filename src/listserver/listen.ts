/** The list server on a port of this machine. */
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { openDisk } from './disk';
import { claimFolder } from './claim';
import { createListServer, Dropped, type ListServer } from './server';

export interface Listening {
  readonly port: number;
  readonly server: ListServer;
  close(): Promise<void>;
}

export interface ListenOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Folder of the database; made when missing. */
  readonly data: string;
  readonly sites: readonly string[];
  readonly unitsAMinute?: number;
}

/** Rejects with the system's error when the port is taken, and with `EBUSY` when another server holds the folder. */
export async function listen({ port, data, sites, unitsAMinute }: ListenOptions): Promise<Listening> {
  let list: ListServer | null = null;
  const http = createAdaptorServer({ fetch: (request: Request) => answer(list, request) });
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(port, '127.0.0.1', resolve));
  mkdirSync(data, { recursive: true });
  const { port: bound } = http.address() as AddressInfo;
  await claimFolder(data, bound).catch((error: unknown) => {
    http.close();
    throw error;
  });
  const server = createListServer({ disk: openDisk(join(data, 'lists.db')), sites, ...(unitsAMinute === undefined ? {} : { unitsAMinute }) });
  list = server;
  return {
    port: bound,
    server,
    close: async () => {
      await new Promise((resolve) => http.close(resolve));
      server.close();
    },
  };
}

async function answer(list: ListServer | null, request: Request): Promise<Response> {
  if (list === null) return new Response(null, { status: 503 });
  try {
    return await list.fetch(request);
  } catch (error) {
    if (!(error instanceof Dropped)) throw error;
    // A body that breaks off is how a cut connection looks to the caller.
    return new Response(new ReadableStream({ start: (stream) => stream.error(error) }), { headers: { 'content-length': '9' } });
  }
}
