/** The program that `launch.ts` starts. */
import { runCli } from './run';
import { nodeIo } from './wire';

void runCli(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code;
});
