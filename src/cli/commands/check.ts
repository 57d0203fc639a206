/** `avstamt check FILE`: every finding, as text or as JSON. */
import { basename } from 'node:path';
import type { CheckResult } from '../../app/check';
import { checkWorkbook } from '../../app/check';
import { checkReport } from '../../app/report';
import { notBound, nothingFound, nothingToCompare, TEXTS } from '../../app/wording/cli';
import { pulledOnly } from '../../app/wording/fill-push-pull';
import type { Args, Command, Io } from '../command';
import { EXIT, flag, textOption } from '../command';
import { writeProtocol } from '../check-protocol';
import { writeJson } from '../json';
import { OUTPUT_OPTIONS, requiredOutput } from '../output';
import { isLarge, readBook } from '../read-book';
import { tallyOf } from '../../app/tally';
import { checkText } from '../text/check-text';
import { progressOn } from '../text/progress';
import { styleFor } from '../text/style';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const check: Command = {
  positionals: [1, 1],
  options: {
    ...OUTPUT_OPTIONS, find: { type: 'boolean' }, previous: { type: 'string' }, verbose: { type: 'boolean' }, protocol: { type: 'boolean' }, who: { type: 'string' },
  },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [path = ''] = args.positionals;
  const progress = progressOn(io);
  try {
    const output = flag(args, 'protocol') ? requiredOutput('check --protocol', args, path) : null;
    const previous = textOption(args, 'previous');
    const workbook = await readBook(path, args, io, progress);
    const earlier = previous === null ? null : await readBook(previous, args, io, progress);
    progress.step(`${TEXTS.checking[args.lang]} ${basename(path)}`, isLarge(workbook));
    const result = checkWorkbook(workbook, { find: flag(args, 'find'), ...(earlier === null ? {} : { previous: earlier }) });
    progress.done();
    if (output !== null) await writeProtocol(path, result, output, args, io);
    return report(result, path, args, io);
  } finally {
    progress.done();
  }
}

function report(result: CheckResult, path: string, args: Args, io: Io): number {
  const file = basename(path);
  const { accepted } = result;
  const { errors } = tallyOf(result.findings, accepted);
  const nothing = result.tables.length === 0;
  if (args.format === 'json') writeJson(io, checkReport(result, { version: VERSION, lang: args.lang }));
  else if (!nothing || result.findings.length > 0) {
    io.stdout.write(checkText(result, { file, lang: args.lang, columns: io.columns, style: styleFor(io), verbose: flag(args, 'verbose'), accepted }));
  }
  if (result.earlier === 0) say(nothingToCompare(textOption(args, 'previous') ?? '', args.lang), io);
  if (errors > 0) return EXIT.errors;
  if (!nothing) return EXIT.clean;
  const sentence = result.pulled.length > 0 ? pulledOnly(result.pulled, 'check', args.lang) : flag(args, 'find') ? nothingFound(path, result.unplaced.length, args.lang) : notBound(path, args.lang);
  say(sentence, io);
  return EXIT.refused;
}

function say(sentence: string, io: Io): void {
  io.stderr.write(`${wrap(sentence, io.columns).join('\n')}\n`);
}
