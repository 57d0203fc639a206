/** `avstamt diff A B`: added, changed and removed figures, from A to B. */
import { sameHead } from '../../app/pulling/compare';
import { TOOL } from '../../app/report';
import { storeOrFile } from '../../app/wording/diff';
import { diffSnapshots } from '../../core/diff';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, textOption } from '../command';
import { writeJson } from '../json';
import type { Compared } from '../snapshots';
import { fileSnapshot, publishedSnapshot } from '../snapshots';
import { diffText } from '../text/diff-text';
import { progressOn } from '../text/progress';
import { styleFor } from '../text/style';
import { VERSION } from '../version';

export const diff: Command = {
  positionals: [1, 2],
  options: { store: { type: 'string' }, unit: { type: 'string' }, period: { type: 'string' }, kind: { type: 'string' } },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [a, b] = await bothSides(args, io);
  const named = sameHead(a.snapshot, b.snapshot);
  const found = diffSnapshots(...named);
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, from: a.name, to: b.name, ...found });
  else io.stdout.write(diffText(found, { from: { ...a, snapshot: named[0] }, to: { ...b, snapshot: named[1] } }, { lang: args.lang, columns: io.columns, style: styleFor(io) }));
  return EXIT.clean;
}

/** Two files; or what is published, and then the file that is newer. */
async function bothSides(args: Args, io: Io): Promise<[Compared, Compared]> {
  const [first = '', second] = args.positionals;
  const folder = textOption(args, 'store');
  if ((second === undefined) === (folder === null)) throw new CommandRefusal(storeOrFile(args.lang));
  const progress = progressOn(io);
  try {
    const a = await fileSnapshot(first, args, io, progress);
    if (second !== undefined) return [a, await fileSnapshot(second, args, io, progress)];
    return [await publishedSnapshot(folder ?? '', a.snapshot, args, io), a];
  } finally {
    progress.done();
  }
}
