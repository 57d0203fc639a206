/** Which column of words holds a table's labels. Rule D4. */
import type { CompiledLayout } from '../layout';
import { matchColumns } from './match';
import type { Site } from './site';

export interface LabelColumn {
  readonly label: number;
  /** How well the heading over the labels names them: 0 best; Infinity when it does not. */
  readonly headingRank: number;
}

/** A column of notes may be as full of words as the labels are. */
const NOTES: ReadonlySet<string> = new Set(['not', 'noter', 'note', 'notnr', 'anm', 'anmärkning', 'kommentar', 'ref', 'referens', 'konto']);
/** A column with fewer words than this share of the fullest holds remarks; a label column may stand empty beside Summa rows. */
const LEAST_SHARE = 3;

/** The label column: headed as the layout expects, or else the last full column of words before the first recognised one. */
export function labelColumn(layout: CompiledLayout, site: Site): LabelColumn | null {
  const headed = headedLabel(layout, site.words);
  if (headed !== null) return headed;
  const first = matchColumns(layout, site.columns).columns.find(({ spec, column }) => spec !== null && column > site.group.left);
  const label = fullest(site, site.words.filter(({ column }) => column < (first?.column ?? site.group.left)));
  return label === undefined ? null : { label, headingRank: Infinity };
}

function fullest({ uses }: Site, words: Site['words']): number | undefined {
  const filled = ({ column }: Site['words'][number]): number => uses.get(column)?.words ?? 0;
  const most = Math.max(0, ...words.map(filled));
  return words.filter((one) => !NOTES.has(one.key) && filled(one) * LEAST_SHARE >= most).at(-1)?.column;
}

function headedLabel(layout: CompiledLayout, words: Site['words']): LabelColumn | null {
  let best: LabelColumn | null = null;
  for (const { column, key } of words) {
    const rank = key === '' ? -1 : layout.labelKeys.indexOf(key);
    if (rank >= 0 && (best === null || rank < best.headingRank)) best = { label: column, headingRank: rank };
  }
  return best;
}
