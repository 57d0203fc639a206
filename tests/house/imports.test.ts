/**
 * The import rules bite: a small project with one planted violation of each rule, and beside them what is allowed.
 * A rule without a plant fails here, so no rule can be added that cannot fail.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs');

interface Rule {
  readonly name: string;
  readonly comment?: string;
  readonly severity: string;
}

const RULES = (createRequire(__filename)(CONFIG) as { forbidden: Rule[] }).forbidden;

/** What must be reported: rule, file, and what the file wrongly imports. */
const PLANTED: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['core-imports-nothing', 'src/core/reads-a-file.ts', 'node:fs'],
  ['core-imports-nothing', 'src/core/takes-a-package.ts', 'zod'],
  ['core-imports-nothing', 'src/core/knows-a-layout.ts', '../layouts/allowed'],
  ['layouts-import-core-only', 'src/layouts/knows-a-use-case.ts', '../app/allowed'],
  ['app-imports-core-and-layouts', 'src/app/picks-a-store.ts', '../lists/folder'],
  ['app-imports-core-and-layouts', 'src/app/reads-a-file.ts', 'node:fs'],
  ['app-imports-core-and-layouts', 'src/app/zips.ts', 'fflate'],
  ['samples-import-core-only', 'src/samples/checks-itself.ts', '../app/allowed'],
  ['adapters-import-core-and-ports', 'src/xlsx/knows-a-use-case.ts', '../app/allowed'],
  ['adapters-import-core-and-ports', 'src/xlsx/knows-a-layout.ts', '../layouts/allowed'],
  ['adapters-import-core-and-ports', 'src/lists/knows-another-adapter.ts', '../xlsx/allowed'],
  ['adapters-wired-in-entry-files', 'src/cli/push.ts', '../lists/folder'],
  ['hosts-apart', 'src/commands/opens-the-pane.ts', '../taskpane/pane'],
  ['office-in-excel-only', 'src/taskpane/calls-office.ts', '@microsoft/office-js'],
  ['graph-in-graph-store-only', 'src/lists/knows-graph.ts', '@microsoft/microsoft-graph-types'],
  ['graph-in-graph-store-only', 'src/taskpane/signs-in.ts', '@azure/msal-browser'],
  ['browser-code-without-node', 'src/excel/reads-a-file.ts', 'node:fs'],
  ['browser-code-without-node', 'src/lists/sign-in/hashes.ts', 'node:crypto'],
  ['browser-code-without-node', 'src/lists/graph/batch.ts', 'node:crypto'],
  ['list-server-knows-no-avstamt', 'src/listserver/knows-the-columns.ts', '../core/grid'],
  ['src-imports-no-tests', 'src/cli/borrows.ts', '../../tests/support'],
  ['no-dev-packages', 'src/xlsx/generates.ts', 'fast-check'],
  ['declared-packages', 'src/xlsx/undeclared.ts', 'lies-there'],
  ['resolvable', 'src/cli/mistyped.ts', './misstyped'],
  ['no-cycles', 'src/app/egg.ts', './hen'],
  ['no-orphans', 'src/app/left-over.ts', ''],
];

/** What must not be reported, one file for each way that is open. */
const ALLOWED: readonly (readonly [file: string, imports: readonly string[]])[] = [
  ['src/core/allowed.ts', ['./grid']],
  ['src/core/grid.ts', []],
  ['src/layouts/allowed.ts', ['../core/grid']],
  ['src/app/allowed.ts', ['../core/grid', '../layouts/allowed', './ports', './hash', 'zod']],
  ['src/samples/allowed.ts', ['../core/grid']],
  ['src/app/ports.ts', ['../core/grid']],
  ['src/app/hash.ts', ['../core/grid']],
  ['src/app/snapshot-document.ts', ['zod']],
  ['src/xlsx/allowed.ts', ['../core/grid', '../app/ports', 'fflate', 'node:fs']],
  ['src/lists/folder.ts', ['../app/ports', '../app/hash', '../app/snapshot-document', 'node:fs']],
  ['src/lists/graph/columns.ts', ['@microsoft/microsoft-graph-types', '../../app/ports']],
  ['src/lists/sign-in/msal.ts', ['@azure/msal-browser', '../../app/ports']],
  ['src/listserver/main.ts', ['fast-check', 'node:fs']],
  ['src/excel/workbook.ts', ['@microsoft/office-js', '../app/ports']],
  ['src/cli/main.ts', ['../lists/folder', '../xlsx/allowed', '../app/allowed', './check', '../../package.json']],
  ['src/cli/check.ts', ['../app/allowed', '../core/grid', 'node:fs']],
  ['src/taskpane/pane.ts', ['../app/allowed']],
  ['src/taskpane/main.ts', ['../excel/workbook', './pane']],
  // The other half of the planted cycle, which is reported once, at its first file.
  ['src/app/hen.ts', ['./egg']],
  ['tests/support.ts', ['fast-check', '../src/core/grid']],
];

const PACKAGES = ['zod', 'fflate', '@azure/msal-browser', '@microsoft/office-js', '@microsoft/microsoft-graph-types', 'fast-check', 'lies-there'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let violations: readonly Violation[] = [];
let project = '';

beforeAll(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), 'avstamt-imports-')));
  plantProject();
  violations = cruise();
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it.each(RULES)('the rule $name is an error and says why', ({ comment, severity }) => {
  expect(severity).toBe('error');
  expect(comment?.length ?? 0).toBeGreaterThan(40);
});

it('every rule has a planted violation', () => {
  expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual(RULES.map(({ name }) => name).sort());
});

it.each(PLANTED)('%s is reported at %s (%s)', (rule, file) => {
  expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
});

it('nothing is reported at what is allowed', () => {
  const allowed = new Set(ALLOWED.map(([file]) => file));
  expect(violations.filter(({ from }) => allowed.has(from))).toEqual([]);
});

function plantProject(): void {
  write('package.json', JSON.stringify(packageJson()));
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, imports] of ALLOWED) write(file, imports.map(importOf).join(''));
  for (const [, file, imported] of PLANTED) write(file, imported === '' ? '' : importOf(imported));
}

function packageJson(): object {
  const ship = PACKAGES.filter((name) => name !== 'fast-check' && name !== 'lies-there');
  return {
    name: 'planted',
    dependencies: Object.fromEntries(ship.map((name) => [name, '1.0.0'])),
    devDependencies: { 'fast-check': '1.0.0' },
  };
}

function importOf(name: string): string {
  return `import '${name}';\n`;
}

function write(file: string, text: string): void {
  const target = path.join(project, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function cruise(): readonly Violation[] {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', CONFIG, '--output-type', 'json', 'src'];
  const output = execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', maxBuffer: 1 << 26 });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}
