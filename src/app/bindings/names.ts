/** Names for tables: what Excel allows, what is taken, and a Swedish one to suggest. */
import { HEADER_NAMES, isValidName } from '../../core/binding';
import type { RawWorkbook } from '../../core/grid';
import type { NameKey } from '../ports';
import type { NameFault } from './types';

/** Excel's own, under their English and Swedish names. */
const RESERVED = new Set(
  [...Object.values(HEADER_NAMES), 'Print_Area', 'Print_Titles', 'Utskriftsområde', 'Utskriftsrubriker', '_FilterDatabase'].map(nameKey),
);

/** Excel tells names apart ignoring case; an å typed on a Mac is the å typed elsewhere. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

export function isSameName(a: NameKey, b: NameKey): boolean {
  return nameKey(a.name) === nameKey(b.name) && (a.sheet ?? '').toLowerCase() === (b.sheet ?? '').toLowerCase();
}

/** Why a table cannot have the name; null when it can. `own` is the name it has now, which may be spelt anew. */
export function nameFault(name: string, workbook: Pick<RawWorkbook, 'names'>, own: NameKey | null = null): NameFault | null {
  if (name === '') return 'empty';
  if (name.length > 255) return 'too-long';
  if (/[^\p{L}\p{N}_.]/u.test(name)) return 'characters';
  if (!/^[\p{L}_]/u.test(name)) return 'first-character';
  if (!isValidName(name)) return 'like-a-cell';
  if (RESERVED.has(nameKey(name)) || /^_xlnm\./i.test(name)) return 'reserved';
  const others = workbook.names.filter((one) => own === null || !isSameName(one, own));
  return others.some((one) => nameKey(one.name) === nameKey(name)) ? 'taken' : null;
}

/** `base`, or `base_2` and so on; `taken` holds `nameKey`s, and the answer is added to it. */
export function freeName(base: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (taken.has(nameKey(name))) continue;
    taken.add(nameKey(name));
    return name;
  }
}

export function takenNames(workbook: Pick<RawWorkbook, 'names'>): Set<string> {
  return new Set([...RESERVED, ...workbook.names.map(({ name }) => nameKey(name))]);
}

/** Words that tell no table from another. */
const PLAIN = new Set(
  ('januari februari mars april maj juni juli augusti september oktober november december delår delårsrapport årsredovisning bokslut utfall mål per och för i av ' +
    'med till den det en ett från om på samt enligt tabell bilaga sida belopp mnkr mkr tkr kr region regionen').split(' '),
);

/** The words that set the table's title apart from those of others of its kind: `Indikatorer, god kvalitet` → Kvalitet. */
export function tellingWord(title: string | null, layoutTitle: string, others: readonly (string | null)[]): string | null {
  const known = new Set([...wordsOf(layoutTitle), ...others.flatMap((other) => wordsOf(other ?? ''))]);
  const telling = wordsOf(title ?? '').filter((word) => !known.has(word) && !PLAIN.has(word) && word.length > 2);
  const last = telling.at(-1);
  return last === undefined ? null : last.slice(0, 1).toUpperCase() + last.slice(1);
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/\p{L}+/gu) ?? [];
}
