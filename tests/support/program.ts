/** The built program, as `npx avstamt` runs it; built anew when a source file is newer. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

export function builtProgram(): string {
  const program = path.join(ROOT, 'dist/cli/avstamt.js');
  if (!existsSync(program) || statSync(program).mtimeMs < newestSource()) {
    execFileSync(process.execPath, [path.join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], { cwd: ROOT, stdio: 'pipe' });
  }
  return program;
}

function newestSource(): number {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Math.max(...files.map((file) => statSync(path.join(ROOT, 'src', file)).mtimeMs));
}
