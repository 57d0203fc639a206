import { nodeIo } from '../../src/cli/wire';
import { tokenFrom } from '../../src/cli/token';
import { openGraphStore } from '../../src/lists/graph/open';
import { setUpList } from '../../src/lists/graph/setup';
import { STATEMENT } from '../cases/tables';
import { LIST_URL, newPlace, readyPlace, remove, type Place } from '../lists/graph/harness';
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

describe('a list that cannot be used is told of in both languages, naming what to mend', () => {
  async function said(url: string, token = 'local'): Promise<{ sv: string; en: string }> {
    const host = { ...over.host, openList: (address: string) => openGraphStore(address, { ...place.network, token: async () => token }) };
    const [sv, en] = [await cli(['log', '--list', url], { host }), await cli(['log', '--list', url, '--lang', 'en'], { host })];
    expect([sv.code, en.code, sv.out, en.out]).toEqual([2, 2, '', '']);
    return { sv: sv.err.replace(/\s+/g, ' '), en: en.err.replace(/\s+/g, ' ') };
  }

  let place: Place;
  beforeEach(async () => {
    place = await readyPlace();
  });

  test('another list and another site: the address', async () => {
    for (const url of [LIST_URL.replace('Lists/Avstamt', 'Lists/Annan'), LIST_URL.replace('/avstamt/', '/annan/')]) {
      const { sv, en } = await said(url);
      expect([sv, en]).toEqual([expect.stringContaining(`finns inte, eller syns inte för dig.`), expect.stringContaining('There is no such list')]);
      expect([sv, en].every((text) => text.includes(`(${url})`) && !text.includes('404'))).toBe(true);
    }
  });

  test.each([
    ['Typ', undefined, 'kolumnen Typ saknas', 'the column Typ is missing'],
    ['Nyckel', { enforceUniqueValues: false }, 'kolumnen Nyckel kräver inte unika värden', 'the column Nyckel does not enforce unique values'],
    ['Serie', { indexed: false }, 'kolumnen Serie är inte indexerad', 'the column Serie is not indexed'],
    ['Innehall', { facet: { text: { allowMultipleLines: true, textType: 'richText' } } }, 'kolumnen Innehall är formaterad text', 'the column Innehall is rich text'],
  ])('the column %s as %j', async (name, change, svSaid, enSaid) => {
    const { table } = place.list();
    table.columns = table.columns.flatMap((column) => (column.name !== name ? column : change === undefined ? [] : { ...column, ...change }));
    const { sv, en } = await said(LIST_URL);
    expect([sv, en]).toEqual([expect.stringContaining(svSaid), expect.stringContaining(enSaid)]);
  });

  test('never set up, no permission, and a token that has run out', async () => {
    expect(await said(LIST_URL, 'stranger')).toEqual({ sv: expect.stringContaining('inte behörighet'), en: expect.stringContaining('no permission') });
    expect(await said(LIST_URL, 'expired')).toEqual({ sv: expect.stringContaining('AVSTAMT_TOKEN_FILE'), en: expect.stringContaining('AVSTAMT_TOKEN_FILE') });
    remove(place, 'M|avstamt');
    expect(await said(LIST_URL)).toEqual({ sv: expect.stringContaining('(listan har aldrig förberetts)'), en: expect.stringContaining('(the list has never been set up)') });
  });
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
