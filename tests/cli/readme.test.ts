/** The README's commands, in their order, on the report that the demo makes: each works as it is printed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeIo } from '../../src/cli/wire';
import { april2024 } from '../../src/samples/april-2024';
import { cli, scratchFolder } from './harness';

const scratch = scratchFolder();
const README = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
const COMMANDS = README.split('\n').filter((line) => line.startsWith('npx avstamt '));
/** The published report has one contradiction outside rounding, which is accepted before anything is published. */
const FINDS_ERRORS = /^check /;
const ID_IN_LOG = /· ([0-9a-f]{8}) ·/g;

/** A command's words, with files and the store in a folder of the test's own. */
function wordsOf(line: string): string[] {
  const command = line.replace(/^npx avstamt /, '').replace(/\s# .*$/, '');
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  return words.map((word, at) => (word.endsWith('.xlsx') || words[at - 1] === '--store' ? scratch.at(word) : word));
}

test('each ends as it should', async () => {
  expect(COMMANDS.length).toBeGreaterThan(10);
  await nodeIo().host.createWorkbook(scratch.at('april.xlsx'), april2024());
  let oldest = '';
  for (const line of COMMANDS) {
    const argv = wordsOf(line).map((word) => (word === 'ID' ? oldest : word));
    const ran = await cli(argv);
    oldest = [...ran.out.matchAll(ID_IN_LOG)].at(-1)?.[1] ?? oldest;
    expect({ line, code: ran.code, err: ran.code === 2 ? ran.err : '' }).toEqual({ line, code: FINDS_ERRORS.test(argv.join(' ')) ? 1 : 0, err: '' });
  }
});
