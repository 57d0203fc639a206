/**
 * Every command by its name, loaded when it is asked for: a check starts without the code that publishes. Adding a
 * command is a line here and its help in app/wording/help.ts.
 */
import type { Command } from './command';

export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  find: async () => (await import('./commands/find')).find,
  check: async () => (await import('./commands/check')).check,
  fill: async () => (await import('./commands/fill')).fill,
  accept: async () => (await import('./commands/accept')).accept,
  push: async () => (await import('./commands/push')).push,
  pull: async () => (await import('./commands/pull')).pull,
  diff: async () => (await import('./commands/diff')).diff,
  setup: async () => (await import('./commands/setup')).setup,
  serve: async () => (await import('./commands/serve')).serve,
  undo: async () => (await import('./commands/undo')).undo,
  'clean-up': async () => (await import('./commands/clean-up')).cleanUp,
  log: async () => (await import('./commands/log')).log,
};
