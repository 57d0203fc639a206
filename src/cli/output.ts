/** Where a command that changes a workbook writes it: `-o NEW.xlsx`, `--in-place`, or nowhere. */
import { otherEnding, targetNeeded, twoTargets } from '../app/wording/fill-push-pull';
import type { Args, Host, OptionSpec } from './command';
import { CommandRefusal, flag, textOption } from './command';

export const OUTPUT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  force: { type: 'boolean' },
};

export interface Output {
  /** The file that is written, as the user named it. */
  readonly file: string;
  readonly open: NonNullable<Parameters<Host['openWorkbook']>[1]>;
}

/** Null when neither was given. Throws `CommandRefusal` when both were. */
export function outputOf(args: Args, input: string): Output | null {
  const target = textOption(args, 'output');
  if (target !== null && flag(args, 'in-place')) throw new CommandRefusal(twoTargets(args.lang));
  if (target !== null) requireXlsx(target, /\.xlsm$/i.test(input) ? '.xlsm' : '.xlsx', args);
  if (target !== null) return { file: target, open: { target, overwrite: flag(args, 'force') } };
  return flag(args, 'in-place') ? { file: input, open: {} } : null;
}

/** For commands that do nothing unless they may write. */
export function requiredOutput(command: string, args: Args, input: string): Output {
  const output = outputOf(args, input);
  if (output === null) throw new CommandRefusal(targetNeeded(command, args.lang));
  return output;
}

/** A workbook under another ending is one that Excel will not open. Throws `CommandRefusal`. */
export function requireXlsx(target: string, ending: '.xlsx' | '.xlsm', args: Args): void {
  if (!target.toLowerCase().endsWith(ending)) throw new CommandRefusal(otherEnding(target, ending, args.lang));
}

/** For commands that do something else before they write. Rejects with `WorkbookRefusal`. */
export async function checkOutput({ file, open }: Output, host: Host): Promise<void> {
  await host.checkTarget(file, { overwrite: open.target === undefined || open.overwrite === true });
}
