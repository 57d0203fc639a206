/** docs/HOST.md and the manifest for sideloading say what is so. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCENARIOS } from '../../src/selfcheck/scenarios/all';
import { WORDING } from '../../src/selfcheck/wording';

const HOST = read('docs/HOST.md');
const MANIFEST = read('src/selfcheck/manifest.xml');

it('docs/HOST.md lists the scenarios in the order in which they run, with what they show', () => {
  const rows = [...HOST.matchAll(/^\| `([a-z0-9]+\.[a-z0-9-]+)` \| (.*?) \|/gm)].map(([, id, title]) => [id, title]);
  expect(rows).toEqual(SCENARIOS.map(({ id, title }) => [id, title.en]));
});

it('every scenario says in both languages what it shows, and claims something', () => {
  for (const { title, expected } of SCENARIOS) {
    expect(Math.min(title.sv.length, title.en.length)).toBeGreaterThan(15);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
  }
});

it('the page has no sentence in the other language only', () => {
  expect(Object.keys(WORDING.en).sort()).toEqual(Object.keys(WORDING.sv).sort());
  for (const [key, text] of Object.entries(WORDING.sv)) expect(typeof WORDING.en[key as keyof typeof WORDING.en]).toBe(typeof text);
});

it('the manifest is an add-in of its own and opens the page over https', () => {
  const id = /<Id>(.*)<\/Id>/;
  expect(id.exec(MANIFEST)?.[1]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(id.exec(MANIFEST)?.[1]).not.toBe(id.exec(read('manifest.xml'))?.[1]);
  expect(MANIFEST).toContain('<SourceLocation DefaultValue="https://localhost:3000/self-check.html"/>');
  expect(MANIFEST).not.toContain('"http://localhost');
});

function read(file: string): string {
  return readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
}
