/** A network that does to requests what networks do, each in its turn as fast-check's scheduler has it. */
import type fc from 'fast-check';
import type { Network } from '../../../src/lists/graph/network';
import type { ListServer } from '../../../src/listserver/server';
import { directTo } from './harness';

/**
 * What befalls one request: its client dies before or after it is applied; its answer is lost, applied or not; it is
 * applied only later, after its client gave it up; it is applied twice; it is turned away.
 */
export type Mishap = 'crash-before' | 'crash-after' | 'lost-before' | 'lost-after' | 'delayed' | 'duplicated' | 'throttled' | 'gateway';

export const MISHAPS: readonly Mishap[] = ['crash-before', 'crash-after', 'lost-before', 'lost-after', 'delayed', 'duplicated', 'throttled', 'gateway'];

export interface Disturbed {
  readonly network: Network;
  /** Resolves when the client dies; never, when it does not. */
  readonly death: Promise<void>;
}

/** What is still on its way when a client has long given up. */
export type Late = Promise<unknown>[];

export function disturbed(scheduler: fc.Scheduler, server: ListServer, who: string, mishaps: readonly (Mishap | null)[], late: Late): Disturbed {
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => (die = resolve));
  const calm = directTo(server);
  let count = 0;
  const turn = (what: string): Promise<void> => scheduler.schedule(Promise.resolve(), `${who} ${what}`);
  const dead = async (): Promise<never> => {
    die();
    return new Promise(() => undefined);
  };
  const later = (work: () => Promise<unknown>): void => void late.push(turn('late').then(work));
  const fetch: Network['fetch'] = async (url, init) => {
    const mishap = mishaps[count++] ?? null;
    await turn(mishap ?? 'request');
    const send = (): Promise<Response> => calm.fetch(url, { ...init, signal: null });
    switch (mishap) {
      case 'crash-before':
        return dead();
      case 'lost-before':
        throw new TypeError('network');
      case 'throttled':
        return new Response('{}', { status: 429, headers: { 'retry-after': '0.1' } });
      case 'gateway':
        return new Response('<html>', { status: 504 });
      case 'delayed':
        later(send);
        throw new TypeError('network');
      case 'duplicated':
        later(send);
        break;
      case 'crash-after':
        await send();
        return dead();
      case 'lost-after':
        await send();
        throw new TypeError('network');
      case null:
        break;
    }
    const response = await send();
    await turn('answer');
    return response;
  };
  return { network: { ...calm, fetch, sleep: () => turn('sleep') }, death };
}
