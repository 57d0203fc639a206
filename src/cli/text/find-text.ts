/** What was found in a workbook, as a person reads it. */
import { rangeAddress } from '../../core/address';
import type { Unplaced } from '../../core/detect';
import type { FindingCode } from '../../core/finding';
import type { Table } from '../../core/table';
import type { WorkbookTables } from '../../app/tables';
import { confidenceText, foundText, TEXTS } from '../../app/wording/cli';
import { unplacedSentence } from '../../app/wording/unplaced';
import { reportText, tableHeading } from './check-text';
import { findingLines } from './finding-text';
import type { View } from './view';
import { padded, wrap } from './wrap';

export function findText(found: WorkbookTables, view: View): string {
  const { style, lang } = view;
  const about = reportText(found.header);
  const header = [style.strong(view.file), ...(about === '' ? [] : [about]), style.faint(foundText(found.tables.length, found.unplaced.length, lang))];
  const context = { ...view, verbose: true, accepted: () => false, advised: new Set<FindingCode>(), wholeAddress: true };
  const names = findingLines(found.findings, context);
  const blocks = [
    header,
    found.tables.flatMap((table) => tableLines(table, view)),
    unplacedLines(found.unplaced, view),
    names.length === 0 ? [] : [style.strong(TEXTS.namesHeading[lang]), ...names],
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function tableLines(table: Table, { style, lang, columns }: View): string[] {
  const how = table.name === null ? confidenceText(table.confidence, lang) : TEXTS.bound[lang];
  return wrap(`${style.good('✓')} ${tableHeading(table, style)}${style.faint(` · ${how}`)}`, columns, '  ');
}

function unplacedLines(unplaced: readonly Unplaced[], { style, lang, columns }: View): string[] {
  if (unplaced.length === 0) return [];
  const ranges = unplaced.map(({ sheet, rect }) => rangeAddress(sheet, rect));
  const width = Math.min(MOST_WIDTH, Math.max(...ranges.map((range) => range.length)));
  const lines = unplaced.flatMap(({ reason, title }, at) => {
    const about = title === null ? '' : `${shortened(title)} · `;
    return wrap(`  ${style.faint('–')} ${padded(ranges[at] ?? '', width)}  ${about}${style.faint(unplacedSentence(reason, lang))}`, columns, ' '.repeat(width + 6));
  });
  return [style.strong(TEXTS.unplacedHeading[lang]), ...lines];
}

const MOST_WIDTH = 44;
const MOST_TITLE = 48;

function shortened(title: string): string {
  return title.length <= MOST_TITLE ? title : `${title.slice(0, MOST_TITLE - 1).trimEnd()}…`;
}
