/** `avstamt clean-up`: removes what was written for publications that were never finished, once that has been shown. */
import { SAFE_AGE_DAYS } from '../../app/ports';
import { TOOL } from '../../app/report';
import { cleanedUp, tooYoung, wouldCleanUp } from '../../app/wording/publications';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag, textOption } from '../command';
import { writeJson } from '../json';
import { openPlace, PLACE_OPTIONS, placeOf } from '../place';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const cleanUp: Command = {
  positionals: [0, 0],
  options: { ...PLACE_OPTIONS, 'older-than': { type: 'string' }, remove: { type: 'boolean' } },
  run,
};

const DAY_MS = 24 * 3600 * 1000;

async function run(args: Args, io: Io): Promise<number> {
  const place = placeOf('clean-up', args);
  const days = daysOption(args);
  const removes = flag(args, 'remove');
  const store = await openPlace(place, io, args.lang);
  const found = await store.cleanUp(days * DAY_MS, { countOnly: !removes });
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, olderThanDays: days, found, removed: removes ? found : 0 });
  else io.stdout.write(`${wrap((removes ? cleanedUp : wouldCleanUp)(found, days, args.lang), io.columns).join('\n')}\n`);
  return EXIT.clean;
}

function daysOption(args: Args): number {
  const text = textOption(args, 'older-than') ?? String(SAFE_AGE_DAYS);
  if (!/^\d{1,5}$/.test(text) || Number(text) < SAFE_AGE_DAYS) throw new CommandRefusal(tooYoung(text, SAFE_AGE_DAYS, args.lang));
  return Number(text);
}
