/**
 * Very many schedules: `npm run soak -- [runs] [seed]`. Prints the seed first, so that a failure can be run again.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { planArb, runSchedule } from './schedules';

/** Web Crypto hands every digest to another thread: for the short texts here that takes longer than everything else. */
function hashHere(): void {
  const digest = async (_: string, data: Uint8Array): Promise<ArrayBuffer> => new Uint8Array(createHash('sha256').update(data).digest()).buffer;
  Object.defineProperty(globalThis.crypto.subtle, 'digest', { value: digest });
}

async function main([runs = '100000', seed = String(Date.now() % 2 ** 31)]: string[]): Promise<void> {
  hashHere();
  console.info(`${runs} schedules, seed ${seed}`);
  const started = Date.now();
  let done = 0;
  const property = fc.asyncProperty(fc.scheduler(), planArb, async (scheduler, plan) => {
    await runSchedule(scheduler, plan);
    if (++done % 5000 === 0) console.info(`${done} in ${Math.round((Date.now() - started) / 1000)} s`);
  });
  await fc.assert(property, { seed: Number(seed), numRuns: Number(runs) });
  console.info(`${done} schedules held in ${Math.round((Date.now() - started) / 1000)} s`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
