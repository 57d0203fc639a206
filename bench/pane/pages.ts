/** The pages of build.cjs, built once for all measurements. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Pages {
  readonly folder: string;
  /** Files of the pane's page itself, of all that its first view loads, and of the page it is measured against. */
  readonly files: { readonly first: readonly string[]; readonly view: readonly string[]; readonly template: readonly string[] };
  remove(): void;
}

/** By a process of its own: webpack is no part of the bundled bench. npm runs scripts in the project's folder. */
export function buildPages(): Pages {
  const folder = mkdtempSync(join(tmpdir(), 'avstamt-bench-pane-'));
  const told = execFileSync(process.execPath, [join(process.cwd(), 'bench/pane/build.cjs'), folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return { folder, files: JSON.parse(told) as Pages['files'], remove: () => rmSync(folder, { recursive: true, force: true }) };
}
