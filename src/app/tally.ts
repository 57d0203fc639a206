/** How many findings of each severity, accepted ones apart. */
import type { Finding } from '../core/finding';
import type { Tally } from './wording/tally';

export function tallyOf(findings: readonly Finding[], accepted: (finding: Finding) => boolean): Tally {
  const open = findings.filter((finding) => !accepted(finding));
  const of = (severity: Finding['severity']): number => open.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info'), accepted: findings.length - open.length };
}
