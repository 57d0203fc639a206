/** The built programs and pages, as people run them; built anew when a source file is newer. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const SOURCE = /[.](?:tsx?|css|html)$/;

/** `npx avstamt` */
export function builtProgram(): string {
  return built('dist/cli/avstamt.js', ['cli/avstamt']);
}

/** The workbench's server, which serves the pages beside it. */
export function builtWorkbench(): string {
  built('dist/web/workbench.html', ['web']);
  return built('dist/workbench/server.js', ['workbench/server']);
}

function built(output: string, configurations: readonly string[]): string {
  const file = path.join(ROOT, output);
  if (existsSync(file) && statSync(file).mtimeMs >= newestSource()) return file;
  const names = configurations.flatMap((name) => ['--config-name', name]);
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', ...names], { cwd: ROOT, stdio: 'pipe' });
  // A file that came out the same was not written: it is new all the same.
  utimesSync(file, new Date(), new Date());
  return file;
}

function newestSource(): number {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => SOURCE.test(file));
  return Math.max(...files.map((file) => statSync(path.join(ROOT, 'src', file)).mtimeMs));
}
