/** `avstamt push FILE --store DIR | --list URL`: the checked figures, published whole or not at all. */
import { basename } from 'node:path';
import { newCommitId } from '../../app/hash';
import type { PushResult } from '../../app/push';
import { push as publish, rememberedNames } from '../../app/push';
import type { PublishRequest, SnapshotStore, Workbook } from '../../app/ports';
import { addressOf } from '../../app/report';
import { seriesAlike } from '../../app/series-alike';
import { refusalSentence, storeDetail, storeRefusalSentence } from '../../app/wording/refusals';
import {
  badKey, badPeriod, baseNotWritten, baseWritten, committedText, conflictText, countsNotPublished, hasErrors, headerMissing, noTables, NOTHING_PUSHED, otherPeriod, PROGRESS, pulledOnly,
  rememberNextTime, storeMade, unknownText,
} from '../../app/wording/fill-push-pull';
import { nothingFound } from '../../app/wording/cli';
import { spelledAlike } from '../../app/wording/series-alike';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, flag, textOption } from '../command';
import { writeJson } from '../json';
import type { Output } from '../output';
import { checkOutput, OUTPUT_OPTIONS, outputOf } from '../output';
import type { PlaceNamed } from '../place';
import { openPlace, PLACE_OPTIONS, placeOf } from '../place';
import { pushReport } from '../push-report';
import { comparedBook } from '../snapshots';
import { diffText } from '../text/diff-text';
import { progressOn } from '../text/progress';
import { styleFor } from '../text/style';
import { localTime } from '../text/time';
import { wrap } from '../text/wrap';

export const push: Command = {
  positionals: [1, 1],
  options: {
    ...OUTPUT_OPTIONS, ...PLACE_OPTIONS, unit: { type: 'string' }, period: { type: 'string' }, kind: { type: 'string' },
    'allow-errors': { type: 'boolean' }, base: { type: 'string' }, id: { type: 'string' }, who: { type: 'string' },
    find: { type: 'boolean' }, previous: { type: 'string' },
  },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const [path = ''] = args.positionals;
  const place = placeOf('push', args);
  const output = outputOf(args, path);
  const progress = progressOn(io);
  progress.step(`${PROGRESS.publishing[args.lang]} ${basename(path)}`, true);
  try {
    const workbook = await io.host.openWorkbook(path, output?.open ?? {});
    if (output !== null) await checkOutput(output, io.host);
    const result = await publishFrom(workbook, place, args, io);
    progress.done();
    return await answer(result, { args, io, path, output, workbook });
  } finally {
    progress.done();
  }
}

async function publishFrom(workbook: Workbook, place: PlaceNamed, args: Args, io: Io): Promise<PushResult> {
  const previous = textOption(args, 'previous');
  const id = textOption(args, 'id');
  const raw = await workbook.read();
  return publish((request) => openToPublish(place, { request, isResumed: id !== null }, args, io), {
    workbook: raw,
    find: flag(args, 'find'),
    ...(previous === null ? {} : { previous: await (await io.host.openWorkbook(previous)).read() }),
    ...headOptions(args), base: textOption(args, 'base'),
    allowErrors: flag(args, 'allow-errors'),
    id: id ?? newCommitId(),
    resume: id !== null,
    author: textOption(args, 'who') ?? io.host.userName(),
    now: io.now(),
  });
}

interface Sending {
  readonly request: PublishRequest;
  readonly isResumed: boolean;
}

/** What builds on a publication has been sent somewhere before: a folder that is missing then is mistyped or out of reach, and is not made. */
async function openToPublish(place: PlaceNamed, { request, isResumed }: Sending, { lang }: Args, io: Io): Promise<SnapshotStore> {
  const tell = (text: string): void => io.stderr.write(`${wrap(text, io.columns).join('\n')}\n`);
  const isFirst = request.base === null && !isResumed;
  const store = await openPlace(place, io, lang, isFirst ? { onMade: () => tell(storeMade(place.at, lang)) } : {});
  if (!isFirst) return store;
  const alike = seriesAlike(request.series, await store.series());
  if (alike !== null) tell(spelledAlike(request.series, alike)[lang]);
  return store;
}

function headOptions(args: Args): { unit: string | null; period: string | null; kind: string | null } {
  return { unit: textOption(args, 'unit'), period: textOption(args, 'period'), kind: textOption(args, 'kind') };
}

type Committed = Extract<PushResult, { outcome: 'committed' }>;

interface Asked {
  readonly args: Args;
  readonly io: Io;
  readonly path: string;
  readonly output: Output | null;
  readonly workbook: Workbook;
  readonly written?: string;
}

