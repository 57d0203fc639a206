/** A program is run with what V8 compiled of it, or without: it does the same. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheOf, readProgram, runProgram } from '../../src/cli/code-cache';
import { builtProgram } from '../support/program';
import { scratchFolder } from './harness';

const folder = scratchFolder();
const TEXT = "exports.said = require('node:path').basename(__filename);";

function launched(program: string): unknown {
  const { script, cached } = readProgram(program);
  return { ...runProgram(script, program, require), cached };
}

describe('a program with compiled code beside it', () => {
  it('is compiled where there is none', () => {
    expect(launched(folder.write('plain.js', Buffer.from(TEXT)))).toEqual({ said: 'plain.js', cached: false });
  });

  it('takes what was compiled of it', () => {
    const program = folder.write('cached.js', Buffer.from(TEXT));
    writeFileSync(cacheOf(program), readProgram(program).script.createCachedData());
    expect(launched(program)).toEqual({ said: 'cached.js', cached: true });
  });

  it.each([['nothing', Buffer.alloc(0)], ['what is no compiled code', Buffer.from('x'.repeat(500))]])('is compiled where V8 refuses %s', (_, bytes) => {
    const program = folder.write(`${bytes.length}.js`, Buffer.from(`${TEXT} // ${bytes.length}`));
    writeFileSync(cacheOf(program), bytes);
    expect(launched(program)).toEqual({ said: `${bytes.length}.js`, cached: false });
  });
});

test('a check starts with its compiled code, and without what only writing, stores and servers need', () => {
  const program = builtProgram();
  const told = `const { Script } = require('node:vm'); const run = Script.prototype.runInThisContext; let refused;
    Script.prototype.runInThisContext = function (...args) { refused = this.cachedDataRejected; return run.apply(this, args); };
    process.on('exit', () => { console.error(JSON.stringify({ refused, loaded: process.moduleLoadList })); });
    process.argv = [process.argv[0], ${JSON.stringify(program)}, 'check', 'absent.xlsx']; require(${JSON.stringify(program)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', told], { encoding: 'utf8', cwd: path.dirname(folder.at('x')) });
  const { refused, loaded } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as { refused: boolean; loaded: string[] };
  expect(refused).toBe(false);
  expect(loaded.filter((name) => /^NativeModule (?:child_process|readline|crypto|http)$/.test(name))).toEqual([]);
});
