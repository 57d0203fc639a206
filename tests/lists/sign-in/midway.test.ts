/** A sign-in that ends between two tries of a request: what is told must be true of the first. */
import { StoreRefusal } from '../../../src/app/ports';
import { createGraphClient, NO_ANSWER } from '../../../src/lists/graph/client';
import type { Network } from '../../../src/lists/graph/network';

const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Each fetch is lost; a token is given for the first `tokens` of them. */
function lossy(tokens: number): Network & { asked: number } {
  const network = {
    asked: 0,
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    token: () => (network.asked++ < tokens ? Promise.resolve('one') : Promise.reject(new StoreRefusal('sign-in-cancelled', 'user_cancelled'))),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
  };
  return network;
}

it('a write that was sent may stand: the refused second try does not deny it, and nobody is asked a third time', async () => {
  const network = lossy(1);
  const [answer] = await createGraphClient(network, GRAPH).send([{ method: 'PATCH', path: '/sites/s/lists/l/items/1', body: {} }]);
  expect(answer).toMatchObject({ status: NO_ANSWER, doubtful: true });
  expect(network.asked).toBe(2);
});

it('a write that was never sent is refused', async () => {
  const sent = createGraphClient(lossy(0), GRAPH).send([{ method: 'PATCH', path: '/sites/s/lists/l/items/1', body: {} }]);
  await expect(sent).rejects.toMatchObject({ reason: 'sign-in-cancelled' });
});

it('a read changed nothing, whichever try is refused', async () => {
  await expect(createGraphClient(lossy(1), GRAPH).send([{ method: 'GET', path: '/sites/s' }])).rejects.toMatchObject({ reason: 'sign-in-cancelled' });
});
