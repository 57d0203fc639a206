/** What the ribbon says of a check, in one line. */
import type { CheckResult } from '../check';
import { tallyOf } from '../tally';
import type { Lang } from '../wording/lang';
import { checkNoticeText } from '../wording/review';

export interface Notice {
  readonly kind: 'clean' | 'findings' | 'nothing';
  readonly text: string;
}

export function checkNotice(check: CheckResult, lang: Lang): Notice {
  const tally = tallyOf(check.findings, check.accepted);
  const kind = check.tables.length === 0 && check.findings.length === 0 ? 'nothing' : tally.errors + tally.warnings === 0 ? 'clean' : 'findings';
  return { kind, text: checkNoticeText(kind, tally, check.counts.tables, lang) };
}
