/** `avstamt fill FILE`: computed columns as formulas. Without `-o` or `--in-place` it shows its plan and writes nothing. */
import { basename } from 'node:path';
import { fillReport } from '../../app/fill-report';
import { fillChanges, planFill } from '../../app/fill';
import { readTables } from '../../app/tables';
import { PROGRESS, pulledOnly } from '../../app/wording/fill-push-pull';
import { notBound, nothingFound } from '../../app/wording/cli';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag } from '../command';
import { writeJson } from '../json';
import { isLargeFile } from '../read-book';
import type { Output } from '../output';
import { OUTPUT_OPTIONS, outputOf } from '../output';
import { fillText } from '../text/fill-text';
import type { Progress } from '../text/progress';
import { progressOn } from '../text/progress';
import { styleFor } from '../text/style';
import { VERSION } from '../version';

export const fill: Command = {
  positionals: [1, 1],
  options: { ...OUTPUT_OPTIONS, values: { type: 'boolean' }, find: { type: 'boolean' }, verbose: { type: 'boolean' } },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [path = ''] = args.positionals;
  const output = outputOf(args, path);
  const progress = progressOn(io);
  progress.step(`${PROGRESS.filling[args.lang]} ${basename(path)}`, await isLargeFile(path, io));
  try {
    return await fillIn(path, output, args, io, progress);
  } finally {
    progress.done();
  }
}

async function fillIn(path: string, output: Output | null, args: Args, io: Io, progress: Progress): Promise<number> {
  const workbook = await io.host.openWorkbook(path, output?.open ?? {});
  const raw = await workbook.read();
  const find = flag(args, 'find');
  const { tables, unplaced, pulled } = readTables(raw, { find });
  if (tables.length === 0 && pulled.length > 0) throw new CommandRefusal(pulledOnly(pulled, 'fill', args.lang));
  if (tables.length === 0) throw new CommandRefusal(find ? nothingFound(path, unplaced.length, args.lang) : notBound(path, args.lang, 'fill'));
  const plan = planFill(tables, raw.sheets, { values: flag(args, 'values') });
  const writes = output !== null && plan.changes.length > 0;
  if (writes) await workbook.write(fillChanges(plan, path));
  progress.done();
  const written = writes ? output.file : null;
  if (args.format === 'json') writeJson(io, fillReport(plan, { version: VERSION, written }));
  else io.stdout.write(fillText(plan, { lang: args.lang, columns: io.columns, style: styleFor(io), written, verbose: flag(args, 'verbose') }));
  return EXIT.clean;
}
