/** Publications, as a person reads them. */
import type { Commit, Series, StoreRefusal } from '../../app/ports';
import { SHORT_ID } from '../../app/publications';
import { countsText } from './commit-text';
import { localTime } from './time';
import type { View } from './view';
import { wrap } from './wrap';

export interface SeriesLog {
  readonly series: Series;
  /** Newest first. */
  readonly commits: readonly Commit[];
  /** Why the series cannot be read. */
  readonly damage: StoreRefusal | null;
}

export function logText(logs: readonly SeriesLog[], view: Omit<View, 'file'>): string {
  const blocks = logs.map(({ series, commits, damage }) => {
    const heading = view.style.strong(`${series.unit} · ${series.period} · ${series.kind}`);
    if (damage !== null) return `${heading}\n  ${view.style.error('✗')} ${{ sv: 'skadad, kan inte läsas', en: 'damaged, cannot be read' }[view.lang]}`;
    return [heading, ...commits.flatMap((commit, at) => commitLines(commit, at === 0, view))].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function commitLines(commit: Commit, isCurrent: boolean, { lang, columns, style }: Omit<View, 'file'>): string[] {
  const undoes = commit.reverts === undefined ? '' : ` · ${{ sv: 'ångrar', en: 'reverts' }[lang]} ${commit.reverts.slice(0, SHORT_ID)}`;
  const hash = ` · ${{ sv: 'siffror', en: 'figures' }[lang]} ${commit.figuresHash.slice(0, SHORT_ID)}`;
  const sign = isCurrent ? style.good('●') : style.faint('○');
  const head = `${localTime(commit.time)}  ${commit.author} · ${countsText(commit.counts, lang)}${undoes}`;
  return wrap(`  ${sign} ${head} ${style.faint(`· ${commit.id.slice(0, SHORT_ID)}${hash}`)}`, columns, '    ');
}
