/** JSON on stdout: indented, since people look at it too. */
import type { Io } from './command';

export function writeJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
