/**
 * The ribbon's commands. Kontrollera and Fyll i show their result as marks in the sheets and a short notice; the pane
 * is opened only when somebody asks for it. Nothing is filled in before the notice has said how much, and been answered.
 */
import { applyFill, fillPlanOf } from '../app/filling/apply';
import { nothingToFill } from '../app/filling/nothing';
import { fillPreview } from '../app/filling/preview';
import type { HistoryKind } from '../app/history';
import type { LiveWorkbook, Mark, WorkbookChanges } from '../app/ports';
import { marksOf } from '../app/review/marks';
import { checkNotice } from '../app/review/notice';
import type { Marked } from '../app/review/types';
import { readAndCheck } from '../app/review/scope';
import { NOTHING_TO_FILL } from '../app/wording/fill-nothing';
import { refusalSentence } from '../app/wording/refusals';
import type { Lang } from '../app/wording/lang';
import { filled, NOTICES, unforeseen, type NoticeAction } from './wording';

export interface RibbonNotice {
  readonly text: string;
  /** Buttons in order; *close* is always there. */
  readonly actions: readonly Exclude<NoticeAction, 'close'>[];
}

export type RibbonView = 'check' | 'fill' | 'push' | 'pull' | 'tables';

export interface RibbonPorts {
  readonly workbook: LiveWorkbook;
  /** Told what is pointed out in the sheets, whenever that has changed. */
  readonly marked: (marked: Marked) => void;
  readonly lang: () => Lang;
  /** Shows the notice and resolves with the button that was pressed; null where this Excel can show none. */
  readonly notify: (notice: RibbonNotice) => Promise<NoticeAction | null>;
  readonly showPane: (view: RibbonView) => Promise<void>;
  /** Writes so that the pane can take it back too. */
  readonly record: (kind: HistoryKind, work: () => Promise<Applied>) => Promise<void>;
  /** Resolves with what somebody has changed since it was written; then nothing was taken back. */
  readonly undo: () => Promise<unknown>;
}

interface Applied {
  readonly wrote: WorkbookChanges;
  readonly undo: WorkbookChanges;
}

export type RibbonCommand = (ports: RibbonPorts) => Promise<void>;

export async function checkFromRibbon(ports: RibbonPorts): Promise<void> {
  const { check } = await readAndCheck(ports.workbook);
  await mark(ports, marksOf(check, { error: true, warning: true, info: false, accepted: false }), 'findings');
  const { kind, text } = checkNotice(check, ports.lang());
  // The same answer in the pane, where no notice can be shown: under Kontroll it says that there is nothing to check.
  await tell(ports, text, kind === 'nothing' ? 'tables' : 'check', 'check');
}

export async function fillFromRibbon(ports: RibbonPorts): Promise<void> {
  const lang = ports.lang();
  const { workbook, check } = await readAndCheck(ports.workbook);
  if (check.tables.length === 0) return tell(ports, NOTICES.noTables[lang], 'tables');
  const plan = fillPlanOf(workbook, { values: false });
  if (plan.changes.length === 0) return tell(ports, `${NOTICES.nothingToFill[lang]} ${NOTHING_TO_FILL[nothingToFill(plan, check.tables)][lang]}`, 'fill');
  await mark(ports, plan.changes.map(({ cell }): Mark => ({ cell, severity: 'info' })), 'cells');
  const answer = await ports.notify({ text: `${fillPreview(plan, lang).summary} ${NOTICES.marked[lang]}`, actions: ['fill', 'details'] });
  if (answer === 'details' || answer === null) return ports.showPane('fill');
  await mark(ports, [], 'none');
  if (answer !== 'fill') return;
  await ports.record('fill', () => applyFill(ports.workbook, plan, { values: false }));
  await offerUndo(ports, plan.changes.length);
}

async function mark({ workbook, marked }: RibbonPorts, marks: readonly Mark[], what: Marked): Promise<void> {
  await workbook.mark(marks);
  marked(marks.length === 0 ? 'none' : what);
}

async function offerUndo(ports: RibbonPorts, cells: number): Promise<void> {
  const lang = ports.lang();
  const answer = await ports.notify({ text: filled(cells)[lang], actions: ['undo', 'details'] });
  if (answer === 'details' || answer === null) return ports.showPane('fill');
  if (answer !== 'undo') return;
  const clash = await ports.undo();
  await tell(ports, NOTICES[clash === null ? 'undone' : 'notUndone'][lang], 'fill');
}

export function pushFromRibbon(ports: RibbonPorts): Promise<void> {
  return ports.showPane('push');
}

export function pullFromRibbon(ports: RibbonPorts): Promise<void> {
  return ports.showPane('pull');
}

/** Runs a command to its end: what cannot be done is told, never thrown at Excel. */
export async function runCommand(command: RibbonCommand, ports: RibbonPorts): Promise<void> {
  try {
    await command(ports);
  } catch (error) {
    const lang = ports.lang();
    const text = refusalSentence(error, lang) ?? unforeseen(error instanceof Error ? error.message : String(error))[lang];
    await tell(ports, text, 'check');
  }
}

/** `unshown`: what the pane shows where no notice can be. */
async function tell(ports: RibbonPorts, text: string, view: RibbonView, unshown = view): Promise<void> {
  const answer = await ports.notify({ text, actions: ['details'] });
  if (answer === null) await ports.showPane(unshown);
  else if (answer === 'details') await ports.showPane(view);
}
