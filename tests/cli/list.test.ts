import { nodeIo } from '../../src/cli/wire';
import { tokenFrom } from '../../src/cli/token';
import { openGraphStore } from '../../src/lists/graph/open';
import { setUpList } from '../../src/lists/graph/setup';
import { STATEMENT } from '../cases/tables';
import { LIST_URL, newPlace } from '../lists/graph/harness';
import { caseWorkbook } from '../support/cases';
import { cli, scratchFolder, xlsxOf } from './harness';

const folder = scratchFolder();
const { network } = newPlace();
const { host } = nodeIo();
const over = { host: { ...host, openList: (url: string) => openGraphStore(url, network), setUpList: (url: string) => setUpList(url, network) } };
const SERIES = ['--unit', 'region', '--period', '202404', '--kind', 'delar'];

test('a list is set up, pushed to, pulled from and logged', async () => {
  const file = folder.write('april.xlsx', xlsxOf(caseWorkbook({ Blad: STATEMENT })));
  expect(await cli(['log', '--list', LIST_URL], over)).toMatchObject({ code: 2, err: expect.stringContaining('finns inte') });
  expect(await cli(['setup', '--list', LIST_URL], over)).toMatchObject({ code: 0, out: expect.stringContaining('skapad') });
  const pushed = await cli(['push', file, '--list', LIST_URL, ...SERIES, '--find', '--allow-errors', '--format', 'json'], over);
  expect({ code: pushed.code, err: pushed.err }).toEqual({ code: 0, err: '' });
  expect(await cli(['pull', '--list', LIST_URL, ...SERIES, '-o', folder.at('ut.xlsx')], over)).toMatchObject({ code: 0 });
  expect(await cli(['log', '--list', LIST_URL, '--lang', 'en'], over)).toMatchObject({ code: 0, out: expect.stringContaining('region · 202404 · delar') });
});

test('exactly one place is named', async () => {
  for (const place of [[], ['--store', '.', '--list', LIST_URL]]) {
    expect(await cli(['log', ...place], over)).toMatchObject({ code: 2, err: expect.stringMatching(/--store.*--list/) });
  }
});

describe('the token', () => {
  const files: Record<string, string> = { 'token.txt': 'ur-fil\n' };
  const read = async (path: string): Promise<string> => files[path] ?? Promise.reject(new Error('ENOENT'));
  const LIVE = 'https://contoso.sharepoint.com/Lists/x';

  test.each([
    [{ AVSTAMT_TOKEN: ' abc ' }, LIVE, 'abc'], [{ AVSTAMT_TOKEN: 'Bearer abc' }, LIVE, 'abc'], [{ AVSTAMT_TOKEN_FILE: 'token.txt' }, LIVE, 'ur-fil'], [{}, 'http://127.0.0.1:4170/Lists/x', 'local'],
  ])('%j at %s: %s', async (env, url, token) => expect(await tokenFrom(env, url, read)()).toBe(token));

  test.each([[{}, LIVE], [{ AVSTAMT_TOKEN_FILE: 'saknas' }, LIVE], [{ AVSTAMT_TOKEN: 'a\nb' }, LIVE], [{}, 'http://127.0.0.1.evil.example/Lists/x']])('%j at %s: none', async (env, url) => {
    await expect(tokenFrom(env, url, read)()).rejects.toMatchObject({ reason: 'signed-out' });
  });
});
