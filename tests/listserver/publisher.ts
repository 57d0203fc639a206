/** A process of its own that publishes in a list, saying each commit once it is told: `publisher URL count seed`. */
import { writeSync } from 'node:fs';
import { openGraphStore } from '../../src/lists/graph/open';
import { platformNetwork } from '../../src/lists/graph/network';
import { pushOf, SERIES } from '../lists/contract/harness';

async function main([url = '', count = '', seed = '']: string[]): Promise<void> {
  const store = await openGraphStore(url, platformNetwork(async () => 'local'));
  for (let i = 0; i < Number(count); i++) {
    const base = (await store.current(SERIES))?.commit.id ?? null;
    const request = await pushOf(`${seed}${i}`, base);
    let outcome = await store.publish(request);
    for (let tries = 0; tries < 5 && outcome.outcome === 'unknown'; tries++) outcome = await store.resolve(request);
    writeSync(1, `${JSON.stringify({ outcome: outcome.outcome, id: request.id })}\n`);
  }
}

void main(process.argv.slice(2));
