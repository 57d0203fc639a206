/**
 * The library that the host answers is the one it was found out from. When this fails, Microsoft's library was moved:
 * run `npx jest tests/workbench tests/selfcheck tests/excel`, look at what `npm run golden` changes, and write the new
 * version and sums here and in docs/HOST.md. Sums pasted here unread defeat the purpose.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import installed from '@microsoft/office-js/package.json';
import { CLIENT_BUNDLE, sha256OfLibraryFile } from '../support/office';

const VERSION = '1.1.110';

/** What is loaded in Node (the debug bundle) and by a page. */
const SUMS: Readonly<Record<string, string>> = {
  'dist/office.js': 'f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62',
  'dist/excel-win32-16.01.js': 'ba15219657ad550f8fa9298536f6219a0b7221e00dcf2f475f2ec05fcde19ca9',
  'dist/excel-win32-16.01.debug.js': '55424571aa2b13e557dd7af19067dae412d0e81228d0da4108fbf30ee22d3dc3',
  'dist/sv-se/office_strings.js': '09342b143b9e6ac784388de2a2ce870fa78a65e86c606a5f205a4a3b6ff0cbd4',
};

it('the version is exact, declared for developers alone, and the one installed', () => {
  expect(packageJson.devDependencies['@microsoft/office-js']).toBe(VERSION);
  expect(Object.keys(packageJson.dependencies)).not.toContain('@microsoft/office-js');
  expect(installed.version).toBe(VERSION);
});

it.each(Object.entries(SUMS))('%s is unchanged', (file, sum) => {
  expect(sha256OfLibraryFile(file)).toBe(sum);
});

it('the bundle that the tests load is among them', () => {
  expect(Object.keys(SUMS)).toContain(CLIENT_BUNDLE);
});

it('docs/HOST.md names the version and every sum', () => {
  const document = readFileSync(path.resolve(__dirname, '../../docs/HOST.md'), 'utf8');
  expect(document).toContain(VERSION);
  for (const sum of Object.values(SUMS)) expect(document).toContain(sum);
});
