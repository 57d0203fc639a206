/** `check --protocol`: the check leaves its line in the workbook, and marks acceptances whose figures have changed. */
import type { CheckResult } from '../app/check';
import { checkLogChanges } from '../app/protocol-log';
import { loggedText } from '../app/wording/fill-push-pull';
import type { Args, Io } from './command';
import { textOption } from './command';
import type { Output } from './output';
import { wrap } from './text/wrap';
import { VERSION } from './version';

export async function writeProtocol(path: string, result: CheckResult, output: Output, args: Args, io: Io): Promise<void> {
  const workbook = await io.host.openWorkbook(path, output.open);
  const by = { who: textOption(args, 'who') ?? io.host.userName(), when: io.now() };
  await workbook.write(await checkLogChanges(await workbook.read(), result, by, VERSION));
  io.stderr.write(`${wrap(loggedText(output.file, args.lang), io.columns).join('\n')}\n`);
}
