/** What the documents say of the project is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');
const README = read('README.md');
const DOCUMENTS = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const SCRIPTS: Readonly<Record<string, string>> = packageJson.scripts;

it('the README begins with the two commands', () => {
  const [first, second] = README.split('```')[1]?.trim().split('\n') ?? [];
  expect(README.indexOf('```')).toBeLessThan(20);
  expect(first).toMatch(/^npm ci && npm start\b/);
  expect(second).toMatch(/^npm ci && npm test\b/);
});

it('every npm script that the README names exists', () => {
  const named = [...README.matchAll(/npm (?:run )?(start|test|(?<=run )[\w-]+)/g)].map(([, name]) => name ?? '');
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'bench']));
  for (const name of named) expect(SCRIPTS).toHaveProperty(name);
});

it.each(DOCUMENTS)('every link of %s leads to a file', (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, target]) => target ?? '');
  const lost = targets.filter((target) => !existsSync(path.join(ROOT, path.dirname(file), target)));
  expect(lost).toEqual([]);
});

it('every folder of src is in the README', () => {
  const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(README).toContain(`src/${name}`);
});

it('every package has its reason in the decisions', () => {
  const decisions = read('docs/DECISIONS.md').toLowerCase();
  const silent = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies }).filter(
    (name) => !name.startsWith('@types/') && !decisions.includes(name),
  );
  expect(silent).toEqual([]);
});

it('the glossary is in alphabetical order, each word once, with a Swedish word and a meaning', () => {
  const rows = read('docs/GLOSSARY.md').split('\n').filter((line) => line.startsWith('| ')).slice(1);
  const cells = rows.map((row) => row.slice(2, -2).split(' | '));
  const words = cells.map(([word = '']) => word.toLowerCase());
  expect(words).toEqual([...new Set(words)].sort());
  for (const row of cells) expect(row.filter((cell) => cell.trim() !== '')).toHaveLength(3);
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
