/** Which cells to point out in the sheet itself. */
import type { Finding, FindingCode, Severity } from '../../core/finding';
import type { CheckResult } from '../check';
import type { Mark } from '../ports';
import { addressOf } from '../report';
import type { Shown } from './types';

/** These are about a name that leads nowhere, and stand at a sheet's first cell for want of a better one. */
const NO_CELL: ReadonlySet<FindingCode> = new Set<FindingCode>(['BINDING_BROKEN', 'BINDING_AREAS']);

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One mark a cell, the worst that is said of it; accepted findings and other files' cells are left alone. */
export function marksOf(check: CheckResult, show: Shown): Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of check.findings) {
    if (!show[finding.severity] || check.accepted(finding) || !isHere(finding)) continue;
    const { cell, severity } = finding;
    const key = addressOf(cell);
    const standing = marks.get(key);
    if (standing === undefined || RANK[severity] < RANK[standing.severity]) marks.set(key, { cell, severity });
  }
  return [...marks.values()];
}

function isHere({ code, cell }: Finding): boolean {
  return cell.file === undefined && !NO_CELL.has(code);
}
