/** A check as a person reads it. */
import { rangeAddress } from '../../core/address';
import type { ReportHeader } from '../../core/binding';
import type { Finding, FindingCode } from '../../core/finding';
import type { Table } from '../../core/table';
import type { CheckResult } from '../../app/check';
import { findingsByTable, type TableFindings } from '../../app/grouping';
import { TEXTS, unplacedHint } from '../../app/wording/cli';
import { uncomparedBecause } from '../../app/review/uncompared';
import { UNCOMPARED } from '../../app/wording/review';
import { checkedText, tallyText, verdict } from '../../app/wording/tally';
import { oneLine } from '../../app/wording/place';
import { tallyOf } from '../../app/tally';
import { findingLines, summaryLine } from './finding-text';
import type { Style } from './style';
import type { CheckView, FindingView } from './view';
import { wrap } from './wrap';

export function checkText(result: CheckResult, view: CheckView): string {
  const advised = new Set<FindingCode>();
  const sections = findingsByTable(result.tables, result.findings).map((section) => sectionLines(section, { ...view, advised }));
  const blocks = [headerLines(result, view), ...joinClean(sections), tailLines(result, view)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Tables without anything to say are one line each, and need no air between them. */
function joinClean(sections: readonly (readonly string[])[]): string[][] {
  const blocks: string[][] = [];
  let open = false;
  for (const lines of sections) {
    const last = blocks.at(-1);
    if (lines.length === 1 && open && last !== undefined) last.push(...lines);
    else blocks.push([...lines]);
    open = lines.length === 1;
  }
  return blocks;
}

function headerLines(result: CheckResult, { file, lang, style }: CheckView): string[] {
  const about = reportText(result.header);
  return [style.strong(file), ...(about === '' ? [] : [about]), style.faint(checkedText(result.counts, lang))];
}

export function reportText({ unit, period, kind }: ReportHeader): string {
  return [unit, period, kind].filter((part) => part !== null).join(' · ');
}

function sectionLines({ table, findings }: TableFindings, view: FindingView): string[] {
  const heading = table === null ? view.style.strong(TEXTS.namesHeading[view.lang]) : tableHeading(table, view.style);
  const notable = findings.filter(({ severity }) => severity !== 'info' || view.verbose);
  const quiet = findings.filter((finding) => !notable.includes(finding));
  const tally = tallyText(tallyOf(findings, view.accepted), view.lang);
  if (notable.length === 0) {
    const sign = view.style.good('✓');
    return wrap(`${sign} ${heading}${quiet.length === 0 ? '' : view.style.faint(` · ${tally}`)}`, view.columns, '  ');
  }
  const body = findingLines(notable, { ...view, wholeAddress: table === null });
  return [...wrap(`${worstSign(notable, view)} ${heading} · ${tally}`, view.columns, '  '), ...body, ...summaryLine(quiet, view)];
}

function worstSign(findings: readonly Finding[], { style, accepted }: FindingView): string {
  const open = findings.filter((finding) => !accepted(finding));
  if (open.some(({ severity }) => severity === 'error')) return style.error('✗');
  return open.some(({ severity }) => severity === 'warning') ? style.warning('!') : style.good('✓');
}

/** "Resultaträkning (Förenklad resultaträkning) · Blad1!A2:J17 · mnkr" */
export function tableHeading(table: Table, style: Style): string {
  const title = oneLine(table.name ?? table.title ?? '');
  const layout = table.layout.title;
  const says = title.toLowerCase().includes(layout.toLowerCase());
  const name = title === '' ? style.strong(layout) : `${style.strong(short(title))}${says ? '' : ` (${layout})`}`;
  const range = rangeAddress(table.sheet, table.rect);
  return [name, style.faint(range), ...(table.unit === null ? [] : [style.faint(table.unit)])].join(style.faint(' · '));
}

const TITLE_WIDTH = 60;

function short(title: string): string {
  return title.length <= TITLE_WIDTH ? title : `${title.slice(0, TITLE_WIDTH - 1)}…`;
}

function tailLines(result: CheckResult, view: CheckView): string[] {
  const { lang, style, columns } = view;
  const tally = tallyOf(result.findings, view.accepted);
  const hint = result.unplaced.length === 0 ? [] : wrap(style.faint(unplacedHint(result.unplaced.length, view.file, lang)), columns);
  const uncompared = uncomparedBecause(result.counts);
  const text = uncompared === null || tally.errors > 0 ? verdict(tally, lang) : `${verdict(tally, lang, true)} ${UNCOMPARED[uncompared][lang]}`;
  const said = tally.errors > 0 ? style.error(`✗ ${text}`) : tally.warnings > 0 || uncompared !== null ? style.warning(`! ${text}`) : style.good(`✓ ${text}`);
  return [...hint, style.strong(said)];
}

