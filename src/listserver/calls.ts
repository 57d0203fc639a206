/** One call answered: throttling and faults first, then the route, and every error as Graph sends it. */
import { errorReply, GraphError, type Call, type Reply } from './reply';
import { routeOf } from './routes';
import { throttled, type Throttle } from './throttle';
import type { World } from './world';

export interface Meters {
  readonly throttle: Throttle;
  /** HTTP requests, single calls (those in batches too) and resource units since the start. */
  requests: number;
  calls: number;
  units: number;
}

export function answerCall(world: World, meters: Meters, call: Call): Reply {
  try {
    return answered(world, meters, call);
  } catch (error) {
    if (error instanceof GraphError) return errorReply(error, call, world.now());
    throw error;
  }
}

function answered(world: World, meters: Meters, call: Call): Reply {
  countDown(world, 'killBefore');
  const { faults } = world;
  world.tick += 1;
  meters.calls += 1;
  const route = routeOf(world, call);
  meters.units += route.units;
  const spent = meters.throttle.spend(call.who.app, route.units);
  if (hits(world, faults.throttle)) throw throttled(retryAfter(world));
  if (hits(world, faults.unavailable)) throw new GraphError(503, 'serviceNotAvailable', 'The service is temporarily unavailable', { 'retry-after': retryAfter(world) });
  const reply = route.answer();
  countDown(world, 'killAfter');
  if (hits(world, faults.timeout)) throw new GraphError(504, 'generalException', 'The gateway timed out');
  return { ...reply, headers: { ...spent.headers, ...reply.headers } };
}

/** Counts down to the call at which the process is to end. */
function countDown(world: World, fault: 'killBefore' | 'killAfter'): void {
  const left = world.faults[fault];
  if (left === 0) return;
  world.faults = { ...world.faults, [fault]: Math.max(0, left - 1) };
  if (left <= 1) world.kill();
}

/** Whole seconds as often as fractions: both have been seen. */
function retryAfter({ faults, random }: World): string {
  return random() < 0.5 ? String(Math.ceil(faults.retryAfter)) : faults.retryAfter.toFixed(2);
}

/** Draws only when the fault is on, so that a seed means the same with others off. */
export function hits(world: World, share: number): boolean {
  return share > 0 && world.random() < share;
}
