/** `avstamt undo`: the latest publication of a series, taken back by publishing what stood before it. */
import { newCommitId } from '../../app/hash';
import type { Published, PublishOutcome, Series, SnapshotStore } from '../../app/ports';
import { isIdWord } from '../../app/publications';
import { TOOL } from '../../app/report';
import { planUndo, resumeUndo, undoPublication, type UndoBy, type UndoPlan, type UndoPlanning } from '../../app/undo-publication';
import {
  noSuchId, resumeNeedsPublication, undoConflict, undoFirst, undoneText, undoNotMade, undoNotNewest, undoNotOwn, UNDO_TEXTS, undoUnknown,
} from '../../app/wording/publications';
import { storeRefusalSentence } from '../../app/wording/refusals';
import type { Args, Command, Io } from '../command';
import { CommandRefusal, EXIT, textOption } from '../command';
import { writeJson } from '../json';
import { openPlace, PLACE_OPTIONS, placeOf } from '../place';
import { neededSeries, nothingPublished, SERIES_OPTIONS, seriesText } from '../series';
import type { Compared } from '../snapshots';
import { commitText } from '../text/commit-text';
import { diffText } from '../text/diff-text';
import { styleFor } from '../text/style';
import { localTime } from '../text/time';
import { wrap } from '../text/wrap';
import { VERSION } from '../version';

export const undo: Command = {
  positionals: [0, 0],
  options: { ...PLACE_OPTIONS, ...SERIES_OPTIONS, publication: { type: 'string' }, id: { type: 'string' }, who: { type: 'string' } },
  run,
};

async function run(args: Args, io: Io): Promise<number> {
  const place = placeOf('undo', args);
  const series = neededSeries('undo', args);
  const [publication, id] = [textOption(args, 'publication'), textOption(args, 'id')];
  if (publication !== null && !isIdWord(publication)) throw new CommandRefusal(noSuchId(publication, seriesText(series), args.lang));
  if (id !== null && publication === null) throw new CommandRefusal(resumeNeedsPublication(args.lang));
  const by: UndoBy = { id: id ?? newCommitId(), author: textOption(args, 'who') ?? io.host.userName(), now: io.now() };
  const store = await openPlace(place, io, args.lang);
  if (id !== null) return resumed(await resumeUndo(store, series, publication ?? '', by), series, publication ?? '', args, io);
  const planning = await planUndo(store, series, { author: by.author, publication });
  if (planning.outcome === 'nothing-published') throw await nothingPublished(store, series, args.lang);
  const plan = planned(planning, by.author, args);
  return publication === null ? show(plan, args, io) : carryOut(store, plan, by, args, io);
}

/** Throws `CommandRefusal` unless it can be undone. */
function planned(planning: Exclude<UndoPlanning, { outcome: 'nothing-published' }>, me: string, { lang, options }: Args): UndoPlan {
  switch (planning.outcome) {
    case 'plan':
      return planning;
    case 'not-newest': {
      const { id, author, time } = planning.current.commit;
      throw new CommandRefusal(undoNotNewest(String(options['publication']), id, author, localTime(time), lang));
    }
    case 'not-own':
      throw new CommandRefusal(undoNotOwn(planning.current.commit.id, planning.current.commit.author, me, lang));
    case 'first':
      throw new CommandRefusal(undoFirst(planning.current.commit.id, lang));
  }
}

/** What would become of it; nothing is written before somebody has seen that. */
function show({ undone, restored, diff }: UndoPlan, args: Args, io: Io): number {
  const { lang } = args;
  if (args.format === 'json') {
    writeJson(io, { tool: TOOL, version: VERSION, outcome: 'plan', undone: undone.commit, restored: restored.commit, diff });
    return EXIT.clean;
  }
  const view = { lang, columns: io.columns, style: styleFor(io) };
  const lines = [`${UNDO_TEXTS.undone[lang]}: ${commitText(undone.commit, lang)}`, `${UNDO_TEXTS.restored[lang]}: ${commitText(restored.commit, lang)}`];
  const named = ({ commit, snapshot }: Published): Compared => ({ name: commit.id, snapshot });
  io.stdout.write(`${lines.flatMap((line) => wrap(line, io.columns, '  ')).join('\n')}\n\n${diffText(diff, { from: named(undone), to: named(restored) }, view)}\n`);
  io.stdout.write(`${wrap(undoNotMade(undone.commit.id, lang), io.columns).join('\n')}\n`);
  return EXIT.clean;
}

async function carryOut(store: SnapshotStore, plan: UndoPlan, by: UndoBy, args: Args, io: Io): Promise<number> {
  return told(await undoPublication(store, plan, by), plan.undone.commit.id, args, io);
}

function resumed(outcome: PublishOutcome | null, series: Series, publication: string, args: Args, io: Io): number {
  if (outcome === null) throw new CommandRefusal(noSuchId(publication, seriesText(series), args.lang));
  return told(outcome, publication, args, io);
}

function told(outcome: PublishOutcome, undone: string, args: Args, io: Io): number {
  const { lang } = args;
  switch (outcome.outcome) {
    case 'committed':
      return say(io, args, { outcome: 'committed', undone, id: outcome.commit.id, superseded: outcome.superseded, commit: outcome.commit }, EXIT.clean, undoneText(undone, outcome.commit.id, lang));
    case 'conflict': {
      const { author, time, id } = outcome.current.commit;
      return say(io, args, { outcome: 'conflict', undone, current: outcome.current.commit }, EXIT.errors, undoConflict(author, localTime(time), id, lang));
    }
    case 'unknown':
      return say(io, args, { outcome: 'unknown', undone, id: outcome.id, because: outcome.because }, EXIT.refused, undoUnknown(outcome.id, undone, lang));
    case 'refused':
      return say(io, args, { outcome: 'refused', undone, reason: outcome.reason, detail: outcome.detail }, EXIT.refused, storeRefusalSentence(outcome.reason, outcome.detail, lang));
  }
}

/** What stopped it goes to stderr, what came of it to stdout. */
function say(io: Io, args: Args, report: Readonly<Record<string, unknown>>, code: number, sentence: string): number {
  if (args.format === 'json') writeJson(io, { tool: TOOL, version: VERSION, ...report });
  const text = `${wrap(sentence, io.columns).join('\n')}\n`;
  if (code !== EXIT.clean) io.stderr.write(text);
  else if (args.format === 'text') io.stdout.write(text);
  return code;
}
