/**
 * Which tables of two snapshots are the same table. A name is somebody's choice and a found table has none, so what is
 * left over when the names have been compared is known by what it holds. Rule S4.
 */
import { canonicalText } from './canonical';
import type { SnapshotTable } from './snapshot';
import { cellFigure } from './snapshot';

export interface TablePairs {
  /** In the order of the second snapshot. */
  readonly pairs: readonly (readonly [before: SnapshotTable, after: SnapshotTable])[];
  readonly added: readonly SnapshotTable[];
  readonly removed: readonly SnapshotTable[];
}

/**
 * Pairs tables of one layout: those of one name that are alike, then others that are alike, the same title first and
 * then those that differ least, then those that have nothing but the name in common. The same from either side.
 */
export function pairTables(a: readonly SnapshotTable[], b: readonly SnapshotTable[]): TablePairs {
  const partner = new Map<SnapshotTable, SnapshotTable>();
  const taken = new Set<SnapshotTable>();
  const left = (): Candidate[] => candidates(a.filter((table) => !taken.has(table)), b.filter((table) => !partner.has(table)));
  const take = (chosen: readonly Candidate[]): void => {
    for (const { before, after } of chosen) {
      if (taken.has(before) || partner.has(after)) continue;
      taken.add(before);
      partner.set(after, before);
    }
  };
  take(left().filter((one) => isSameName(one) && isAlike(one)));
  take(byLikeness(left().filter(isAlike)));
  take(left().filter(isSameName));
  return {
    pairs: b.flatMap((after) => {
      const before = partner.get(after);
      return before === undefined ? [] : [[before, after] as const];
    }),
    added: b.filter((table) => !partner.has(table)),
    removed: a.filter((table) => !taken.has(table)),
  };
}

interface Candidate {
  readonly before: SnapshotTable;
  readonly after: SnapshotTable;
  /** Their places among the tables that are left of the layout. */
  readonly places: readonly [number, number];
}

function candidates(a: readonly SnapshotTable[], b: readonly SnapshotTable[]): Candidate[] {
  return [...new Set(a.map(({ layout }) => layout))].flatMap((layout) => {
    const [before, after] = [a, b].map((tables) => tables.filter((table) => table.layout === layout)) as [SnapshotTable[], SnapshotTable[]];
    return before.flatMap((one, i) => after.map((other, j): Candidate => ({ before: one, after: other, places: [i, j] })));
  });
}

/** What two tables share settles it, and what stands first where that is equal. */
function byLikeness(alike: readonly Candidate[]): Candidate[] {
  const facts = memoOf(factsOf);
  const ranked = alike.map((one) => {
    const [i, j] = one.places;
    return { one, rank: [isSameTitle(one) ? 0 : 1, distance(facts(one.before), facts(one.after)), Math.abs(i - j), i + j] };
  });
  return ranked.sort((x, y) => compareRanks(x.rank, y.rank)).map(({ one }) => one);
}

function compareRanks(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((n, i) => n !== y[i]);
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
}

function isSameName({ before, after }: Candidate): boolean {
  return before.name.normalize('NFC') === after.name.normalize('NFC');
}

function isSameTitle({ before, after }: Candidate): boolean {
  return before.title !== null && after.title !== null && titleKey(before.title) === titleKey(after.title);
}

function titleKey(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** One title, or at least half of the rows. */
function isAlike(one: Candidate): boolean {
  const [before, after] = [one.before, one.after].map(({ rows }) => new Set(rows.map(({ key }) => key.normalize('NFC')))) as [Set<string>, Set<string>];
  const shared = [...before].filter((key) => after.has(key)).length;
  return isSameTitle(one) || shared * 2 >= Math.max(before.size, after.size);
}

/** Everything a comparison of figures goes by, a fact each: the unit, the keys, and what each cell holds. */
function factsOf(table: SnapshotTable): ReadonlySet<string> {
  const columns = table.columns.map(({ key }) => key.normalize('NFC'));
  const facts = new Set([fact('unit', table.unit ?? ''), ...columns.map((key) => fact('column', key))]);
  for (const { key, cells } of table.rows) {
    const row = key.normalize('NFC');
    facts.add(fact('row', row));
    columns.forEach((column, i) => facts.add(fact('cell', row, column, canonicalText(cellFigure(cells[i] ?? null)))));
  }
  return facts;
}

function fact(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

/** How many facts only one of them has. */
function distance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size - 2 * [...a].filter((one) => b.has(one)).length;
}

function memoOf<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
