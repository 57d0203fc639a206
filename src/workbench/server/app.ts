/** The workbench's server: pages and scripts on one loopback address, for this machine's own browser alone. */
import { Hono } from 'hono';
import { fileUnder, type Served } from './files';
import { loadsOffice, OFFICE_PATH, withWorkbenchAsHost } from './pages';

export interface WorkbenchParts {
  /** `dist/web` */
  readonly web: string;
  /** `node_modules/@microsoft/office-js/dist` */
  readonly officeJs: string;
  /** What the pane reads as its `settings.json`. */
  readonly settings: () => object;
  /** The list server, which the pane may only call where it came from; null when there is none. */
  readonly lists: ((request: Request) => Response | Promise<Response>) | null;
}

/** Nothing from elsewhere; the grid draws its icons inline and sets styles as it goes, and the engine is WebAssembly. */
const WORKBENCH_POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
  "font-src 'self' data:", "connect-src 'self'", "frame-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');

/** The pane's page brings its own policy, as in Excel; all that is added is that it may stand in the workbench's frame. */
const PANE_POLICY = "frame-ancestors 'self'";
const WORKBENCH_PAGE = '/workbench.html';

export function workbenchApp(parts: WorkbenchParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!isLoopback(context.req.header('host') ?? '')) return context.text('This server answers this machine only.', 403);
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
    return undefined;
  });
  app.get('/', (context) => context.redirect(WORKBENCH_PAGE));
  app.get('/settings.json', (context) => context.json(parts.settings()));
  app.all('/v1.0/*', (context) => (parts.lists === null ? context.notFound() : parts.lists(context.req.raw)));
  app.get(`${OFFICE_PATH}*`, async (context) => answer(await fileUnder(parts.officeJs, context.req.path.slice(OFFICE_PATH.length)), PANE_POLICY));
  app.get(WORKBENCH_PAGE, async (context) => answer(await page(parts.web, context.req.path), WORKBENCH_POLICY));
  app.get('*', async (context) => answer(await page(parts.web, context.req.path), PANE_POLICY));
  return app;
}

async function page(web: string, path: string): Promise<Served | null> {
  const served = await fileUnder(web, path.slice(1));
  if (served === null || !served.type.startsWith('text/html')) return served;
  const text = new TextDecoder().decode(served.body);
  return loadsOffice(text) ? { ...served, body: new TextEncoder().encode(withWorkbenchAsHost(text)) } : served;
}

function answer(served: Served | null, policy: string): Response {
  if (served === null) return new Response('Not found', { status: 404 });
  return new Response(served.body, { headers: { 'Content-Type': served.type, 'Content-Security-Policy': policy } });
}

/** A page elsewhere could point a name of its own at this address; its requests then carry that name. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host);
}
