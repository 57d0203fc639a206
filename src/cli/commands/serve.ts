/** `avstamt serve`: a list on this machine, for trying out publishing without SharePoint. */
import { TOOL } from '../../app/report';
import { badPort, cannotServe, serving } from '../../app/wording/lists';
import type { Args, Command, Io, Serving } from '../command';
import { CommandRefusal, textOption } from '../command';
import { writeJson } from '../json';
import { VERSION } from '../version';

export const serve: Command = { positionals: [0, 0], options: { port: { type: 'string' }, data: { type: 'string' } }, run };

const PORT = '4170';
const DATA = '.avstamt';
const LIST = '/sites/avstamt/Lists/Avstamt';

/** Runs until the server ends. */
async function run(args: Args, io: Io): Promise<number> {
  const asked = textOption(args, 'port') ?? PORT;
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port < 1 || port > 65_535) throw new CommandRefusal(badPort(asked, args.lang));
  const { url, ended } = await started(port, args, io);
  const list = `${url}${LIST}`;
  await io.host.setUpList(list);
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, url, list });
  else io.stdout.write(`${serving(url, list, args.lang).join('\n')}\n`);
  return ended;
}

async function started(port: number, args: Args, io: Io): Promise<Serving> {
  const data = textOption(args, 'data') ?? DATA;
  try {
    return await io.host.serve({ port, data });
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    throw new CommandRefusal(cannotServe(code, port, data, args.lang));
  }
}
