import fc from 'fast-check';
import { SEED } from '../contract/seed';
import { planArb, runSchedule } from './schedules';

/** More with `npm run soak`. */
const RUNS = Number(process.env['AVSTAMT_RUNS'] ?? 150);

test(`G10 whatever befalls requests, every outcome told is true and every snapshot whole: ${RUNS} schedules (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), planArb, (scheduler, plan) => runSchedule(scheduler, plan)),
    { seed: SEED, numRuns: RUNS },
  );
}, 3_600_000);
