/** Findings with one cause, shown to people as one group. */
import type { CellRef, Finding } from '../core/finding';
import type { Rect } from '../core/grid';
import type { Table } from '../core/table';

export interface FindingGroup {
  readonly kind: 'group';
  /** `column:` or `cell:` and an address; see `Finding.cause`. */
  readonly cause: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

export interface SingleFinding {
  readonly kind: 'single';
  readonly finding: Finding;
}

export type Grouped = FindingGroup | SingleFinding;

/**
 * Two or more findings with one cause as a group, in the place of the first of them; the rest as they are. The order
 * of the findings is kept.
 */
export function groupFindings(findings: readonly Finding[]): Grouped[] {
  const byCause = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cause !== undefined) byCause.set(finding.cause, [...(byCause.get(finding.cause) ?? []), finding]);
  }
  const done = new Set<string>();
  return findings.flatMap((finding): Grouped[] => {
    const { cause } = finding;
    const [first, ...others] = cause === undefined ? [] : (byCause.get(cause) ?? []);
    if (cause === undefined || first === undefined || others.length === 0) return [{ kind: 'single', finding }];
    if (done.has(cause)) return [];
    done.add(cause);
    return [{ kind: 'group', cause, findings: [first, ...others] }];
  });
}

/** A table's own findings; `table` is null for those of names that lead to no table. */
export interface TableFindings {
  readonly table: Table | null;
  readonly findings: readonly Finding[];
}

/** Every table in order, clean ones too, each with its findings; last, when there are any, those of no table. */
export function findingsByTable(tables: readonly Table[], findings: readonly Finding[]): TableFindings[] {
  const lists = new Map<Table | null, Finding[]>(tables.map((table) => [table, []]));
  const homeless: Finding[] = [];
  for (const finding of findings) (lists.get(tableOf(finding, tables)) ?? homeless).push(finding);
  const sections = tables.map((table) => ({ table, findings: lists.get(table) ?? [] }));
  return homeless.length === 0 ? sections : [...sections, { table: null, findings: homeless }];
}

/** By place: two tables of a sheet may have the same title. A row at the edge lies outside and goes by the name. */
function tableOf(finding: Finding, tables: readonly Table[]): Table | null {
  const { cell } = finding;
  const inside = tables.find(({ sheet, rect }) => sheet === cell.sheet && contains(rect, cell));
  return inside ?? tables.find(({ name }) => name !== null && name === finding.table) ?? null;
}

function contains(rect: Rect, { row, column }: CellRef): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}
