/**
 * Run by the build: `warm.js PROGRAM ARG… [-- ARG…]` runs the program on the sample report, which stands as `FILE`
 * among the arguments, once for each set of them, and puts beside it what V8 compiled meanwhile.
 */
import './tune-engine';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { april2024 } from '../samples/april-2024';
import { createXlsx } from '../xlsx/create';
import { cacheOf, readProgram, runProgram } from './code-cache';

const [node = '', , name = '', ...args] = process.argv;
const program = resolve(name);
const folder = mkdtempSync(join(tmpdir(), 'avstamt-build-'));
const sample = join(folder, 'april-2024.xlsx');
writeFileSync(sample, createXlsx(april2024()));

const { script } = readProgram(program);
const runs = setsOf(args.map((arg) => (arg === 'FILE' ? sample : arg)));

process.on('beforeExit', next);
next();

function next(): void {
  const run = runs.shift();
  if (run === undefined) return finish();
  process.argv = [node, program, ...run];
  runProgram(script, program, __non_webpack_require__);
}

function finish(): void {
  process.off('beforeExit', next);
  writeFileSync(cacheOf(program), script.createCachedData());
  rmSync(folder, { recursive: true });
  // The sample has findings; the build does not fail for them.
  process.exitCode = 0;
}

function setsOf(given: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const arg of given) {
    if (arg === '--') sets.push([]);
    else sets.at(-1)?.push(arg);
  }
  return sets;
}
