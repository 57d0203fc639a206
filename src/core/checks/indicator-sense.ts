/**
 * An indicator's figures beside one another: one a thousand times the rest, or negative where the rest are positive
 * and of its size. Another definition could explain either, so both are warnings. Rules C7 and C8.
 */
import type { Decimal } from '../decimal';
import { absolute, compare, decimal, multiply, negate, shift, sign } from '../decimal';
import type { IndicatorGroup } from '../direction';
import { indicatorGroup } from '../direction';
import type { Figure } from '../figure';
import type { Finding } from '../finding';
import type { Place, Table } from '../table';
import { columnPlace, figureAt, refOf } from '../table';
import { atCell, text } from './make';

interface Stated {
  readonly place: Place;
  readonly figure: Figure;
  readonly size: Decimal;
}

const COLUMNS = ['previous', 'target', 'outcome', 'present'] as const;
// Changes, results and balances turn their sign by nature.
const TURNS = /förändring|utveckling|avvikelse|resultat|prognos|netto|saldo|utfall|tillväxt|skillnad/i;

export function checkIndicatorSense(table: Table, catalogue: readonly IndicatorGroup[]): Finding[] {
  if (table.layout.kind !== 'indicators') return [];
  const columns = COLUMNS.map((key) => columnPlace(table, key)).filter((column) => column !== -1);
  return table.rows.flatMap((row, at) => {
    const stated = statedIn(table, at, columns);
    if (stated.length < 2) return [];
    const turns = TURNS.test(row.label) || indicatorGroup(row.label, catalogue)?.signed === true;
    return [...thousandfold(table, stated), ...(turns ? [] : turned(table, stated))];
  });
}

/** The row's figures of one unit; a printed plus makes a figure a change, and zero tells nothing. */
function statedIn(table: Table, row: number, columns: readonly number[]): Stated[] {
  const all = columns.flatMap((column): Stated[] => {
    const place = { row, column };
    const figure = figureAt(table, place);
    if (figure === null || figure.value.units === 0n || figure.plus === true) return [];
    return [{ place, figure, size: absolute(figure.value) }];
  });
  const units = new Set(all.map(({ figure }) => figure.unit));
  return units.size === 1 ? all : [];
}

/** Between so much and so much of one another two figures are of one size, or a thousandfold of one. */
const ALIKE = decimal(2);

function about(a: Decimal, b: Decimal): boolean {
  return compare(a, multiply(b, ALIKE)) <= 0 && compare(b, multiply(a, ALIKE)) <= 0;
}

function thousandfold(table: Table, stated: readonly Stated[]): Finding[] {
  for (const one of stated) {
    const others = stated.filter((other) => other !== one);
    const agreed = others.every((other) => others.every((another) => about(other.size, another.size)));
    if (!agreed) continue;
    for (const exponent of [-3, 3]) {
      const moved = shift(one.size, exponent);
      // Of two figures either could be wrong; the larger is taken, as tkr among mnkr is the usual slip.
      if (!others.every((other) => about(moved, other.size)) || (others.length === 1 && exponent === 3)) continue;
      return [finding(table, 'UNIT_THOUSANDFOLD', one, shift(one.figure.value, exponent), others)];
    }
  }
  return [];
}

function turned(table: Table, stated: readonly Stated[]): Finding[] {
  const negatives = stated.filter(({ figure }) => sign(figure.value) < 0);
  const [one] = negatives;
  if (one === undefined || negatives.length > 1) return [];
  const others = stated.filter((other) => other !== one);
  if (!others.some((other) => about(one.size, other.size))) return [];
  return [finding(table, 'SIGN_AGAINST_TABLE', one, negate(one.figure.value), others)];
}

function finding(table: Table, code: 'UNIT_THOUSANDFOLD' | 'SIGN_AGAINST_TABLE', one: Stated, expected: Decimal, others: readonly Stated[]): Finding {
  return atCell(table, code, one.place, {
    severity: 'warning',
    actual: text(one.figure.value),
    expected: text(expected),
    related: others.map(({ place }) => refOf(table, place)),
    detail: { among: 'indicator' },
  });
}
