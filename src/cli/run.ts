/** One run of the command line: arguments in, exit code out. Every way to fail ends in a sentence. */
import { internalError } from '../app/wording/cli';
import { commandHelp, overview } from '../app/wording/help';
import type { Lang } from '../app/wording/lang';
import { refusalSentence } from '../app/wording/refusals';
import { unknownCommand } from '../app/wording/usage';
import { langOf, readArgs } from './args';
import type { Io } from './command';
import { CommandRefusal, EXIT } from './command';
import { nearest } from './nearest';
import { COMMANDS } from './registry';
import { wrap } from './text/wrap';
import { VERSION } from './version';

export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const lang = langOf(argv);
  try {
    return await dispatch(argv, io, lang);
  } catch (error) {
    return explain(error, io, lang);
  }
}

async function dispatch(argv: readonly string[], io: Io, lang: Lang): Promise<number> {
  const [name = 'help', ...rest] = argv;
  if (name === '--version' || name === '-V') {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.clean;
  }
  if (name === 'help' || name === '--help' || name === '-h' || name.startsWith('--lang')) return help(rest, io, lang);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new CommandRefusal(unknownCommand(name, nearest(name, Object.keys(COMMANDS)), lang));
  const command = await load();
  const { help: wantsHelp, ...args } = readArgs(name, command, rest);
  if (wantsHelp) return help([name], io, lang);
  return command.run(args, io);
}

function help([about]: readonly string[], io: Io, lang: Lang): number {
  const known = about !== undefined && Object.hasOwn(COMMANDS, about);
  io.stdout.write(`${known ? commandHelp(about, lang) : overview(Object.keys(COMMANDS), lang)}\n`);
  return EXIT.clean;
}

function explain(error: unknown, io: Io, lang: Lang): number {
  const sentence = error instanceof CommandRefusal ? error.sentence : refusalSentence(error, lang);
  if (sentence !== null) {
    io.stderr.write(`${wrap(sentence, io.columns).join('\n')}\n`);
    return EXIT.refused;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`${internalError(message.split('\n')[0] ?? '', lang)}\n`);
  if (io.env['AVSTAMT_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  return EXIT.refused;
}
