/** The command `avstamt`: starts the program beside it. */
import './tune-engine';
import { join } from 'node:path';
import { readProgram, runProgram } from './code-cache';

const PROGRAM = join(__dirname, 'program.js');
runProgram(readProgram(PROGRAM).script, PROGRAM, __non_webpack_require__);
