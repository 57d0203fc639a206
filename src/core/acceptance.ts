/**
 * Accepted findings: a deviation that a reviewer knows of and has explained. An acceptance holds for exactly the
 * figures it was given for. Rule Q1.
 */
import type { Finding, FindingCode } from './finding';
import { FINDING_SEVERITY } from './finding';

export interface Acceptance {
  readonly code: FindingCode;
  readonly table: string;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  /** `acceptedFigures` of the finding when it was accepted. */
  readonly figures: string;
  readonly motive: string;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly when: string;
  /** Lapsed: the figures have changed since. It never comes back to life. */
  readonly lapsed: boolean;
}

/**
 * What an acceptance holds for: the figure, what it should have been, and the figures behind it (`related`, in any
 * order), so that a row inserted above or columns moved about change nothing. In brackets, lest a spreadsheet take
 * `-1 | 2` for a formula when somebody edits the cell.
 */
export function acceptedFigures(finding: Finding, related: readonly string[]): string {
  const behind = [...related].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(' ');
  return `[${finding.actual ?? '–'} | ${finding.expected ?? '–'} | ${behind}]`;
}

/** Everything an acceptance is matched by but its figures. */
export function acceptanceKey(of: Pick<Acceptance, 'code' | 'table' | 'rowKey' | 'columnKey'>): string {
  return [of.code, of.table, of.rowKey ?? '', of.columnKey ?? ''].map((part) => part.normalize('NFC')).join('\u0000');
}

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(FINDING_SEVERITY, text);
}

export interface FiguredFinding {
  readonly finding: Finding;
  readonly figures: string;
}

/** The findings that an acceptance still holds for. */
export function acceptedFindings(acceptances: readonly Acceptance[], findings: readonly FiguredFinding[]): ReadonlySet<Finding> {
  const standing = new Set(acceptances.filter(({ lapsed }) => !lapsed).map((one) => `${acceptanceKey(one)}\u0000${one.figures}`));
  const accepted = findings.filter(({ finding, figures }) => standing.has(`${acceptanceKey(finding)}\u0000${figures}`));
  return new Set(accepted.map(({ finding }) => finding));
}

/** What only another table or file shows; its finding is gone when that is not at hand, though no figure changed. */
const NEEDS_ANOTHER: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'PREVIOUS_MISMATCH', 'RECONCILIATION_MISMATCH', 'RECONCILIATION_DEVIATES',
]);

/** Whether its figures have changed: its finding now has others, or is gone from a table that was checked. */
export function hasLapsed(acceptance: Acceptance, findings: readonly FiguredFinding[], checked: ReadonlySet<string>): boolean {
  if (acceptance.lapsed) return true;
  const key = acceptanceKey(acceptance);
  const same = findings.filter(({ finding }) => acceptanceKey(finding) === key);
  if (same.length > 0) return !same.some(({ figures }) => figures === acceptance.figures);
  return checked.has(acceptance.table) && !NEEDS_ANOTHER.has(acceptance.code);
}
