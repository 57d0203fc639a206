/** `avstamt pull --store DIR --unit --period --kind -o OUT`: the latest published figures in a new workbook. */
import { pulledBook } from '../../app/pull';
import { TOOL } from '../../app/report';
import { optionNeeded } from '../../app/wording/usage';
import { nothingToPull, pulledText } from '../../app/wording/fill-push-pull';
import { seriesKey } from '../../core/snapshot';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag, textOption } from '../command';
import { writeJson } from '../json';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const pull: Command = {
  positionals: [0, 0],
  options: {
    store: { type: 'string' }, unit: { type: 'string' }, period: { type: 'string' }, kind: { type: 'string' },
    output: { type: 'string', short: 'o' }, force: { type: 'boolean' },
  },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [folder, unit, period, kind, out] = (['store', 'unit', 'period', 'kind', 'output'] as const).map((option) => needed(args, option)) as [string, string, string, string, string];
  const store = await io.host.openStore(folder);
  const series = { unit: seriesKey(unit), period, kind: seriesKey(kind) };
  const published = await store.current(series);
  if (published === null) throw new CommandRefusal(nothingToPull(series.unit, period, series.kind, args.lang));
  await io.host.createWorkbook(out, pulledBook(published, args.lang), { overwrite: flag(args, 'force') });
  const { commit, snapshot } = published;
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, written: out, commit, tables: snapshot.tables.map(({ layout, name, rows }) => ({ layout, name, rows: rows.length })) });
  else io.stdout.write(`${wrap(pulledText(snapshot.tables.length, commit.author, commit.time, out, args.lang), io.columns).join('\n')}\n`);
  return EXIT.clean;
}

function needed(args: Args, option: string): string {
  const value = textOption(args, option);
  if (value === null) throw new CommandRefusal(optionNeeded('pull', option === 'output' ? '-o' : `--${option}`, args.lang));
  return value;
}
