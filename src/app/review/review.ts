/** A check as a list for people: tables in order, findings of one cause together, what is new and what is gone. */
import { parseRange } from '../../core/address';
import { tableName } from '../../core/checks/make';
import type { Severity } from '../../core/finding';
import type { Table } from '../../core/table';
import type { CheckResult } from '../check';
import type { Grouped, TableFindings } from '../grouping';
import { findingsByTable, groupFindings } from '../grouping';
import { tallyOf } from '../tally';
import { groupAdvice, groupHeading } from '../wording/causes';
import { TEXTS } from '../wording/cli';
import type { Lang } from '../wording/lang';
import { isEmptyTable, uncomparedBecause } from './uncompared';
import { checkedText, verdict } from '../wording/tally';
import { goneItems, newTo } from './gone';
import { findingIds } from './identity';
import { findingItem, linkTo } from './item';
import type { CellLink, FindingEntry, FindingItem, Review, Shown, TableReview } from './types';

export const SHOW_ALL: Shown = { error: true, warning: true, info: true, accepted: true };

export interface ReviewOptions {
  readonly lang: Lang;
  readonly show: Shown;
  /** The review that was shown before, to say what is new and what is gone; null for the first. */
  readonly since: Review | null;
}

export function reviewOf(check: CheckResult, { lang, show, since }: ReviewOptions): Review {
  const ids = findingIds(check.findings);
  const isNew = since === null ? () => false : newTo(since.items);
  const items = new Map(check.findings.map((finding) => {
    const id = ids.get(finding) as string;
    return [id, findingItem(finding, id, { check, lang, isNew })];
  }));
  const itemOf = (finding: CheckResult['findings'][number]): FindingItem => items.get(ids.get(finding) ?? '') as FindingItem;
  const tally = tallyOf(check.findings, check.accepted);
  const keys = new Set<string>();
  const uncompared = uncomparedBecause(check.counts);
  return {
    tally,
    verdict: verdict(tally, lang, uncompared !== null),
    checked: checkedText(check.counts, lang),
    tables: findingsByTable(check.tables, check.findings).map((one) => tableReview(one, { check, show, lang, itemOf, keys })),
    items,
    gone: goneItems(since?.items.values() ?? [], items, check.tables),
    uncompared,
  };
}

interface TableContext {
  readonly check: CheckResult;
  readonly show: Shown;
  readonly lang: Lang;
  readonly itemOf: (finding: CheckResult['findings'][number]) => FindingItem;
  /** Given so far. */
  readonly keys: Set<string>;
}

function tableReview({ table, findings }: TableFindings, { check, show, lang, itemOf, keys }: TableContext): TableReview {
  const shown = findings.filter((finding) => show[finding.severity] && (show.accepted || !check.accepted(finding)));
  return {
    key: keyOf(table, keys),
    name: table === null ? TEXTS.namesHeading[lang] : tableName(table),
    title: table?.title ?? null,
    isBound: table !== null && table.name !== null,
    range: table === null ? null : { sheet: table.sheet, rect: table.rect },
    unit: table?.unit ?? null,
    isEmpty: table !== null && isEmptyTable(table),
    tally: tallyOf(findings, check.accepted),
    entries: groupFindings(shown).map((one) => entryOf(one, lang, itemOf)),
  };
}

/** By name and not by place, so that a list stays where it is when rows are inserted. */
function keyOf(table: Table | null, keys: Set<string>): string {
  const base = table === null ? '' : `${table.sheet}!${table.name ?? table.title ?? ''}`;
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}#${n}`;
    if (keys.has(key)) continue;
    keys.add(key);
    return key;
  }
}

function entryOf(grouped: Grouped, lang: Lang, itemOf: TableContext['itemOf']): FindingEntry {
  if (grouped.kind === 'single') {
    const item = itemOf(grouped.finding);
    return { kind: 'single', id: item.id, severity: item.severity, item };
  }
  const items = grouped.findings.map(itemOf);
  return {
    kind: 'group',
    id: grouped.cause,
    severity: worst(items),
    heading: groupHeading(grouped, lang),
    advice: groupAdvice(grouped, lang),
    cause: causeCell(grouped.cause),
    items,
  };
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function worst(items: readonly FindingItem[]): Severity {
  return ORDER.find((severity) => items.some((item) => item.severity === severity)) ?? 'info';
}

function causeCell(cause: string): CellLink | null {
  const range = cause.startsWith('cell:') ? parseRange(cause.slice('cell:'.length)) : null;
  return range === null ? null : linkTo({ sheet: range.sheet, row: range.rect.top, column: range.rect.left });
}
