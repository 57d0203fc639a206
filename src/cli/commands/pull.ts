/** `avstamt pull --store DIR | --list URL --unit --period --kind -o OUT`: the latest published figures in a new workbook. */
import type { Published } from '../../app/ports';
import { pulledBook } from '../../app/pull';
import { TOOL } from '../../app/report';
import { optionNeeded } from '../../app/wording/usage';
import { publishedWithErrors, pulledText } from '../../app/wording/fill-push-pull';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag, textOption } from '../command';
import { writeJson } from '../json';
import { requireXlsx } from '../output';
import { openPlace, PLACE_OPTIONS, placeOf } from '../place';
import { neededSeries, nothingPublished, SERIES_OPTIONS } from '../series';
import { localTime } from '../text/time';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const pull: Command = {
  positionals: [0, 0],
  options: {
    ...PLACE_OPTIONS, ...SERIES_OPTIONS,
    output: { type: 'string', short: 'o' }, force: { type: 'boolean' },
  },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const place = placeOf('pull', args);
  const series = neededSeries('pull', args);
  const out = textOption(args, 'output');
  if (out === null) throw new CommandRefusal(optionNeeded('pull', '-o', args.lang));
  requireXlsx(out, '.xlsx', args);
  const store = await openPlace(place, io, args.lang);
  const published = await store.current(series);
  if (published === null) throw await nothingPublished(store, series, args.lang);
  await io.host.createWorkbook(out, pulledBook(published, args.lang), { overwrite: flag(args, 'force') });
  const { commit, snapshot } = published;
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, written: out, commit, tables: snapshot.tables.map(({ layout, name, rows }) => ({ layout, name, rows: rows.length })) });
  else io.stdout.write(`${said(published, out, args).flatMap((line) => wrap(line, io.columns)).join('\n')}\n`);
  return EXIT.clean;
}

function said({ commit, snapshot }: Published, out: string, { lang }: Args): string[] {
  const { errors } = commit.counts;
  return [
    pulledText(snapshot.tables.length, commit.author, localTime(commit.time), out, lang),
    ...(errors === 0 ? [] : [publishedWithErrors(errors, lang)]),
  ];
}
