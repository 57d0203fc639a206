/** The program itself, as a child process: what a shell and a pipe see. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { caseWorkbook, edit } from '../support/cases';
import { builtProgram } from '../support/program';
import { STATEMENT } from '../cases/tables';
import { scratchFolder, xlsxOf } from './harness';
import { REPORT } from './schema';

const folder = scratchFolder();
const PROGRAM = builtProgram();
// Programs are started while other tests run on the same cores.
let file = '';

beforeAll(() => {
  const sheets = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Blad ${i}`, edit(STATEMENT, { D12: '2,5', J15: '9,9' })]));
  file = folder.write('april.xlsx', xlsxOf(caseWorkbook(sheets)));
});

function avstamt(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, ...argv], { encoding: 'utf8', cwd: path.dirname(file), maxBuffer: 1 << 26 });
}

test('checks a file named from its own folder, whole output, exit code 1', () => {
  const { status, stdout, stderr } = avstamt('check', 'april.xlsx', '--find', '--format', 'json');
  const report = REPORT.parse(JSON.parse(stdout));
  expect(report.tables).toHaveLength(60);
  expect(report.findings.length).toBeGreaterThan(200);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
});

test('a sentence on stderr and exit code 2, naming the file as the user did', () => {
  expect(avstamt('check', 'mars.xlsx')).toMatchObject({ status: 2, stdout: '', stderr: 'Filen mars.xlsx finns inte. Kontrollera namnet och mappen.\n' });
});

test('a reader that stops reading is no error, and the exit code still tells', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'check', file, '--find'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data: Buffer) => { err += data.toString(); });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 1, err: '' });
});
