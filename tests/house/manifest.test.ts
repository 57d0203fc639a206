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
const CONTROL_ORDER = ['Label', 'Supertip', 'Icon', 'Action'];

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

it('states the requirement sets of the pane and, for the ribbon, the shared runtime', () => {
  const sets = (text: string): string[] => [...text.matchAll(/<(?:bt:)?Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)].map(([, name, version]) => `${name} ${version}`);
  const [base = '', ribbon = ''] = XML.split('<VersionOverrides');
  expect(sets(base)).toEqual(['ExcelApi 1.9']);
  expect(sets(ribbon)).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
});

describe('the ribbon', () => {
  const controls = [...XML.matchAll(/<Control xsi:type="Button" id="([\w.]+)">(.*?)<\/Control>/gs)].map(([, id = '', body = '']) => ({ id, body }));

  it('has one group with the five buttons', () => {
    expect(controls.map(({ id }) => id)).toEqual(['Avstamt.Pane', 'Avstamt.Check', 'Avstamt.Fill', 'Avstamt.Push', 'Avstamt.Pull']);
    expect(XML.match(/<Group id=/g)).toHaveLength(1);
  });

  it.each(controls)('$id has its parts in order and an icon of 16, 32 and 80 px', ({ body }) => {
    const parts = [...body.matchAll(/^ {16,18}<(\w+)/gm)].map(([, name]) => name ?? '').filter((name) => CONTROL_ORDER.includes(name));
    expect(parts).toEqual(CONTROL_ORDER);
    expect([...body.matchAll(/size="(\d+)"/g)].map(([, size]) => size)).toEqual(['16', '32', '80']);
  });

  it('calls functions that the commands are bound to, and every bound command has a button', () => {
    const called = [...XML.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name ?? '');
    const source = readFileSync(path.join(ROOT, 'src/commands/main.ts'), 'utf8');
    const table = /const COMMANDS[^=]*= \{(.*?)\};/s.exec(source)?.[1] ?? '';
    expect(called).toEqual([...table.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name));
    expect(called).toHaveLength(4);
  });

  it('runs commands and pane in one page', () => {
    const [runtime, functions, pane] = ['Runtime resid', 'FunctionFile resid', 'SourceLocation resid'].map((name) => new RegExp(`<${name}="([\\w.]+)"`).exec(XML)?.[1]);
    expect(runtime).toBe('Pane.Url');
    expect([functions, pane]).toEqual([runtime, runtime]);
    expect(XML).toContain(`<Runtime resid="${runtime}" lifetime="long"/>`);
  });
});

describe('its resources', () => {
  const declared = [...XML.matchAll(/<bt:(?:Image|Url|String) id="([\w.]+)"/g)].map(([, id]) => id ?? '');
  const used = [...XML.matchAll(/resid="([\w.]+)"/g)].map(([, id]) => id ?? '');

  it('are each declared once, of at most 32 characters, and used', () => {
    expect(declared).toEqual([...new Set(declared)]);
    expect(declared.filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
  });

  it('say everything a person reads in Swedish and English, within the limits', () => {
    const strings = [...XML.matchAll(/<bt:String id="[\w.]+" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"\/>\s*<\/bt:String>/g)];
    expect(strings).toHaveLength(XML.match(/<bt:String /g)?.length ?? 0);
    const short = XML.slice(XML.indexOf('<bt:ShortStrings>'), XML.indexOf('</bt:ShortStrings>'));
    for (const [, text = ''] of short.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(125);
    for (const [, sv = '', en = ''] of strings) expect(Math.max(sv.length, en.length)).toBeLessThanOrEqual(250);
    expect(XML).toMatch(/<Description DefaultValue="[^"]{1,250}">\s*<Override Locale="en-US" Value="[^"]{1,250}"\/>/);
  });
});

it('asks for https everywhere', () => {
  expect(XML).not.toMatch(/DefaultValue="http:/);
});

const BRAND = [16, 32, 64, 80].map((size) => ({ name: 'icon', size }));
const BUTTONS = ['icon-check', 'icon-fill', 'icon-push', 'icon-pull'].flatMap((name) => [16, 32, 80].map((size) => ({ name, size })));

it.each([...BRAND, ...BUTTONS])('$name-$size.png is that large and is the drawing of its svg', ({ name, size }) => {
  const committed = png(path.join(ROOT, `assets/${name}-${size}.png`));
  expect([committed.width, committed.height]).toEqual([size, size]);
  expect(committed.pixels.equals(png(path.join(drawn, `${name}-${size}.png`)).pixels)).toBe(true);
});

it('every picture it names is in assets/', () => {
  const pictures = [...XML.matchAll(/\/assets\/([\w-]+\.png)"/g)].map(([, name]) => name ?? '');
  expect(pictures).toHaveLength(17);
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
