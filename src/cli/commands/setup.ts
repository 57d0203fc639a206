/** `avstamt setup --list URL`: makes a list ready for publications, and tries it out. */
import { TOOL } from '../../app/report';
import { listReady } from '../../app/wording/lists';
import { optionNeeded } from '../../app/wording/usage';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, textOption } from '../command';
import { writeJson } from '../json';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const setup: Command = { positionals: [0, 0], options: { list: { type: 'string' } }, run };

async function run(args: Args, io: Io): Promise<number> {
  const list = textOption(args, 'list');
  if (list === null) throw new CommandRefusal(optionNeeded('setup', '--list', args.lang));
  const done = await io.host.setUpList(list);
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, ...done });
  else io.stdout.write(`${wrap(listReady(done.url, done.madeList, done.madeColumns, args.lang), io.columns).join('\n')}\n`);
  return EXIT.clean;
}
