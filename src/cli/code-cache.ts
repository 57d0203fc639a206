/**
 * Runs a program that is one file with what V8 made of it at build time: functions compiled, so that a run neither
 * reads nor compiles its own text again. V8 itself refuses what another version of it made, or one with other flags;
 * the program is then compiled as ever. `cli/warm.ts` makes it.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

export function cacheOf(program: string): string {
  return `${program}.cache`;
}

/** Reads the program, all ASCII as the build writes it; `cached` is false where the compiled code was absent or refused. */
export function readProgram(program: string): { readonly script: Script; readonly cached: boolean } {
  const cachedData = optionalFile(cacheOf(program));
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(program, 'latin1')}\n})`;
  const script = new Script(wrapped, { filename: program, ...(cachedData === null ? {} : { cachedData }) });
  return { script, cached: cachedData !== null && script.cachedDataRejected === false };
}

function optionalFile(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

type Wrapped = (exports: object, require: NodeJS.Require, module: { exports: object }, filename: string, dirname: string) => void;

/** As Node runs a module; returns what it exports. `nodeRequire`: the program is one file and requires Node's own alone. */
export function runProgram(script: Script, program: string, nodeRequire: NodeJS.Require): object {
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(module.exports, nodeRequire, module, program, dirname(program));
  return module.exports;
}
