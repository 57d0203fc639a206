/** Command-line arguments, checked against what a command takes. */
import { parseArgs } from 'node:util';
import type { Lang } from '../app/wording/lang';
import { LANGS } from '../app/wording/lang';
import { tooFewFiles, tooManyFiles, unknownOption, valueMissing, valueUnexpected, valueUnknown } from '../app/wording/usage';
import type { Args, Command, OptionSpec, OptionValue } from './command';
import { CommandRefusal } from './command';
import { nearest } from './nearest';

const COMMON: Readonly<Record<string, OptionSpec>> = {
  format: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** The language asked for anywhere on the line, so that even a mistake on it is answered in that language. */
export function langOf(argv: readonly string[]): Lang {
  const asked = argv.map((arg, at) => (arg === '--lang' ? argv[at + 1] : /^--lang=(.*)$/.exec(arg)?.[1]));
  return LANGS.find((lang) => asked.includes(lang)) ?? 'sv';
}

/** Throws `CommandRefusal`. */
export function readArgs(name: string, command: Command, argv: readonly string[]): Args & { readonly help: boolean } {
  const lang = langOf(argv);
  const specs = { ...COMMON, ...command.options };
  // Not strict: parseArgs would answer in English, and only the first mistake of its own choosing.
  const { tokens } = parseArgs({ args: [...argv], options: specs, strict: false, allowPositionals: true, tokens: true });
  const options: Record<string, OptionValue> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') options[token.name] = optionValue(name, specs, token, lang);
  }
  const format = oneOf('--format', options['format'], ['text', 'json'] as const, 'text', lang);
  oneOf('--lang', options['lang'], LANGS, 'sv', lang);
  const help = options['help'] === true;
  if (!help) checkCount(name, command, positionals, lang);
  return { positionals, options, lang, format, help };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionValue(command: string, specs: Readonly<Record<string, OptionSpec>>, token: OptionToken, lang: Lang): OptionValue {
  const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
  if (spec === undefined) throw new CommandRefusal(unknownOption(command, token.rawName, nearest(token.name, Object.keys(specs)), lang));
  const { value } = token;
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new CommandRefusal(valueUnexpected(command, token.rawName, lang));
    return true;
  }
  // `--previous --find` is a forgotten file name, not a file named --find.
  if (value === undefined || value === '' || (token.inlineValue !== true && /^-./.test(value))) {
    throw new CommandRefusal(valueMissing(command, token.rawName, lang));
  }
  return value;
}

function oneOf<T extends string>(option: string, value: OptionValue, allowed: readonly T[], otherwise: T, lang: Lang): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new CommandRefusal(valueUnknown(option, String(value), allowed, lang));
  return found;
}

function checkCount(name: string, { positionals: [least, most] }: Command, given: readonly string[], lang: Lang): void {
  if (given.length < least) throw new CommandRefusal(tooFewFiles(name, least, lang));
  if (given.length > most) throw new CommandRefusal(tooManyFiles(name, given[most] ?? '', lang));
}
