/**
 * `avstamt check` on a file, start to exit, against a program that merely reads the same file with the same reader, as Node
 * starts any program: that is what a user of either waits for, and what the goal is about. Beside it the same reader given
 * the check's own start (`cli/launch.ts`), which shows what the checking itself costs on cold code.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../src/xlsx/create';
import { reportBook } from '../tests/support/report-books';
import { median, milliseconds, report, round } from './measure';

const GOAL = 1.5;
const DIST = join(__dirname, '..');

export function benchCli(quick: boolean): void {
  const [cli, reader, plain] = [join(DIST, 'cli/avstamt.js'), join(DIST, 'bench/read-only.js'), join(DIST, 'bench/reader.js')];
  const absent = [cli, reader, plain].filter((program) => !existsSync(program));
  if (absent.length > 0) return report('command line', `not measured: run npm run build first (${absent.join(', ')})`);
  const folder = mkdtempSync(join(tmpdir(), 'avstamt-bench-'));
  try {
    const file = join(folder, '001.xlsx');
    const { sheets } = reportBook(['001']).workbook;
    writeFileSync(file, createXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, cells: rows.flatMap(({ cells }) => cells) })) }));
    compare(quick ? 5 : 21, [cli, 'check', file, '--find', '--format', 'json'], [reader, file], [plain, file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Turn by turn, so that whatever else the machine does falls on all alike. */
function compare(runs: number, ...programs: readonly (readonly string[])[]): void {
  const times = Array.from({ length: runs }, () => programs.map(run));
  const [check = 0, read = 0, plain = 0] = programs.map((_, at) => median(times.map((turn) => turn[at] ?? 0)));
  const ratio = check / plain;
  report('avstamt check of report 001, start to exit', `${round(check, 0)} ms; merely reading ${round(plain, 0)} ms: ${round(ratio, 2)} ×`, { text: `≤ ${GOAL} ×`, met: ratio <= GOAL });
  report('  against a reader with our flags and compiled code too', `${round(read, 0)} ms: ${round(check / read, 2)} ×`);
}

/** In an empty environment: what a machine's settings add to every start of Node would hide the difference. */
function run(program: readonly string[]): number {
  return milliseconds(() => {
    const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8', maxBuffer: 1 << 26, env: {} });
    if (status !== 0 && status !== 1) throw new Error(stderr);
  });
}
