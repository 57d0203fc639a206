/** What an administrator writes about the list, and what is said of a slip in it. */
import { StoreRefusal } from '../../../src/app/ports';
import { readListSettings } from '../../../src/lists/sign-in/settings';

const URL = 'https://region.sharepoint.com/sites/ekonomi/Lists/Avstamt';
const ENTRA = { tenant: '11111111-2222-4333-8444-555555555555', clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa', scope: 'Sites.Selected' };
const WHOLE = { kind: 'list', url: URL, ...ENTRA };

function refusalOf(store: unknown): object {
  try {
    return readListSettings(store);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    return { reason: error.reason, detail: error.detail };
  }
}

it('reads where the list is and whom to sign in as', () => {
  expect(readListSettings(WHOLE)).toEqual({ url: URL, entra: ENTRA });
  expect(readListSettings({ ...WHOLE, tenant: 'region.onmicrosoft.com' }).entra?.tenant).toBe('region.onmicrosoft.com');
});

it.each(['http://localhost:8787/sites/x/Lists/A', 'http://127.0.0.1:8787/Lists/A', 'http://[::1]:8787/Lists/A'])('%s wants no sign-in', (url) => {
  expect(readListSettings({ kind: 'list', url })).toEqual({ url, entra: null });
});

it.each([
  ['tenant', undefined], ['tenant', 'common'], ['tenant', 'organizations'], ['tenant', 'a.se/../b'], ['clientId', 'avstamt'], ['clientId', undefined],
  ['scope', 'Sites.FullControl.All'], ['scope', undefined], ['url', 7],
])('refuses %s %s by name', (key, value) => {
  expect(refusalOf({ ...WHOLE, [key]: value })).toEqual({ reason: 'store-unsuitable', detail: `settings.json: store.${key}` });
});

it.each(['', 'Avstamt', 'http://region.sharepoint.com/sites/ekonomi/Lists/Avstamt', 'https://region.sharepoint.com/sites/ekonomi'])('%j is no address of a list', (url) => {
  expect(refusalOf({ ...WHOLE, url })).toMatchObject({ reason: 'bad-address' });
});

it('an address that only looks like this machine wants a sign-in', () => {
  expect(readListSettings({ ...WHOLE, url: 'https://localhost.evil.example/Lists/A' }).entra).not.toBeNull();
});
