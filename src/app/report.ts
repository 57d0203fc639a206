/** A check as the JSON of `avstamt check --format json`: keys and their order are a promise to other programs. */
import { address, rangeAddress } from '../core/address';
import type { Unplaced } from '../core/detect';
import type { CellRef, Finding } from '../core/finding';
import type { Table } from '../core/table';
import type { CheckResult } from './check';
import { findingMessage } from './wording/findings/index';
import type { Lang } from './wording/lang';
import { unplacedSentence } from './wording/unplaced';

export const TOOL = 'avstamt';

export interface ReportTable {
  readonly layout: string;
  /** The defined name it is bound by; null for a table that was found. */
  readonly name: string | null;
  readonly range: string;
  readonly unit: string | null;
  readonly confidence: number;
}

export interface ReportUnplaced {
  readonly sheet: string;
  readonly range: string;
  readonly reason: string;
}

export interface ReportFinding {
  readonly code: string;
  readonly severity: string;
  readonly accepted: boolean;
  readonly layout: string | null;
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly unit: string | null;
  readonly address: string;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly related: readonly string[];
  readonly message: string;
}

export interface Report {
  readonly tool: typeof TOOL;
  readonly version: string;
  readonly checked: { readonly tables: number; readonly cells: number; readonly comparisons: number };
  readonly tables: readonly ReportTable[];
  readonly unplaced: readonly ReportUnplaced[];
  readonly findings: readonly ReportFinding[];
}

export interface ReportContext {
  readonly version: string;
  readonly lang: Lang;
}

export function checkReport(result: CheckResult, context: ReportContext): Report {
  const { tables, cells, comparisons } = result.counts;
  return {
    tool: TOOL,
    version: context.version,
    checked: { tables, cells, comparisons },
    tables: result.tables.map(reportTable),
    unplaced: result.unplaced.map((one) => reportUnplaced(one, context.lang)),
    findings: result.findings.map((finding) => reportFinding(finding, result.accepted(finding), context.lang)),
  };
}

export function reportTable(table: Table): ReportTable {
  return {
    layout: table.layout.id,
    name: table.name,
    range: rangeAddress(table.sheet, table.rect),
    unit: table.unit,
    confidence: table.confidence,
  };
}

export function reportUnplaced({ sheet, rect, reason }: Unplaced, lang: Lang): ReportUnplaced {
  return { sheet, range: rangeAddress(sheet, rect), reason: unplacedSentence(reason, lang) };
}

export function reportFinding(finding: Finding, accepted: boolean, lang: Lang): ReportFinding {
  const { code, severity, layout, table, rowKey, columnKey, row, column, unit, actual, expected, difference, tolerance } = finding;
  return {
    code, severity, accepted, layout, table, rowKey, columnKey, row, column, unit,
    address: addressOf(finding.cell),
    actual, expected, difference, tolerance,
    related: finding.related.map(addressOf),
    message: findingMessage(finding, lang),
  };
}

export function addressOf({ sheet, row, column, file }: CellRef): string {
  return address(sheet, row, column, file);
}
