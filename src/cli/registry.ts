/** Every command by its name. Adding one is a line here and its help in app/wording/help.ts. */
import type { Command } from './command';
import { check } from './commands/check';
import { find } from './commands/find';
import { log } from './commands/log';

export const COMMANDS: Readonly<Record<string, Command>> = {
  find,
  check,
  log,
};
