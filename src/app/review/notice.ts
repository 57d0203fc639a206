/** What the ribbon says of a check, in one line. */
import type { CheckResult } from '../check';
import { tallyOf } from '../tally';
import type { Lang } from '../wording/lang';
import { checkNoticeText } from '../wording/review';
import type { Tally } from '../wording/tally';
import type { NoticeKind } from './types';
import { uncomparedBecause } from './uncompared';

export interface Notice {
  readonly kind: NoticeKind;
  readonly text: string;
}

export function checkNotice(check: CheckResult, lang: Lang): Notice {
  const tally = tallyOf(check.findings, check.accepted);
  const kind = kindOf(check, tally);
  return { kind, text: checkNoticeText(kind, tally, check.counts.tables, lang) };
}

function kindOf({ tables, findings, counts }: CheckResult, { errors, warnings }: Tally): NoticeKind {
  if (tables.length === 0 && findings.length === 0) return 'nothing';
  if (errors + warnings > 0) return 'findings';
  return uncomparedBecause(counts) === null ? 'clean' : 'uncompared';
}
