/** The command line run in process: real files, and what it writes caught. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Io } from '../../src/cli/command';
import { runCli } from '../../src/cli/run';
import { nodeIo } from '../../src/cli/wire';
import type { RawWorkbook } from '../../src/core/grid';
import { createXlsx } from '../../src/xlsx/create';

const NODE = nodeIo();

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function cli(argv: readonly string[], over: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    ...NODE,
    stdout: { write: (text) => { out += text; } },
    stderr: { write: (text) => { err += text; } },
    isTerminal: false,
    stderrIsTerminal: false,
    columns: 100,
    env: {},
    ...over,
  };
  const code = await runCli(argv, io);
  return { code, out, err };
}

/** A folder of its own for each test file, gone afterwards. */
export function scratchFolder(): { readonly at: (name: string) => string; readonly write: (name: string, bytes: Uint8Array | string) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'avstamt-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);
  return {
    at,
    write: (name, bytes) => {
      writeFileSync(at(name), bytes);
      return at(name);
    },
  };
}

/** The bytes of a workbook as the cases describe them. */
export function xlsxOf({ sheets, names }: RawWorkbook): Uint8Array {
  return createXlsx({
    sheets: sheets.map(({ name, rows, merges }) => ({ name, cells: rows.flatMap(({ cells }) => cells), merges })),
    names,
  });
}
