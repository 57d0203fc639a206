/** A cell before and after it is filled in, as print has them. */
import { fromNumber } from '../../core/decimal';
import { formatNumber } from '../../core/number';
import type { FillChange } from '../fill';
import { plainValue } from '../fill-report';
import { FILL_TEXTS } from '../wording/fill-push-pull';
import type { Lang } from '../wording/lang';
import { oneLine } from '../wording/place';

export function beforeText({ before }: Pick<FillChange, 'before'>, lang: Lang): string {
  const plain = plainValue(before);
  if (plain === null || plain === '') return FILL_TEXTS.empty[lang];
  return typeof plain === 'number' ? formatNumber(fromNumber(plain)) : oneLine(String(plain));
}

export function afterText({ after, decimals }: Pick<FillChange, 'after' | 'decimals'>): string {
  return formatNumber(after, decimals);
}
