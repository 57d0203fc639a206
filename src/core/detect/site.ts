/** A place where a table may stand: a header band over a group of columns. What all layouts tried there ask is read once. */
import { labelKey } from '../label';
import type { MoneyUnit } from '../unit';
import type { SheetView } from '../view';
import { isBlankCell, rowAt } from '../view';
import type { Band, BandColumn } from './band';
import type { BodyRows } from './body-rows';
import { bodyRows } from './body-rows';
import type { ColumnGroup, ColumnUses } from './columns';
import { wordColumns } from './columns';
import type { Surroundings } from './title';
import { headingOver, printedUnit, surroundings } from './title';

export interface Place {
  readonly view: SheetView;
  readonly band: Band;
  readonly group: ColumnGroup;
  readonly uses: ColumnUses;
  /** Titles are looked for below this row. */
  readonly floor: number;
  readonly headsTable: (row: number) => boolean;
}

export interface Site extends Place {
  /** The band's columns in the group. */
  readonly columns: readonly BandColumn[];
  /** The columns of words, any of which could hold the labels, with the key of what stands over each. */
  readonly words: () => readonly WordColumn[];
  readonly around: () => Surrounded;
  /** What lies right of a label column. */
  readonly beside: (label: number) => Beside;
}

export interface WordColumn {
  readonly column: number;
  readonly key: string;
}

export interface Surrounded extends Surroundings {
  readonly unit: MoneyUnit | null;
}

export interface Beside {
  readonly labelHeading: string;
  readonly columns: readonly BandColumn[];
  /** Whether the band's first row says anything of the value columns; a title row above the header is no part of it. */
  readonly headed: boolean;
  readonly groupColumns: readonly number[];
  readonly rows: BodyRows;
}

/** Most sites are no table's, as their headings tell: all else is read when it is asked for. */
export function siteOf(place: Place): Site {
  const { band, group } = place;
  const known = new Map<number, Beside>();
  let words: readonly WordColumn[] | null = null;
  let around: Surrounded | null = null;
  const site: Site = {
    ...place,
    columns: within(band.columns, group.left, group.right),
    words: () => (words ??= wordsIn(place)),
    around: () => (around ??= surrounded(place)),
    beside(label) {
      let beside = known.get(label);
      if (beside === undefined) known.set(label, (beside = besideLabel(place, site.words().map(({ column }) => column), label)));
      return beside;
    },
  };
  return site;
}

function wordsIn({ view, band, group, uses }: Place): readonly WordColumn[] {
  return wordColumns(group, uses).map((column) => ({ column, key: labelKey(headingOver(band, view, column)) }));
}

function within(columns: readonly BandColumn[], left: number, right: number): readonly BandColumn[] {
  return columns.filter(({ column }) => column >= left && column <= right);
}

function surrounded({ view, band, group, floor }: Place): Surrounded {
  const around = surroundings(view.around ?? view, band, group.left, group.right, floor);
  return { ...around, unit: printedUnit(band, view, around.lines) };
}

function besideLabel({ view, band, group }: Place, words: readonly number[], label: number): Beside {
  const columns = within(band.columns, label + 1, group.right);
  const groupColumns = words.filter((column) => column < label);
  const headed = (rowAt(view, band.top)?.cells ?? []).some((cell) => cell.column > label && !isBlankCell(cell));
  const rows = bodyRows({ view, from: band.bottom + 1, labelColumn: label, groupColumns, columns });
  return { labelHeading: headingOver(band, view, label), columns, headed, groupColumns, rows };
}
