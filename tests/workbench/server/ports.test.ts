/** Addresses stay the same from one start to the next; when they cannot, it is said. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { greeting } from '../../../src/workbench/server/greeting';
import { choosePort, listPort } from '../../../src/workbench/server/ports';

function held(): Promise<Server> {
  return new Promise((ready) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => ready(server));
  });
}

test('a free port is taken, the same at every start', async () => {
  const server = await held();
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  expect(await choosePort(port)).toEqual({ wanted: port, port });
  expect(await choosePort(port)).toEqual({ wanted: port, port });
});

test('a taken port gives way to the next free one', async () => {
  const server = await held();
  const { port } = server.address() as AddressInfo;
  const chosen = await choosePort(port);
  expect(chosen.wanted).toBe(port);
  expect(chosen.port).toBeGreaterThan(port);
  await new Promise((closed) => server.close(closed));
});

test('the list has a port of its own that follows from the workbench\'s', () => {
  expect(listPort(3100)).toBe(4100);
});

test('on their usual ports nothing is said but the addresses', () => {
  const text = greeting({ workbench: { wanted: 3100, port: 3100 }, list: { wanted: 4100, port: 4100 } });
  expect(text).toContain('http://127.0.0.1:3100/');
  expect(text).toContain('http://127.0.0.1:4100/');
  expect(text).not.toContain('upptagen');
});

test('another port than the usual one is said, for saved addresses lead elsewhere', () => {
  const text = greeting({ workbench: { wanted: 3100, port: 3100 }, list: { wanted: 4100, port: 4102 } });
  expect(text).toContain('Port 4100 är upptagen av ett annat program: den här gången har listan port 4102.');
  expect(text).toContain('Addresses with 4100 do not lead here.');
});

test('a list that another workbench holds is said to be elsewhere', () => {
  const text = greeting({ workbench: { wanted: 3100, port: 3101 }, list: null });
  expect(text).toContain('En annan arbetsbänk har listan');
  expect(text).toContain('arbetsbänken port 3101');
});
