/** `avstamt fill FILE`: computed columns as formulas. Without `-o` or `--in-place` it shows its plan and writes nothing. */
import { fillReport } from '../../app/fill-report';
import { fillChanges, planFill } from '../../app/fill';
import { readTables } from '../../app/tables';
import { notBound, nothingFound } from '../../app/wording/cli';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag } from '../command';
import { writeJson } from '../json';
import { OUTPUT_OPTIONS, outputOf } from '../output';
import { fillText } from '../text/fill-text';
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
  const workbook = await io.host.openWorkbook(path, output?.open ?? {});
  const raw = await workbook.read();
  const find = flag(args, 'find');
  const { tables, unplaced } = readTables(raw, { find });
  if (tables.length === 0) throw new CommandRefusal(find ? nothingFound(path, unplaced.length, args.lang) : notBound(path, args.lang));
  const plan = planFill(tables, raw.sheets, { values: flag(args, 'values') });
  const writes = output !== null && plan.changes.length > 0;
  if (writes) await workbook.write(fillChanges(plan, path));
  const written = writes ? output.file : null;
  if (args.format === 'json') writeJson(io, fillReport(plan, { version: VERSION, written }));
  else io.stdout.write(fillText(plan, { lang: args.lang, columns: io.columns, style: styleFor(io), written, verbose: flag(args, 'verbose') }));
  return EXIT.clean;
}
