/** `avstamt check` on a file, start to exit, against a program that merely reads the same file. */
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
  const [cli, reader] = [join(DIST, 'cli/avstamt.js'), join(DIST, 'bench/read-only.js')];
  const absent = [cli, reader].filter((program) => !existsSync(program));
  if (absent.length > 0) return report('command line', `not measured: run npm run build first (${absent.join(', ')})`);
  const folder = mkdtempSync(join(tmpdir(), 'avstamt-bench-'));
  try {
    const file = join(folder, '001.xlsx');
    const { sheets } = reportBook(['001']).workbook;
    writeFileSync(file, createXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, cells: rows.flatMap(({ cells }) => cells) })) }));
    compare(quick ? 5 : 21, [cli, 'check', file, '--find', '--format', 'json'], [reader, file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Turn by turn, so that whatever else the machine does falls on both alike. */
function compare(runs: number, ours: readonly string[], theirs: readonly string[]): void {
  const times = Array.from({ length: runs }, () => [run(ours), run(theirs)] as const);
  const [check, read] = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))];
  const ratio = check / read;
  report('avstamt check of report 001, start to exit', `${round(check, 0)} ms; merely reading ${round(read, 0)} ms: ${round(ratio, 2)} ×`, { text: `≤ ${GOAL} ×`, met: ratio <= GOAL });
}

function run(program: readonly string[]): number {
  return milliseconds(() => {
    const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0 && status !== 1) throw new Error(stderr);
  });
}
