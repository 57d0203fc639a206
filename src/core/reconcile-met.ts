/**
 * Which tables of a workbook are one unit's. A chapter and an appendix are compared as they stand; where a department's
 * and its areas' statements lie in one workbook, those that print mostly the same figures belong together. Rule R5.
 */
import type { Finding } from './finding';
import type { Table } from './table';

/** Two tables that have figures of the same measure and time. */
export interface Met {
  readonly left: Table;
  readonly right: Table;
  comparisons: number;
  readonly findings: Finding[];
}

export class Meetings {
  private readonly byLeft = new Map<Table, Map<Table, Met>>();

  of(left: Table, right: Table): Met {
    let byRight = this.byLeft.get(left);
    if (byRight === undefined) this.byLeft.set(left, (byRight = new Map<Table, Met>()));
    let met = byRight.get(right);
    if (met === undefined) byRight.set(right, (met = { left, right, comparisons: 0, findings: [] }));
    return met;
  }

  /** The meetings of tables of one unit. */
  ofOneUnit(): Met[] {
    const all = [...this.byLeft.values()].flatMap((byRight) => [...byRight.values()]).filter(({ comparisons }) => comparisons > 0);
    return all.filter((met) => isAlone(met, all) || met.findings.length * 2 <= met.comparisons);
  }
}

/** Whether neither table could have met another of the same layout. */
function isAlone(met: Met, all: readonly Met[]): boolean {
  return !all.some((other) => other !== met && (isRival(met, other, 'left', 'right') || isRival(met, other, 'right', 'left')));
}

function isRival(met: Met, other: Met, shared: 'left' | 'right', instead: 'left' | 'right'): boolean {
  return other[shared] === met[shared] && other[instead].layout.id === met[instead].layout.id;
}
