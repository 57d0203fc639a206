/**
 * A process of its own that publishes a request and is killed at its n-th request over the network, right before it is
 * sent or right after it was answered: `dying-client URL file n before|after`. 0 lets it live; it says how many it made.
 */
import { readFileSync, writeSync } from 'node:fs';
import type { PublishRequest } from '../../src/app/ports';
import { platformNetwork, type Network } from '../../src/lists/graph/network';
import { openGraphStore } from '../../src/lists/graph/open';

async function main([url = '', file = '', n = '', when = '']: string[]): Promise<void> {
  const calm = platformNetwork(async () => 'local');
  let count = 0;
  const fetch: Network['fetch'] = async (address, init) => {
    count += 1;
    if (count === Number(n) && when === 'before') die();
    const response = await calm.fetch(address, init);
    if (count === Number(n)) die();
    return response;
  };
  const store = await openGraphStore(url, { ...calm, fetch });
  const outcome = await store.publish(JSON.parse(readFileSync(file, 'utf8')) as PublishRequest);
  writeSync(1, `${JSON.stringify({ outcome: outcome.outcome, requests: count })}\n`);
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

void main(process.argv.slice(2));
