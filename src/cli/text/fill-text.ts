/** What Fyll i changes, as a person reads it: what is overwritten first, cell by cell; then the rest in runs. */
import { blockAddress } from '../../app/fill-report';
import { afterText, beforeText } from '../../app/filling/texts';
import type { FillChange, FillPlan } from '../../app/fill';
import { count } from '../../app/wording/figures';
import { FILL_TEXTS, fillSummary, protectedSheet, SKIPPED, VALUE_BECAUSE } from '../../app/wording/fill-push-pull';
import { oneLine } from '../../app/wording/place';
import { addressOf } from '../../app/report';
import type { View } from './view';
import { wrap } from './wrap';

export interface FillView extends Omit<View, 'file'> {
  /** The file that was written; null when only the plan was asked for. */
  readonly written: string | null;
  /** Every cell, not just runs of them. */
  readonly verbose: boolean;
}

export function fillText(plan: FillPlan, view: FillView): string {
  const { lang, style, written } = view;
  if (plan.changes.length === 0) return `${[...skippedLines(plan, view), FILL_TEXTS.nothing[lang]].join('\n')}\n`;
  const disagreeing = plan.changes.filter(({ why }) => why === 'disagrees');
  const lines = [
    ...section(style.warning(FILL_TEXTS.disagreeing[lang]), disagreeing.flatMap((change) => cellLines(change, view))),
    ...section(style.strong(FILL_TEXTS.rounding[lang]), plan.changes.filter(({ showsOther }) => showsOther).flatMap((change) => cellLines(change, view))),
    ...section(style.strong(FILL_TEXTS.blank[lang]), runLines(plan, 'blank', view)),
    ...section(style.strong(FILL_TEXTS.agreeing[lang]), runLines(plan, 'agrees', view)),
    ...skippedLines(plan, view),
    ...plan.protectedSheets.map((sheet) => style.error(protectedSheet(sheet, lang))),
    style.strong(fillSummary(plan.changes.length, disagreeing.length, written, lang)),
    ...(written === null ? [FILL_TEXTS.planOnly[lang]] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines, ''];
}

function cellLines(change: FillChange, { columns, lang }: FillView): string[] {
  const because = change.valueBecause === null ? '' : ` (${VALUE_BECAUSE[change.valueBecause][lang]})`;
  const place = [change.row, change.column].map(oneLine).join(', ');
  return wrap(`  ${addressOf(change.cell)}  ${place}: ${beforeText(change, lang)} → ${afterText(change)}${because}`, columns, '    ');
}

function runLines(plan: FillPlan, why: FillChange['why'], view: FillView): string[] {
  return plan.blocks.flatMap((block) => {
    const run = block.filter((change) => change.why === why);
    const [first] = run;
    if (first === undefined) return [];
    if (view.verbose) return run.flatMap((change) => cellLines(change, view));
    const written = first.write.formula ?? (first.valueBecause === null ? afterText(first) : VALUE_BECAUSE[first.valueBecause][view.lang]);
    return wrap(`  ${blockAddress(block)}  ${oneLine(first.column)} (${count(run.length)}): ${written}`, view.columns, '    ');
  });
}

function skippedLines(plan: FillPlan, { lang, style }: FillView): string[] {
  const counts = new Map<keyof typeof SKIPPED, number>();
  for (const { reason } of plan.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const lines = [...counts].map(([reason, n]) => style.faint(`  ${count(n)}: ${SKIPPED[reason][lang]}`));
  return section(style.strong(FILL_TEXTS.skipped[lang]), lines);
}
