/** The lint rules that the house style rests on bite: one planted line each. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const MANY_LINES = Array.from({ length: 221 }, (_, i) => `export const n${i} = ${i};`).join('\n');
const LONG_FUNCTION = `export function f(): void {\n${'  void 0;\n'.repeat(45)}}`;

/** Where it stands, the rule it breaks (null: none), and what is written there. */
const PLANTED: readonly (readonly [file: string, rule: string | null, text: string])[] = [
  ['src/core/clock.ts', 'no-restricted-syntax', 'export function f(): number { return new Date().getTime(); }'],
  ['src/core/now.ts', 'no-restricted-properties', 'export function f(): number { return Date.now(); }'],
  ['src/core/chance.ts', 'no-restricted-properties', 'export function f(): number { return Math.random(); }'],
  ['src/core/network.ts', 'no-restricted-globals', "export function f(): unknown { return fetch('https://a'); }"],
  ['src/core/process.ts', 'no-restricted-globals', 'export function f(): unknown { return process.env; }'],
  ['src/core/timer.ts', 'no-restricted-globals', 'export function f(): void { setTimeout(() => undefined, 1); }'],
  ['src/layouts/locale.ts', 'no-restricted-properties', 'export function f(n: number): string { return n.toLocaleString(); }'],
  ['src/core/given-date.ts', null, 'export function f(n: number): number { return new Date(n).getTime(); }'],
  ['src/app/barrel.ts', 'no-restricted-syntax', "export * from './long';"],
  ['src/app/default.ts', 'no-restricted-syntax', 'export default function f(): void { return; }'],
  ['src/app/arrow.ts', 'no-restricted-syntax', 'export const f = (): number => 1;'],
  ['src/app/long.ts', 'max-lines', MANY_LINES],
  ['src/app/function.ts', 'max-lines-per-function', LONG_FUNCTION],
  ['src/app/untyped.ts', '@typescript-eslint/explicit-module-boundary-types', 'export function f() { return 1; }'],
  ['src/app/floating.ts', '@typescript-eslint/no-floating-promises', 'export function f(p: Promise<void>): void { p; }'],
  [
    'src/app/switch.ts',
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(k: 'a' | 'b'): number { switch (k) { case 'a': return 1; } return 2; }",
  ],
  ['src/app/office.ts', 'no-restricted-globals', 'declare const x: unknown; export const y = [x, Excel];'],
  ['src/cli/host.ts', null, 'export function f(): number { return new Date().getTime() + process.pid; }'],
];

let found: ReadonlyMap<string, readonly string[]> = new Map();
const project = realpathSync(mkdtempSync(path.join(tmpdir(), 'avstamt-lint-')));

beforeAll(() => {
  for (const file of ['eslint.config.mjs', 'tsconfig.json']) copyFileSync(path.join(ROOT, file), path.join(project, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
  for (const [file, , text] of PLANTED) {
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(project, file), `${text}\n`);
  }
  found = lint();
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it.each(PLANTED)('%s: %s', (file, rule) => {
  if (rule === null) expect(found.get(file)).toEqual([]);
  else expect(found.get(file)).toContain(rule);
});

function lint(): Map<string, string[]> {
  const eslint = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const { stdout } = spawnSync(process.execPath, [eslint, '--format', 'json', 'src'], { cwd: project, encoding: 'utf8' });
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[];
  return new Map(results.map((r) => [path.relative(project, r.filePath), r.messages.map(({ ruleId }) => ruleId)]));
}
