/** The local list server: the part of Microsoft Graph that lists are made of, without a socket. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerBatch, pathOf } from './batch';
import { answerCall, hits, type Meters } from './calls';
import type { Disk } from './disk';
import { faultsFrom, NO_FAULTS, type Faults } from './faults';
import { identityOf, localIdentity, requireLoopback, requireOwnOrigin, type Authenticate } from './guard';
import { pageRoutes } from './page';
import { errorReply, GraphError, invalidRequest, type Call, type Reply } from './reply';
import { Throttle } from './throttle';
import { ensureSite, openWorld, type World } from './world';

export interface ServerOptions {
  readonly disk: Disk;
  /** Paths of the sites that exist from the start. */
  readonly sites: readonly string[];
  readonly now?: () => Date;
  readonly random?: () => number;
  /** What the faults `killBefore` and `killAfter` do; else the process ends with SIGKILL. */
  readonly kill?: () => void;
  readonly authenticate?: Authenticate;
  /** Resource units a minute for each application. */
  readonly unitsAMinute?: number;
  /** Pages besides those of this machine that may call. */
  readonly origins?: readonly string[];
}

/** A request below `/v1.0` as it comes from the wire. */
export interface RawCall {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface ListServer {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** The same without the web's own objects, for tests that make millions of requests. Throws `Dropped`. */
  readonly answer: (call: RawCall) => Reply;
  readonly world: World;
  readonly meters: Meters;
  setFaults(faults: Partial<Faults>): void;
  close(): void;
}

/** What a connection cut after its request was applied looks like to the listener: no answer at all. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

const UNITS_A_MINUTE = 1250;
const LARGEST_BODY = 4 * 1024 * 1024;

export function createListServer(options: ServerOptions): ListServer {
  const { disk, now = () => new Date(), random = Math.random, kill = () => process.kill(process.pid, 'SIGKILL') } = options;
  const world = openWorld({ disk, now, random, kill });
  for (const path of options.sites) ensureSite(world, path);
  const meters: Meters = { throttle: new Throttle(options.unitsAMinute ?? UNITS_A_MINUTE, () => now().getTime()), requests: 0, calls: 0, units: 0 };
  const app = new Hono();
  app.use('*', async (context: Context, next) => {
    requireLoopback(context.req.header('host'));
    requireOwnOrigin(context.req.header('origin'), options.origins ?? []);
    await next();
    allowOrigin(context);
  });
  app.use('*', bodyLimit({ maxSize: LARGEST_BODY, onError: () => { throw tooLarge(); } }));
  app.onError((error, context) => {
    if (error instanceof Dropped) throw error;
    const known = error instanceof GraphError ? error : new GraphError(500, 'generalException', 'Internal error');
    if (known !== error) console.error(error);
    return respond(context, errorReply(known, { headers: {} }, now()), now());
  });
  app.options('*', (context) => context.body(null, 204));
  const answer = (call: RawCall): Reply => graph(call, world, meters, options.authenticate ?? localIdentity);
  app.all('/v1.0/*', async (context) => {
    await delay(world);
    const { method, url } = context.req;
    return respond(context, answer({ method, url, headers: context.req.header(), text: await context.req.text() }), now());
  });
  faultRoutes(app, world);
  pageRoutes(app, world);
  return {
    fetch: (request) => app.fetch(request),
    answer,
    world,
    meters,
    setFaults: (faults) => void (world.faults = faultsFrom(faults)),
    close: () => disk.close(),
  };
}

function faultRoutes(app: Hono, world: World): void {
  app.get('/faults', (context) => context.json(world.faults));
  app.put('/faults', async (context) => {
    world.faults = faultsFrom(bodyOf(await context.req.text()), NO_FAULTS);
    return context.json(world.faults);
  });
}

async function delay({ faults, random }: World): Promise<void> {
  if (faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, random() * faults.delayMs));
}

function graph(raw: RawCall, world: World, meters: Meters, authenticate: Authenticate): Reply {
  meters.requests += 1;
  try {
    return graphReply(callOf(raw, authenticate), world, meters);
  } catch (error) {
    if (error instanceof GraphError) return errorReply(error, raw, world.now());
    throw error;
  }
}

function callOf({ method, url, headers, text }: RawCall, authenticate: Authenticate): Call {
  const who = identityOf(headers['authorization'], authenticate);
  const { pathname, searchParams, origin } = new URL(url);
  return { method, path: pathOf(pathname.replace(/^\/v1\.0/, '')), query: searchParams, headers, body: bodyOf(text), who, origin };
}

function graphReply(call: Call, world: World, meters: Meters): Reply {
  const answer = (): Reply => (call.path[0] === '$batch' && call.method === 'POST' ? answerBatch(world, meters, call) : answerCall(world, meters, call));
  if (hits(world, world.faults.duplicate)) answer();
  const reply = answer();
  if (hits(world, world.faults.drop)) throw new Dropped();
  return reply;
}

function tooLarge(): GraphError {
  return new GraphError(413, 'requestTooLarge', 'The request is too large');
}

function bodyOf(text: string): unknown {
  if (text.length > LARGEST_BODY) throw tooLarge();
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    throw invalidRequest('Unable to read JSON request payload.');
  }
}

function respond(context: Context, { status, headers = {}, body }: Reply, now: Date): Response {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  context.header('date', now.toUTCString());
  context.header('cache-control', 'no-store');
  if (body === undefined) return context.body(null, status as 204);
  return context.json(body as object, status as 200);
}

/** The pane runs on another port of this machine. Headers that Graph does not show to pages are not shown here. */
function allowOrigin(context: Context): void {
  const origin = context.req.header('origin');
  if (origin === undefined) return;
  context.header('access-control-allow-origin', origin);
  context.header('access-control-allow-methods', 'GET, POST, PATCH, DELETE, PUT');
  context.header('access-control-allow-headers', 'authorization, content-type, client-request-id, if-match, prefer');
  context.header('access-control-expose-headers', 'etag, location, request-id, client-request-id');
  context.header('vary', 'origin');
}
