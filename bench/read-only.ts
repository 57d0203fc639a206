/** Starts the program that merely reads, as `avstamt` is started: with the same flags of V8, and compiled at build time. */
import '../src/cli/tune-engine';
import { join } from 'node:path';
import { readProgram, runProgram } from '../src/cli/code-cache';

const READER = join(__dirname, 'reader.js');
runProgram(readProgram(READER).script, READER, __non_webpack_require__);
