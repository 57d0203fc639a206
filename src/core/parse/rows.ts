/** What each placed row is: declared, open or unknown; an item, a part or a sum; and what it is called. Rule L4. */
import type { PlacedRow } from '../detect/body';
import { isOfWhich, labelKey } from '../label';
import type { CompiledLayout, RowRole, RowSpec } from '../layout';
import type { TableCell, TableRow } from '../table';

/** The table's rows; `cells` are those of each placed row. */
export function shapeRows(layout: CompiledLayout, placed: readonly PlacedRow[], cells: readonly (readonly TableCell[])[]): TableRow[] {
  const rows = placed.map((row, at) => shape(layout, row, cells[at] ?? []));
  return withKeys(settleTotals(layout, withBlocks(layout, settleRepeats(layout, settleHeadings(layout, rows)))));
}

/** Its key is that of its label, until all rows are known. */
type Draft = { -readonly [K in keyof TableRow]: TableRow[K] };

function shape(layout: CompiledLayout, placed: PlacedRow, cells: readonly TableCell[]): Draft {
  const { row, label, group, spec } = placed;
  const open = layout.openRows?.block ?? null;
  const role: RowRole = spec?.role ?? (isOfWhich(label) ? 'of-which' : 'item');
  const block = spec !== null ? (spec.block ?? null) : role === 'item' ? open : null;
  return { key: placed.labelKey, spec, role, block, unknown: spec === null && open === null, duplicate: false, label, group, row, cells };
}

/** *Intäkter* with figures is the sum that the layout calls *Summa intäkter*, unless that is printed too. */
function settleHeadings(layout: CompiledLayout, rows: Draft[]): Draft[] {
  return rows.map((row) => {
    const sum = layout.rowByKey.get(row.spec?.sumWhenFilled ?? '');
    if (sum === undefined || !hasFigure(row) || rows.some(({ spec }) => spec === sum)) return row;
    return { ...row, spec: sum, role: sum.role };
  });
}

function hasFigure({ cells }: Draft): boolean {
  return cells.some(({ reading }) => reading.kind === 'figure');
}

/** *Resultat före finansnetto* … *Årets resultat*: of rows that two of a layout's labels name, the second is one of its own. */
function settleRepeats(layout: CompiledLayout, rows: Draft[]): Draft[] {
  if (layout.openRows !== undefined) return rows;
  const first = new Map<RowSpec, Draft>();
  return rows.map((row) => {
    const { spec } = row;
    if (spec === null) return row;
    const before = first.get(spec);
    if (before === undefined) first.set(spec, row);
    if (before === undefined || before.key === row.key) return row;
    return { ...row, spec: null, unknown: true, role: isOfWhich(row.label) ? 'of-which' : 'item', block: null };
  });
}

/** An unknown row belongs to the block it stands in: that of the nearest item above, else below. */
function withBlocks(layout: CompiledLayout, rows: Draft[]): Draft[] {
  if (layout.openRows !== undefined) return rows;
  return rows.map((row, i) => {
    if (!row.unknown || row.role !== 'item') return row;
    return { ...row, block: neighbourBlock(rows, i) };
  });
}

function neighbourBlock(rows: readonly Draft[], at: number): string | null {
  for (let i = at - 1; i >= 0; i--) {
    const above = rows[i] as Draft;
    if (above.role === 'sum') break;
    if (above.spec?.block !== undefined) return above.spec.block;
  }
  return rows.slice(at + 1).find((row) => row.spec?.block !== undefined)?.spec?.block ?? null;
}

/**
 * Where several rows are labelled as the total all but the last are sums of their areas. Below the last area's sum
 * the only row left is the total, whatever it is called.
 */
function settleTotals(layout: CompiledLayout, rows: Draft[]): Draft[] {
  if (!layout.rows.some((spec) => spec.role === 'subtotal')) return rows;
  const totals = rows.flatMap((row, i) => (row.role === 'total' ? [i] : []));
  const settled = rows.map((row, i): Draft => (row.role === 'total' && i !== totals.at(-1) ? { ...row, role: 'subtotal' } : row));
  const last = settled.at(-1);
  const lastSubtotal = settled.map((row) => row.role).lastIndexOf('subtotal');
  if (last === undefined || totals.length > 0 || lastSubtotal === -1 || lastSubtotal !== settled.length - 2) return settled;
  const spec = layout.rows.find((candidate) => candidate.role === 'total') ?? null;
  return [...settled.slice(0, -1), { ...last, role: 'total', block: null, spec }];
}

/** The rows' keys, written in place: a long table has a hundred thousand rows. */
function withKeys(rows: Draft[]): TableRow[] {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const base = baseKey(row);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    row.key = count === 1 ? base : `${base}#${count}`;
    row.duplicate = count > 1;
  }
  return rows;
}

function baseKey({ spec, role, key: own, group }: Draft): string {
  if (role !== 'subtotal') {
    if (spec !== null) return spec.key;
    const over = group === null ? '' : labelKey(group);
    if (over !== '' && over !== own) return `${over}/${own}`;
  }
  return own;
}
