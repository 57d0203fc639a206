/** The memory bench counts what the program keeps, not what the browser compiles of it. */
import { ownBytes } from '../../bench/pane/heap';

const TYPES = ['hidden', 'array', 'string', 'object', 'code', 'closure', 'native', 'object shape'];

function snapshot(nodes: readonly (readonly [type: string, bytes: number])[]): string {
  const meta = { node_fields: ['type', 'name', 'self_size'], node_types: [TYPES, 'string', 'number'] };
  return JSON.stringify({ snapshot: { meta }, nodes: nodes.flatMap(([type, bytes]) => [TYPES.indexOf(type), 0, bytes]) });
}

test('objects, arrays, texts and functions are the program\'s own; code, shapes and the browser\'s records are not', () => {
  expect(ownBytes(snapshot([['object', 16], ['array', 100], ['string', 24], ['closure', 32]]))).toBe(172);
  expect(ownBytes(snapshot([['object', 16], ['code', 9_000], ['native', 500], ['hidden', 40], ['object shape', 80]]))).toBe(16);
});

test('what is kept more of is counted more', () => {
  expect(ownBytes(snapshot([['object', 16], ['object', 16]]))).toBe(32);
});
