/** Findings as lines: one by one, or many with one cause under one heading. */
import { address, cellName } from '../../core/address';
import type { Finding, FindingCode } from '../../core/finding';
import { groupFindings, type FindingGroup } from '../../app/grouping';
import { groupAdvice, groupHeading } from '../../app/wording/causes';
import { TEXTS } from '../../app/wording/cli';
import { severityWord, SEVERITY_SIGN, tallyText } from '../../app/wording/tally';
import { comparedFigures } from '../../app/wording/figures';
import { findingAdvice, findingName, findingSentence } from '../../app/wording/findings/index';
import { placeOf } from '../../app/wording/place';
import { tallyOf } from '../../app/tally';
import type { Style } from './style';
import type { FindingView } from './view';
import { padded, widthOf, wrap } from './wrap';

export function findingLines(findings: readonly Finding[], view: FindingView): string[] {
  const grouped = groupFindings(findings);
  const width = Math.max(0, ...grouped.map((one) => (one.kind === 'single' ? where(one.finding, view).length : 0)));
  return grouped.flatMap((one) => {
    switch (one.kind) {
      case 'single':
        return [...singleLines(one.finding, width, view), ...adviceLines(one.finding.code, view)];
      case 'group':
        return groupLines(one, view);
    }
  });
}

function singleLines(finding: Finding, width: number, view: FindingView): string[] {
  const place = width === 0 ? '' : `${padded(where(finding, view), width)}  `;
  const lead = `  ${padded(markOf(finding, view), MARK_WIDTH)} ${place}`;
  return wrap(`${lead}${findingSentence(finding, view.lang)}`, view.columns, ' '.repeat(Math.min(widthOf(lead), MOST_INDENT)));
}

/** `✓ accepterat` is the longest. */
const MARK_WIDTH = 12;
const MOST_INDENT = 20;

function groupLines(group: FindingGroup, view: FindingView): string[] {
  const worst = group.findings.find(({ severity }) => severity === 'error') ?? group.findings[0];
  const lead = `  ${padded(markOf(worst, view), MARK_WIDTH)} `;
  const heading = wrap(`${lead}${groupHeading(group, view.lang)}`, view.columns, ' '.repeat(widthOf(lead)));
  const width = Math.max(...group.findings.map((finding) => where(finding, view).length));
  const members = group.findings.flatMap((finding) => memberLines(finding, width, view));
  const codes = [...new Set(group.findings.map(({ code }) => code))];
  const advice = groupAdvice(group, view.lang);
  return [...heading, ...members, ...(advice === null ? codes.flatMap((code) => adviceLines(code, view)) : advised(advice, view))];
}

/** Inside a group the heading has said what is wrong: the figures are enough. */
function memberLines(finding: Finding, width: number, view: FindingView): string[] {
  const lead = `${' '.repeat(MARK_WIDTH + 3)}${padded(where(finding, view), width)}  `;
  const { actual, expected } = comparedFigures(finding);
  const isSame = finding.code === 'OPERAND_MISSING' || finding.expected === null;
  const figures = finding.actual === null ? findingName(finding.code, view.lang).toLowerCase() : isSame ? actual : `${actual}, ${TEXTS.expected[view.lang]} ${expected}`;
  const accepted = view.accepted(finding) ? ` (${TEXTS.accepted[view.lang]})` : '';
  return wrap(`${lead}${placeOf(finding)}: ${figures}${accepted}`, view.columns, ' '.repeat(widthOf(lead)));
}

function where({ cell }: Finding, view: FindingView): string {
  if (view.wholeAddress !== true) return cellName(cell.row, cell.column);
  return cell.sheet === '' ? '' : address(cell.sheet, cell.row, cell.column, cell.file);
}

function markOf(finding: Finding, { style, lang, accepted }: FindingView): string {
  if (accepted(finding)) return style.good(`✓ ${TEXTS.accepted[lang]}`);
  return paint(style, finding.severity)(`${SEVERITY_SIGN[finding.severity]} ${severityWord(finding.severity, lang)}`);
}

function paint(style: Style, severity: Finding['severity']): (text: string) => string {
  return { error: style.error, warning: style.warning, info: style.faint }[severity];
}

function adviceLines(code: FindingCode, view: FindingView): string[] {
  if (view.advised.has(code)) return [];
  view.advised.add(code);
  return advised(findingAdvice(code, view.lang), view);
}

function advised(advice: string, view: FindingView): string[] {
  const indent = ' '.repeat(MARK_WIDTH + 3);
  return wrap(`${indent}→ ${advice}`, view.columns, `${indent}  `).map(view.style.faint);
}

/** "i 3 upplysningar: rader saknas, siffror lagrade som text (visa med --verbose)" */
export function summaryLine(infos: readonly Finding[], view: FindingView): string[] {
  if (infos.length === 0) return [];
  const names = [...new Set(infos.map(({ code }) => findingName(code, view.lang)))];
  const tally = tallyText(tallyOf(infos, view.accepted), view.lang);
  const text = `  ${SEVERITY_SIGN.info} ${tally}: ${names.join(', ').toLowerCase()} (${TEXTS.showAll[view.lang]})`;
  return wrap(text, view.columns, '    ').map(view.style.faint);
}
