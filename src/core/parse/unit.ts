/** Which unit a table's amounts are in. Rule P2. */
import { absolute, compare, decimal } from '../decimal';
import type { Placement } from '../detect';
import type { Table, TableColumn, TableRow } from '../table';
import type { MoneyUnit } from '../unit';

// A region's largest figure is thousands of mnkr and millions of tkr; nothing lies between.
const LEAST_IN_TKR = decimal(100_000);
const LEAST_IN_KR = decimal(1_000_000_000);

export function settleUnit(
  placement: Placement, bound: MoneyUnit | null, rows: readonly TableRow[], columns: readonly TableColumn[],
): { unit: Table['unit']; from: Table['unitFrom'] } {
  const declared = placement.layout.unit;
  if (declared === 'per-row') return { unit: null, from: 'rows' };
  if (placement.printedUnit !== null) return { unit: placement.printedUnit, from: 'printed' };
  if (bound !== null) return { unit: bound, from: 'binding' };
  const size = declared === 'by-size' || declared === 'mnkr' ? bySize(rows, columns) : null;
  // No department counts hundreds of thousands of millions.
  if (declared === 'by-size' || (size !== null && size !== 'mnkr')) return { unit: size, from: 'size' };
  return { unit: declared, from: 'layout' };
}

function bySize(rows: readonly TableRow[], columns: readonly TableColumn[]): MoneyUnit {
  let largest = decimal(0);
  for (const row of rows) {
    row.cells.forEach(({ reading }, i) => {
      if (reading.kind !== 'figure' || columns[i]?.spec?.holds !== 'amount') return;
      const size = absolute(reading.value);
      if (compare(size, largest) > 0) largest = size;
    });
  }
  if (compare(largest, LEAST_IN_KR) >= 0) return 'kr';
  return compare(largest, LEAST_IN_TKR) >= 0 ? 'tkr' : 'mnkr';
}
