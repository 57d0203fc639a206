/** One publication in a line: when, who, what the check found, and its id. */
import type { Commit } from '../../app/ports';
import type { Lang } from '../../app/wording/lang';
import { tallyText, verdict } from '../../app/wording/tally';
import { localTime } from './time';

/** "2 fel, 1 accepterat", or "inga fel". */
export function countsText({ errors, warnings, accepted }: Commit['counts'], lang: Lang): string {
  const tally = { errors, warnings, infos: 0, accepted };
  const text = tallyText(tally, lang);
  return text === '' ? verdict(tally, lang).replace(/\.$/, '').toLowerCase() : text;
}

export function commitText({ time, author, counts, id }: Commit, lang: Lang): string {
  return `${localTime(time)}  ${author} · ${countsText(counts, lang)} · ${id}`;
}
