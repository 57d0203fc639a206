import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../../src/xlsx/create';
import { openXlsx } from '../../src/xlsx/open';
import { readXlsx } from '../../src/xlsx/read';
import { saveXlsx } from '../../src/xlsx/save';

const bytes = createXlsx({ sheets: [{ name: 'Blad1', cells: [{ row: 0, column: 0, value: 1 }] }] });
const cells = [{ sheet: 'Blad1', row: 0, column: 1, formula: '=A1*2', value: 2 }];
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
  file = join(folder, 'april åäö.xlsx');
  await writeFile(file, bytes);
});
afterEach(() => rm(folder, { recursive: true }));

function refused(reason: string, detail: object = {}): unknown {
  return expect.objectContaining({ name: 'WorkbookRefusal', reason, detail: expect.objectContaining(detail) as unknown });
}

test('a file is read as its name and content', async () => {
  const workbook = await openXlsx(file);
  expect(await workbook.read()).toEqual(readXlsx(bytes, 'april åäö.xlsx'));
});

test.each<[string, (path: string) => Promise<unknown>]>([
  ['not-found', (path) => rm(path)],
  ['not-a-zip', (path) => truncate(path, 0)],
  ['truncated', (path) => truncate(path, 900)],
  ['too-large', (path) => truncate(path, 100_000_001)],
])('%s, with the path of the file', async (reason, spoil) => {
  await spoil(file);
  await expect(openXlsx(file)).rejects.toEqual(refused(reason, { file }));
});

test('a folder is no readable file', async () => {
  await expect(openXlsx(folder)).rejects.toEqual(refused('not-readable', { file: folder }));
});

test('writing goes into the file itself, keeps its permissions and leaves nothing else behind', async () => {
  await chmod(file, 0o640);
  const workbook = await openXlsx(file);
  await workbook.write({ cells });
  expect(readXlsx(new Uint8Array(await readFile(file)), 'x').sheets[0]!.rows[0]!.cells[1]).toMatchObject({ formula: '=A1*2', value: 2 });
  expect((await workbook.read()).sheets[0]!.rows[0]!.cells).toHaveLength(2);
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(['april åäö.xlsx']);
});

test('a refused change leaves the file as it was', async () => {
  const workbook = await openXlsx(file);
  await expect(workbook.write({ cells: [...cells, { ...cells[0]!, sheet: 'Borta' }] })).rejects.toEqual(refused('sheet-missing', { file, sheet: 'Borta' }));
  expect(new Uint8Array(await readFile(file))).toEqual(bytes);
});

test('with a target the input keeps its bytes and its time', async () => {
  await utimes(file, 1, 1);
  const target = join(folder, 'ut.xlsx');
  await (await openXlsx(file, { target })).write({ cells });
  expect(new Uint8Array(await readFile(file))).toEqual(bytes);
  expect((await stat(file)).mtimeMs).toBe(1000);
  expect(readXlsx(new Uint8Array(await readFile(target)), 'x').sheets[0]!.rows[0]!.cells).toHaveLength(2);
});

test('a file somebody saved meanwhile is not written over', async () => {
  const workbook = await openXlsx(file);
  await utimes(file, 1, 1);
  await expect(workbook.write({ cells })).rejects.toEqual(refused('target-not-writable', { because: 'changed since it was read' }));
});

test('an existing target is refused unless it may be replaced', async () => {
  await expect(saveXlsx(file, Uint8Array.of(1))).rejects.toEqual(refused('target-exists', { file }));
  expect(new Uint8Array(await readFile(file))).toEqual(bytes);
  await saveXlsx(file, Uint8Array.of(1), { overwrite: true });
  expect(new Uint8Array(await readFile(file))).toEqual(Uint8Array.of(1));
});

test('a folder that is not there cannot be written to', async () => {
  await expect(saveXlsx(join(folder, 'borta', 'x.xlsx'), bytes)).rejects.toEqual(refused('target-not-writable', { because: 'ENOENT' }));
});

test('a link stays a link, the file behind it is replaced', async () => {
  const link = join(folder, 'länk.xlsx');
  await symlink(file, link);
  await saveXlsx(link, Uint8Array.of(1), { overwrite: true });
  expect(new Uint8Array(await readFile(file))).toEqual(Uint8Array.of(1));
  expect((await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isSymbolicLink())).toHaveLength(1);
});
