/** Accepting findings with a motive, and taking that back: both are lines of the protocol sheet, for all to see. */
import type { Finding } from '../../core/finding';
import type { RawWorkbook } from '../../core/grid';
import type { CheckResult } from '../check';
import type { WorkbookChanges } from '../ports';
import type { Signature } from '../protocol';
import { protocolChanges } from '../protocol';
import { findingIds } from './identity';
import type { AcceptanceRefusal } from './types';

export type AcceptancePlan =
  | { readonly outcome: 'planned'; readonly changes: WorkbookChanges; readonly findings: readonly Finding[] }
  | { readonly outcome: 'refused'; readonly why: AcceptanceRefusal };

/** `ids` as `FindingItem.id`; those accepted already are left as they are. `check` must be of this very workbook. */
export function planAcceptance(workbook: RawWorkbook, check: CheckResult, ids: readonly string[], motive: string, by: Signature): AcceptancePlan {
  const text = motive.trim();
  if (text === '') return refused('motive-missing');
  const found = findingsOf(check, ids);
  if (found === null) return refused('finding-gone');
  const open = found.filter((finding) => !check.accepted(finding));
  if (open.length === 0) return refused('already-accepted');
  const acceptances = open.map((finding) => ({ finding, motive: text, by }));
  return { outcome: 'planned', changes: protocolChanges(workbook, check.findings, check.tables, { acceptances }), findings: open };
}

/** The acceptance's line stays in the protocol, marked as taken back. */
export function planWithdrawal(workbook: RawWorkbook, check: CheckResult, ids: readonly string[]): AcceptancePlan {
  const found = findingsOf(check, ids);
  if (found === null) return refused('finding-gone');
  const withdrawn = found.filter(check.accepted);
  if (withdrawn.length === 0) return refused('not-accepted');
  return { outcome: 'planned', changes: protocolChanges(workbook, check.findings, check.tables, { withdrawn }), findings: withdrawn };
}

function refused(why: AcceptanceRefusal): AcceptancePlan {
  return { outcome: 'refused', why };
}

/** Null when one of them is no longer found. */
function findingsOf(check: CheckResult, ids: readonly string[]): Finding[] | null {
  const byId = new Map([...findingIds(check.findings)].map(([finding, id]) => [id, finding]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  return found.length === ids.length && ids.length > 0 ? found : null;
}
