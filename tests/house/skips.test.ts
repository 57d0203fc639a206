/** A test that did not run is never passed over in silence. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describeWithTool, toolAvailable } from '../support/tools';

const ROOT = path.resolve(__dirname, '../..');

const CONFIG = JSON.stringify({
  rootDir: path.join(ROOT, 'tests/house/fixtures/skips'),
  transform: { '\\.ts$': path.join(ROOT, 'node_modules/@swc/jest') },
  reporters: [path.join(ROOT, 'tests/support/reporter.cjs')],
});

describeWithTool('soffice', 'a suite that needs a tool', (soffice) => {
  it('gets its path', () => expect(path.isAbsolute(soffice)).toBe(true));
});

it('AVSTAMT_WITHOUT hides a tool', () => {
  withEnvironment({ AVSTAMT_WITHOUT: 'chromium,soffice' }, () => {
    expect(toolAvailable('soffice')).toBe(false);
    expect(toolAvailable('chromium')).toBe(false);
  });
});

it('a missing tool is missing whatever else is on the path', () => {
  withEnvironment({ PATH: __dirname }, () => expect(toolAvailable('chromium')).toBe(false));
});

it('a skip is named with its reason before the counts, which end the output', () => {
  const { status, lines } = run({});
  expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/LibreOffice is not installed/)]));
  expect(lines).toContain('  · recalculation [needs soffice] agrees');
  expect(lines).toContain('  · left for later');
  expect(lines.at(-1)).toBe('1 passed, 0 failed, 2 skipped');
  expect(status).toBe(0);
});

it('with AVSTAMT_REQUIRE_ALL=1 a skip fails the run', () => {
  const { status, lines } = run({ AVSTAMT_REQUIRE_ALL: '1' });
  expect(lines).toContain('AVSTAMT_REQUIRE_ALL=1: a skip fails the run.');
  expect(lines.at(-1)).toBe('1 passed, 0 failed, 2 skipped');
  expect(status).toBe(1);
});

function run(environment: Record<string, string>): { status: number | null; lines: string[] } {
  const { AVSTAMT_REQUIRE_ALL: _, ...inherited } = process.env;
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status, stdout } = spawnSync(process.execPath, [jest, '--config', CONFIG, '--runInBand'], {
    env: { ...inherited, AVSTAMT_WITHOUT: 'soffice', ...environment },
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

function withEnvironment(changes: Record<string, string>, body: () => void): void {
  const before = { ...process.env };
  Object.assign(process.env, changes);
  try {
    body();
  } finally {
    for (const name of Object.keys(changes)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
