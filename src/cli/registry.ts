/** Every command by its name. Adding one is a line here and its help in app/wording/help.ts. */
import type { Command } from './command';
import { accept } from './commands/accept';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { fill } from './commands/fill';
import { find } from './commands/find';
import { log } from './commands/log';
import { pull } from './commands/pull';
import { push } from './commands/push';

export const COMMANDS: Readonly<Record<string, Command>> = {
  find,
  check,
  fill,
  accept,
  push,
  pull,
  diff,
  log,
};
