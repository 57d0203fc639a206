/** The manifest is one that Excel takes, and what it names in the project is there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import packageJson from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const XML = readFileSync(FILE, 'utf8').replaceAll(/<!--.*?-->/gs, '');

/** The schema is a sequence: Excel refuses the same elements in another order. */
const ORDER = [
  ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
  ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
  'VersionOverrides',
];

it('reads with the tool of the Office Add-ins, as a task pane for workbooks', () => {
  expect(readManifest()).toMatchObject({
    displayName: 'Avstämt',
    defaultLocale: 'sv-SE',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  });
});

it('has the version of the package', () => {
  expect(XML).toContain(`<Version>${packageJson.version}.0</Version>`);
});

it('has its elements in the order of the schema', () => {
  const found = [...XML.matchAll(/^ {2}<(\w+)/gm)].map(([, name]) => name ?? '');
  expect(found.length).toBeGreaterThan(10);
  expect(found).toEqual(ORDER.filter((name) => found.includes(name)));
});

it('says everything a person reads in Swedish and English', () => {
  expect(XML).toMatch(/<Description DefaultValue="[^"]{1,250}">\s*<Override Locale="en-US" Value="[^"]{1,250}"\/>/);
});

it('asks for https everywhere', () => {
  expect(XML).not.toMatch(/DefaultValue="http:/);
});

it.each([16, 32, 64, 80])('icon-%d.png is that large and is the drawing of icon.svg', (size) => {
  const committed = png(path.join(ROOT, `assets/icon-${size}.png`));
  expect([committed.width, committed.height]).toEqual([size, size]);
  expect(committed.pixels.equals(png(path.join(drawn, `icon-${size}.png`)).pixels)).toBe(true);
});

it('every picture it names is in assets/', () => {
  const pictures = [...XML.matchAll(/\/assets\/(icon-\d+\.png)"/g)].map(([, name]) => name ?? '');
  expect(pictures).toHaveLength(2);
  for (const name of pictures) expect(() => readFileSync(path.join(ROOT, 'assets', name))).not.toThrow();
});

const drawn = mkdtempSync(path.join(tmpdir(), 'avstamt-icons-'));
beforeAll(() => void execFileSync(process.execPath, [path.join(ROOT, 'scripts/icons.mjs'), drawn]));
afterAll(() => rmSync(drawn, { recursive: true, force: true }));

/** In a process of its own: the package mixes module kinds in a way that jest cannot load. */
function readManifest(): unknown {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((manifest) => console.log(JSON.stringify(manifest)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script, FILE], { cwd: ROOT, encoding: 'utf8' }));
}

/** Pixels, not file bytes: another zlib may pack the same picture otherwise. The header is a fixed 33 bytes. */
function png(file: string): { width: number; height: number; pixels: Buffer } {
  const bytes = readFileSync(file);
  const length = bytes.readUInt32BE(33);
  expect(bytes.toString('latin1', 37, 41)).toBe('IDAT');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), pixels: inflateSync(bytes.subarray(41, 41 + length)) };
}
