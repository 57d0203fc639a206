/**
 * A client that dies at every request it makes, right before it is sent and right after it was answered, over the real
 * store and the local server; and once more when it is run again. docs/GRAPH.md.
 */
import { newCommitId } from '../../../src/app/hash';
import type { Network } from '../../../src/lists/graph/network';
import { noDisk, type Stored } from '../../../src/listserver/disk';
import { directTo, LIST_URL, newPlace, storedIn, type Place } from './harness';
import { longPush, OPERATIONS, verifyMidway, type Operation, type Prepared, type Where } from './steps';

type When = 'before' | 'after';
const WHENS: readonly When[] = ['before', 'after'];

interface Mortal {
  readonly network: Network;
  /** Resolves when the client dies. */
  readonly death: Promise<'died'>;
  readonly requests: () => number;
}

/** A network on which the client dies at its n-th request; 0: never. */
function mortal(calm: Network, n: number, when: When): Mortal {
  let count = 0;
  let die: (how: 'died') => void = () => undefined;
  const death = new Promise<'died'>((resolve) => (die = resolve));
  const fetch: Network['fetch'] = async (url, init) => {
    count += 1;
    // What the dead one still had under way in other lanes is never sent.
    if (n > 0 && count > n) return new Promise(() => undefined);
    if (count !== n) return calm.fetch(url, init);
    if (when === 'after') await calm.fetch(url, init);
    die('died');
    return new Promise(() => undefined);
  };
  return { network: { ...calm, fetch }, death, requests: () => count };
}

interface Ready {
  readonly where: Where;
  readonly prepared: Prepared;
}

const prepared = new Map<Operation, { readonly stored: Stored; readonly prepared: Prepared }>();

/** Prepared once, and copied for each time it is interrupted. */
async function ready(operation: Operation): Promise<Ready> {
  const standing = prepared.get(operation) ?? (await prepare(operation));
  prepared.set(operation, standing);
  const place = newPlace({ disk: { ...noDisk(), load: () => standing.stored } });
  place.ahead += operation.age;
  return { where: whereOf(place), prepared: standing.prepared };
}

async function prepare(operation: Operation): Promise<{ stored: Stored; prepared: Prepared }> {
  const place = newPlace();
  const made = await operation.prepare(whereOf(place));
  return { prepared: made, stored: storedIn(place.server.world) };
}

function whereOf({ server }: Place): Where {
  return { url: LIST_URL, network: directTo(server) };
}

async function requestsOf(operation: Operation): Promise<number> {
  const { where, prepared } = await ready(operation);
  const { network, requests } = mortal(where.network, 0, 'before');
  await operation.run({ ...where, network }, prepared);
  return requests();
}

async function dies(operation: Operation, { where, prepared }: Ready, n: number, when: When): Promise<'died' | 'done'> {
  const { network, death } = mortal(where.network, n, when);
  return Promise.race([death, operation.run({ ...where, network }, prepared).then(() => 'done' as const)]);
}

describe.each(OPERATIONS.map((operation) => [operation.name, operation] as const))('a client that dies in the middle of %s', (_, operation) => {
  test('at every request, before and after it: whole or not there, and finished by running it again', async () => {
    const requests = await requestsOf(operation);
    expect(requests).toBeGreaterThan(3);
    for (let n = 1; n <= requests; n++) {
      for (const when of WHENS) {
        const one = await ready(operation);
        expect(await dies(operation, one, n, when)).toBe('died');
        await verifyMidway(one.where, one.prepared);
        await operation.run(one.where, one.prepared);
        await operation.verify(one.where, one.prepared);
      }
    }
  });

  test('and again at every request when it is run again', async () => {
    const requests = await requestsOf(operation);
    for (let first = 1; first <= requests; first++) {
      // Each distance once is enough for the long ones: 2 × 15 requests are 225 pairs.
      for (let second = 1 + (requests > 9 ? first % 3 : 0); second <= requests; second += requests > 9 ? 3 : 1) {
        const one = await ready(operation);
        for (const n of [first, second]) await dies(operation, one, n, 'after');
        await verifyMidway(one.where, one.prepared);
        await operation.run(one.where, one.prepared);
        await operation.verify(one.where, one.prepared);
      }
    }
  });
});

describe.each(OPERATIONS.filter(({ name }) => /publication/.test(name)).map((operation) => [operation.name, operation] as const))('whoever forgot the id of %s', (_, operation) => {
  test('and publishes the same figures anew after dying at any request has published once', async () => {
    const requests = await requestsOf(operation);
    for (let n = 1; n <= requests; n++) {
      for (const when of WHENS) {
        const one = await ready(operation);
        await dies(operation, one, n, when);
        const { request, before } = one.prepared;
        const anew: Prepared = { before, request: { ...(request ?? (await longPush('1', null))), id: newCommitId() } };
        await operation.run(one.where, anew);
        // Which of the two ids stands depends on how far the first came: never both.
        const stood = await operation.verify(one.where, anew).then(() => true, () => false);
        if (!stood) await operation.verify(one.where, one.prepared);
      }
    }
  });
});
