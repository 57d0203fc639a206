/**
 * The main job on real input, shown as the commands a person would type: the published April 2024 report is made
 * into a workbook, its tables found, checked, filled in, published and pulled into a new workbook.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { demoText } from '../app/wording/demo';
import { april2024 } from '../samples/april-2024';
import { langOf } from './args';
import type { Io } from './command';
import type { Step } from './demo/steps';
import { FOLDER, REPORT, STEPS } from './demo/steps';
import { runCli } from './run';
import { styleFor } from './text/style';
import { wrap } from './text/wrap';
import { nodeIo } from './wire';

async function demo(io: Io, argv: readonly string[]): Promise<number> {
  const lang = langOf(argv);
  const say = (text: string): void => io.stdout.write(`${wrap(text, Math.min(io.columns, 100)).join('\n')}\n`);
  rmSync(FOLDER, { recursive: true, force: true });
  // A store is only ever opened in a folder that exists.
  mkdirSync(`${FOLDER}/lager`, { recursive: true });
  say(demoText('intro', lang));
  await io.host.createWorkbook(REPORT, april2024());
  for (const step of STEPS) {
    const code = await show(step, io, lang);
    if (code !== step.exit) {
      io.stderr.write(`${demoText('unexpected', lang)} (${code})\n`);
      return 2;
    }
  }
  say(`\n${demoText('end', lang)}`);
  return 0;
}

async function show(step: Step, io: Io, lang: ReturnType<typeof langOf>): Promise<number> {
  const style = styleFor(io);
  const shown = step.argv.map((arg) => (/[\s'!]/.test(arg) ? `"${arg}"` : arg)).join(' ');
  io.stdout.write(`\n${style.strong(demoText(step.title, lang))}\n${style.faint(`$ npx avstamt ${shown}`)}\n\n`);
  return runCli([...step.argv, ...(lang === 'sv' ? [] : ['--lang', lang])], io);
}

void demo(nodeIo(), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
