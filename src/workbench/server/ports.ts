/**
 * Which ports the workbench and its list answer on: the same at every start, for people save the list's address in
 * settings and in commands. Only where another program has the port is it the next free one, and then that is said.
 */
import { createServer } from 'node:net';

/** `wanted` was taken when it is not `port`. */
export interface ChosenPort {
  readonly wanted: number;
  readonly port: number;
}

export const WORKBENCH_PORT = 3100;
/** The list's port lies so far above the workbench's: two workbenches keep out of each other's way. */
const LIST_ABOVE = 1000;
const TRIES = 20;

export function listPort(workbench: number): number {
  return workbench + LIST_ABOVE;
}

/** The first free port from `wanted`. Rejects when the next twenty are all taken. */
export async function choosePort(wanted: number): Promise<ChosenPort> {
  for (let port = wanted; port < wanted + TRIES; port++) {
    if (await isFree(port)) return { wanted, port };
  }
  throw new Error(`no free port from ${wanted} to ${wanted + TRIES - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)));
  });
}
