/** Which column of words holds a table's labels. Rule D4. */
import type { CompiledLayout } from '../layout';
import { couldHead } from './loose';
import { matchColumns } from './match';
import type { Site, WordColumn } from './site';

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
  const words = site.words();
  const headed = headedLabel(layout, words);
  if (headed !== null) return headed;
  const label = fullest(site, before(layout, site, words));
  return label === undefined ? null : { label, headingRank: Infinity };
}

/** The columns of words left of the first that the layout recognises. */
function before(layout: CompiledLayout, site: Site, words: readonly WordColumn[]): readonly WordColumn[] {
  const { left } = site.group;
  const isFirst = ({ column }: { readonly column: number }): boolean => column > left;
  // No column is recognised that could not be one of the layout's: mostly the words are left of all those.
  const possible = site.columns.find((one) => isFirst(one) && couldHead(layout, one.heading));
  if (possible !== undefined && words.every(({ column }) => column < possible.column)) return words;
  const first = matchColumns(layout, site.columns).columns.find((one) => one.spec !== null && isFirst(one));
  return words.filter(({ column }) => column < (first?.column ?? left));
}

function fullest({ uses }: Site, words: readonly WordColumn[]): number | undefined {
  const filled = ({ column }: WordColumn): number => uses.get(column)?.words ?? 0;
  const most = Math.max(0, ...words.map(filled));
  return words.filter((one) => !NOTES.has(one.key) && filled(one) * LEAST_SHARE >= most).at(-1)?.column;
}

function headedLabel(layout: CompiledLayout, words: readonly WordColumn[]): LabelColumn | null {
  let best: LabelColumn | null = null;
  for (const { column, key } of words) {
    const rank = key === '' ? -1 : layout.labelKeys.indexOf(key);
    if (rank >= 0 && (best === null || rank < best.headingRank)) best = { label: column, headingRank: rank };
  }
  return best;
}
