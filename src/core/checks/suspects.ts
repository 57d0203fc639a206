/**
 * Which single figure best explains the relations that fail: the one that stands in all of them, or that puts them
 * all right with its sign turned or moved a thousandfold. Rule C5. A suspicion sorts findings; it is never one.
 */
import type { Comparison } from '../compare';
import { compareSum } from '../compare';
import { negate } from '../decimal';
import type { Figure } from '../figure';
import { judge } from '../evaluate-relation';
import type { Failure } from '../judge-columns';
import { shiftFigure } from '../reading';
import { relations } from '../relations';
import type { Relation } from '../relations/types';
import type { Place, Table } from '../table';
import { figureAt } from '../table';

export type Fix = 'sign' | 'thousandfold' | 'value';

export interface Suspect {
  readonly place: Place;
  readonly fix: Fix;
  /** The figure against what would put things right. */
  readonly comparison: Comparison;
  readonly related: readonly Place[];
}

export interface Suspects {
  readonly list: readonly Suspect[];
  of(relation: Relation): Suspect | null;
}

export function findSuspects(table: Table, failures: readonly Failure[]): Suspects {
  const byCell = cellsOf(failures);
  const list: Suspect[] = [];
  const explained = new Map<Relation, Suspect>();
  for (const cell of [...byCell.values()].sort((a, b) => b.failures.length - a.failures.length)) {
    const open = cell.failures.filter(({ relation }) => !explained.has(relation));
    if (open.length < cell.failures.length || open.length === 0) continue;
    const suspect = suspectAt(table, cell, byCell);
    if (suspect === null) continue;
    list.push(suspect);
    for (const { relation } of open) explained.set(relation, suspect);
  }
  return { list, of: (relation) => explained.get(relation) ?? null };
}

interface Implicated {
  readonly place: Place;
  readonly failures: Failure[];
}

function key({ row, column }: Place): string {
  return `${row},${column}`;
}

function cellsOf(failures: readonly Failure[]): Map<string, Implicated> {
  const cells = new Map<string, Implicated>();
  for (const failure of failures) {
    for (const place of [failure.relation.target, ...failure.verdict.operands]) {
      const cell = cells.get(key(place)) ?? { place: { row: place.row, column: place.column }, failures: [] };
      cells.set(key(place), cell);
      cell.failures.push(failure);
    }
  }
  return cells;
}

function suspectAt(table: Table, cell: Implicated, all: ReadonlyMap<string, Implicated>): Suspect | null {
  const figure = figureAt(table, cell.place);
  if (figure === null) return null;
  for (const [fix, changed] of [
    ['thousandfold', shiftFigure(figure, -3)],
    ['thousandfold', shiftFigure(figure, 3)],
    ['sign', { ...figure, value: negate(figure.value) }],
  ] as const) {
    if (figure.value.units !== 0n && putsRight(table, cell, changed) && !isNegligible(table, cell, changed)) return suspect(cell, figure, changed, fix);
  }
  return cell.failures.length >= 2 && standsAlone(cell, all) ? suspect(cell, figure, figure, 'value') : null;
}

function suspect(cell: Implicated, figure: Figure, changed: Figure, fix: Fix): Suspect {
  const related = cell.failures.flatMap(({ relation, verdict }) => [relation.target, ...verdict.operands]).filter((place) => key(place) !== key(cell.place));
  const unique = [...new Map(related.map((place) => [key(place), { row: place.row, column: place.column }])).values()];
  return { place: cell.place, fix, comparison: compareSum(figure, [{ figure: changed, sign: 1 }]), related: unique };
}

/** A thousandth so small that leaving the figure out does as well: then its size is no explanation. */
function isNegligible(table: Table, cell: Implicated, changed: Figure): boolean {
  return putsRight(table, cell, { ...changed, value: { units: 0n, scale: changed.value.scale } });
}

/** No other cell stands in all the relations that this one does. */
function standsAlone(cell: Implicated, all: ReadonlyMap<string, Implicated>): boolean {
  for (const other of all.values()) {
    if (other !== cell && cell.failures.every((failure) => other.failures.includes(failure))) return false;
  }
  return true;
}

function relationsAt(table: Table, { row, column }: Place): Relation[] {
  return relations(table).filter((relation) => placesOf(relation).some((place) => place.row === row && place.column === column));
}

function placesOf(relation: Relation): readonly Place[] {
  switch (relation.kind) {
    case 'computed':
      return [relation.target, ...relation.terms];
    case 'change-percent':
      return [relation.target, relation.of, relation.base];
    case 'sum':
      return [relation.target, ...(relation.alternatives[0] ?? [])];
  }
}

function putsRight(table: Table, cell: Implicated, figure: Figure): boolean {
  const rows = table.rows.map((row, r) =>
    r !== cell.place.row ? row : { ...row, cells: row.cells.map((old, c) => (c === cell.place.column ? { ...old, reading: figure } : old)) },
  );
  const changed = { ...table, rows };
  // What agrees today must go on agreeing: else the figure is not what is wrong.
  return cell.failures.every(({ relation }) => judge(changed, relation).kind === 'agrees') && relationsAt(table, cell.place).every((relation) => judge(changed, relation).kind !== 'disagrees');
}
