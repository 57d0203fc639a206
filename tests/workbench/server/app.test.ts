/** The workbench's server answers this machine alone, and makes itself the host of the pane's unchanged page. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLoopback, workbenchApp } from '../../../src/workbench/server/app';

const OFFICE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" defer></script>';
let folder: string;
let app: ReturnType<typeof workbenchApp>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  await mkdir(join(folder, 'web'));
  await mkdir(join(folder, 'office'));
  await writeFile(join(folder, 'web/taskpane.html'), `<head>${OFFICE}<script src="taskpane.js"></script></head>`);
  await writeFile(join(folder, 'web/workbench.html'), '<p>hej</p>');
  await writeFile(join(folder, 'office/office.js'), 'office');
  await writeFile(join(folder, 'secret.js'), 'secret');
  const lists = (request: Request): Response => new Response(`list ${new URL(request.url).pathname}`);
  app = workbenchApp({ web: join(folder, 'web'), officeJs: join(folder, 'office'), settings: () => ({ store: { kind: 'memory' } }), lists });
});
afterAll(() => rm(folder, { recursive: true }));

function get(path: string, host = '127.0.0.1:3100'): Promise<Response> {
  return Promise.resolve(app.request(path, { headers: { host } }));
}

test('the pane gets Office.js from here, after the script that makes the workbench its host, and nothing else is changed', async () => {
  const answer = await get('/taskpane.html');
  expect(await answer.text()).toBe(
    '<head><script src="/frame.js"></script><script src="/office-js/office.js" defer></script><script src="taskpane.js"></script></head>',
  );
  expect(await (await get('/office-js/office.js')).text()).toBe('office');
});

test('a page made small, without quotes, gets Office.js from here too', async () => {
  await writeFile(join(folder, 'web/small.html'), '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js defer></script>');
  expect(await (await get('/small.html')).text()).toBe('<script src="/frame.js"></script><script src="/office-js/office.js" defer></script>');
});

test('the workbench runs under a strict policy, and the pane under its own and in no foreign frame', async () => {
  expect((await get('/workbench.html')).headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect((await get('/taskpane.html')).headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
});

test.each(['evil.example', '127.0.0.1.evil.example', 'localhost:80@evil.example', ''])('a request for %p is not answered', async (host) => {
  expect((await get('/workbench.html', host)).status).toBe(403);
});

test.each(['127.0.0.1', 'localhost:3100', '[::1]:3100'])('%p is this machine', (host) => expect(isLoopback(host)).toBe(true));

test.each(['/../secret.js', '/%2e%2e/secret.js', '/..%2fsecret.js', '/office-js/..%2f..%2fsecret.js', '/%E0%A4%A'])('%p leads nowhere', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('secret');
});

test('the list is called on the pane’s own address, since its policy lets it call no other', async () => {
  expect(await (await get('/v1.0/sites')).text()).toBe('list /v1.0/sites');
});
