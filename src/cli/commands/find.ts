/** `avstamt find FILE`: which tables a workbook holds, bound or not, and what has no layout. */
import { basename } from 'node:path';
import { reportFinding, reportTable, reportUnplaced, TOOL } from '../../app/report';
import { readTables } from '../../app/tables';
import { nothingFound, TEXTS } from '../../app/wording/cli';
import { pulledOnly } from '../../app/wording/fill-push-pull';
import type { Args, Command, Io } from '../command';
import { EXIT } from '../command';
import { writeJson } from '../json';
import { isLarge, readBook } from '../read-book';
import { findText } from '../text/find-text';
import { progressOn } from '../text/progress';
import { styleFor } from '../text/style';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const find: Command = { positionals: [1, 1], options: {}, run };

async function run(args: Args, io: Io): Promise<number> {
  const [path = ''] = args.positionals;
  const { lang } = args;
  const progress = progressOn(io);
  try {
    const workbook = await readBook(path, args, io, progress);
    progress.step(`${TEXTS.finding[lang]} ${basename(path)}`, isLarge(workbook));
    const found = readTables(workbook, { find: true });
    progress.done();
    if (args.format === 'json') {
      const unplaced = found.unplaced.map((one) => reportUnplaced(one, lang));
      const findings = found.findings.map((finding) => reportFinding(finding, false, lang));
      writeJson(io, { tool: TOOL, version: VERSION, tables: found.tables.map(reportTable), unplaced, findings });
    } else io.stdout.write(findText(found, { file: basename(path), lang, columns: io.columns, style: styleFor(io) }));
    if (found.tables.length > 0) return EXIT.clean;
    const sentence = found.pulled.length > 0 ? pulledOnly(found.pulled, 'check', lang) : nothingFound(path, 0, lang);
    io.stderr.write(`${wrap(sentence, io.columns).join('\n')}\n`);
    return EXIT.refused;
  } finally {
    progress.done();
  }
}
