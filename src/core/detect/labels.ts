/** Which column of words holds a table's labels. Rule D4. */
import type { CompiledLayout } from '../layout';
import { matchColumns } from './match';
import type { Site } from './site';

export interface LabelColumn {
  readonly label: number;
  /** How well the heading over the labels names them: 0 best; Infinity when it does not. */
  readonly headingRank: number;
}

/** The label column: headed as the layout expects, or else the last column of words before the first recognised one. */
export function labelColumn(layout: CompiledLayout, site: Site): LabelColumn | null {
  const headed = headedLabel(layout, site.words);
  if (headed !== null) return headed;
  const first = matchColumns(layout, site.columns).columns.find(({ spec, column }) => spec !== null && column > site.group.left);
  const label = site.words.filter(({ column }) => column < (first?.column ?? site.group.left)).at(-1)?.column;
  return label === undefined ? null : { label, headingRank: Infinity };
}

function headedLabel(layout: CompiledLayout, words: Site['words']): LabelColumn | null {
  let best: LabelColumn | null = null;
  for (const { column, key } of words) {
    const rank = key === '' ? -1 : layout.labelKeys.indexOf(key);
    if (rank >= 0 && (best === null || rank < best.headingRank)) best = { label: column, headingRank: rank };
  }
  return best;
}
