/** Every command by its name. Adding one is a line here and its help in app/wording/help.ts. */
import type { Command } from './command';

export const COMMANDS: Readonly<Record<string, Command>> = {};
