/** One finding with its words, figures and links. */
import type { Acceptance } from '../../core/acceptance';
import { acceptanceKey } from '../../core/acceptance';
import type { CellRef, Finding, FindingCode } from '../../core/finding';
import type { Table } from '../../core/table';
import type { CheckResult } from '../check';
import { addressOf } from '../report';
import { comparedFigures, ownFigures } from '../wording/figures';
import { adviceFor, findingName, findingSentence } from '../wording/findings/index';
import type { Lang } from '../wording/lang';
import { placeOf } from '../wording/place';
import type { CellLink, FigurePair, FindingItem } from './types';

export interface ItemContext {
  readonly check: CheckResult;
  readonly lang: Lang;
  readonly isNew: (item: Pick<FindingItem, 'id' | 'code' | 'address'>) => boolean;
}

export function findingItem(finding: Finding, id: string, { check, lang, isNew }: ItemContext): FindingItem {
  const { code, severity, table } = finding;
  const link = linkTo(finding.cell);
  return {
    id, code, severity, table,
    ...link,
    name: findingName(code, lang),
    place: finding.row === null && finding.column === null ? '' : placeOf(finding),
    sentence: findingSentence(finding, lang),
    advice: adviceFor(finding, lang),
    figures: figurePair(finding, lang),
    related: finding.related.map(linkTo),
    fillable: isFillable(finding, check.tables),
    accepted: check.accepted(finding) ? acceptedAs(finding, check.acceptances) : null,
    isNew: isNew({ id, code, address: link.address }),
  };
}

export function linkTo(cell: CellRef): CellLink {
  return { cell, address: addressOf(cell) };
}

/** Tables print figures in their own ways: 3 102 mnkr beside 3 102,6. */
const ACROSS: ReadonlySet<FindingCode> = new Set<FindingCode>(['RECONCILIATION_MISMATCH', 'RECONCILIATION_DEVIATES', 'PREVIOUS_MISMATCH']);

function figurePair(finding: Finding, lang: Lang): FigurePair | null {
  if (finding.actual === null || finding.expected === null) return null;
  const { actual, expected, difference, tolerance } = ACROSS.has(finding.code) ? ownFigures(finding) : comparedFigures(finding);
  const sign = finding.difference?.startsWith('-') === true ? '−' : '+';
  return {
    actual,
    expected,
    difference: finding.difference === null ? null : `${sign}${difference[lang]}`,
    tolerance: finding.tolerance === null ? null : tolerance[lang],
  };
}

const FILLABLE: ReadonlySet<FindingCode> = new Set<FindingCode>(['COMPUTED_MISMATCH', 'COMPUTED_OVERWRITTEN', 'BLANK_FILLABLE']);

/** Fyll i writes over blanks and constants; a formula that stands is its author's. */
function isFillable({ code, cell }: Finding, tables: readonly Table[]): boolean {
  if (!FILLABLE.has(code)) return false;
  const table = tables.find(({ sheet, rect }) => sheet === cell.sheet && cell.row >= rect.top && cell.row <= rect.bottom && cell.column >= rect.left && cell.column <= rect.right);
  const at = table?.columns.findIndex(({ column }) => column === cell.column) ?? -1;
  return table?.rows.find(({ row }) => row === cell.row)?.cells[at]?.raw?.formula === undefined;
}

/** The newest that stands, should the protocol hold several. */
function acceptedAs(finding: Finding, acceptances: readonly Acceptance[]): FindingItem['accepted'] {
  const key = acceptanceKey(finding);
  const found = acceptances.filter((one) => !one.lapsed && acceptanceKey(one) === key).at(-1);
  return { motive: found?.motive ?? '', who: found?.who ?? '', when: found?.when ?? '' };
}