async function answer(result: PushResult, asked: Asked): Promise<number> {
  const { args, path } = asked;
  const { lang } = args;
  switch (result.outcome) {
    case 'header-missing':
      throw new CommandRefusal(headerMissing(result.missing, lang));
    case 'bad-key':
      throw new CommandRefusal(badKey(result.field, result.word, lang));
    case 'bad-period':
      throw new CommandRefusal(badPeriod(result.period, lang));
    case 'no-tables':
      throw new CommandRefusal(withoutTables(result, asked));
    case 'other-period':
      throw new CommandRefusal(otherPeriod(result.period, result.conflicts.map(({ cell, headings }) => `${addressOf(cell)} ”${headings.join('”, ”')}”`), lang));
    case 'errors':
      return say(asked, result, EXIT.errors, [hasErrors(result.count, flag(args, 'find') ? `${path} --find` : path, lang)]);
    case 'committed':
      return committed(result, asked);
    case 'conflict': {
      const { author, time, id } = result.current.commit;
      return say(asked, result, EXIT.errors, [conflictText(author, localTime(time), id, lang)], conflictDiff(result, asked));
    }
    case 'unknown':
      return say(asked, result, EXIT.refused, [unknownText(result.id, storeDetail(result.because, lang), lang)]);
    case 'refused':
      return say(asked, result, EXIT.refused, [storeRefusalSentence(result.reason, result.detail, lang)]);
  }
}

function withoutTables({ pulled, unplaced }: Extract<PushResult, { outcome: 'no-tables' }>, { args, path }: Asked): string {
  const { lang } = args;
  if (pulled.length > 0) return pulledOnly(pulled, 'push', lang);
  return flag(args, 'find') ? `${nothingFound(path, unplaced, lang)} ${NOTHING_PUSHED[lang]}` : noTables(path, lang);
}

/** The publication stands whatever becomes of the workbook. */
async function committed(result: Committed, asked: Asked): Promise<number> {
  const { args: { lang }, output } = asked;
  const { commit: { id, series }, superseded, repeated, check } = result;
  if (repeated) tellCounts(result, asked);
  const done = committedText(`${series.unit} · ${series.period} · ${series.kind}`, id, repeated ? 'repeated' : superseded ? 'superseded' : 'new', lang);
  // On top of somebody else's newer figures the workbook does not build yet.
  if (superseded) return say(asked, result, EXIT.clean, [done]);
  if (output === null) return say(asked, result, EXIT.clean, [done, ...(check.header.base === id ? [] : [rememberNextTime(lang)])]);
  const failed = await remember(result, asked);
  if (failed === null) return say({ ...asked, written: output.file }, result, EXIT.clean, [done, baseWritten(output.file, lang)]);
  say(asked, result, EXIT.clean, [done]);
  asked.io.stderr.write(`${wrap(baseNotWritten(output.file, failed, id, lang), asked.io.columns).join('\n')}\n`);
  return EXIT.clean;
}

/** Figures that stand there already are not published again, and so neither is what was accepted since. */
function tellCounts({ commit, request: { counts } }: Committed, { args, io }: Asked): void {
  const isSame = (['errors', 'warnings', 'accepted'] as const).every((of) => counts[of] === commit.counts[of]);
  if (!isSame) io.stderr.write(`${wrap(countsNotPublished(commit.counts, counts, commit.id, args.lang), io.columns).join('\n')}\n`);
}

/** Null when it is written; otherwise why not. */
async function remember({ commit, superseded, check }: Committed, { args, workbook }: Asked): Promise<string | null> {
  try {
    await workbook.write({ cells: [], names: rememberedNames({ commit, superseded }, headOptions(args), check) });
    return null;
  } catch (error) {
    const sentence = refusalSentence(error, args.lang);
    if (sentence === null) throw error;
    return sentence;
  }
}

/** What would change, were this published on top of what stands there. */
function conflictDiff({ current, snapshot, check, diff }: Extract<PushResult, { outcome: 'conflict' }>, { args, io, path }: Asked): string {
  const from = { name: current.commit.id, snapshot: current.snapshot };
  return `\n${diffText(diff, { from, to: comparedBook(path, snapshot, check) }, { lang: args.lang, columns: io.columns, style: styleFor({ ...io, isTerminal: io.stderrIsTerminal }) })}`;
}

/** What stopped a push goes to stderr, what came of it to stdout. */
function say({ args, io, written }: Asked, result: PushResult, code: number, sentences: readonly string[], more = ''): number {
  const text = `${sentences.flatMap((sentence) => wrap(sentence, io.columns)).join('\n')}\n${more}`;
  if (args.format === 'json') writeJson(io, pushReport(result, written ?? null));
  if (code !== EXIT.clean) io.stderr.write(text);
  else if (args.format === 'text') io.stdout.write(text);
  return code;
}
