/** A check's tables as a snapshot: what stands in each cell, nothing converted. Rule S5. */
import type { Acceptance } from '../core/acceptance';
import { tableName } from '../core/checks/make';
import { toText, trim } from '../core/decimal';
import type { Figure } from '../core/figure';
import type { Finding } from '../core/finding';
import type { Snapshot, SnapshotAcceptance, SnapshotCell, SnapshotFinding, SnapshotRow, SnapshotTable } from '../core/snapshot';
import { computedFigure, SNAPSHOT_SCHEMA } from '../core/snapshot';
import type { Table, TableCell } from '../core/table';

export interface SnapshotSource {
  readonly unit: string;
  /** `YYYYMM` */
  readonly period: string;
  readonly kind: string;
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly accepted: (finding: Finding) => boolean;
  readonly acceptances: readonly Acceptance[];
}

export function snapshotOf({ unit, period, kind, tables, findings, accepted, acceptances }: SnapshotSource): Snapshot {
  const names = uniqueNames(tables);
  const byTableName = new Map(tables.map((table, i) => [tableName(table), names[i] as string]));
  const named = (table: string): string => byTableName.get(table) ?? table;
  return {
    schema: SNAPSHOT_SCHEMA,
    unit,
    period,
    kind,
    tables: tables.map((table, i) => snapshotTable(table, names[i] as string)),
    findings: findings.map((finding) => snapshotFinding(finding, named(finding.table), accepted(finding))),
    acceptances: acceptances.filter(({ lapsed }) => !lapsed).map((one) => snapshotAcceptance(one, named(one.table))),
  };
}

/** The bound name, else the one its layout suggests; `_2` for the next of the same, as Excel tells names apart. */
function uniqueNames(tables: readonly Table[]): string[] {
  const taken = new Set(tables.flatMap((table) => (table.name === null ? [] : [nameKey(table.name)])));
  const given = new Set<string>();
  return tables.map((table) => {
    const isTaken = (name: string): boolean => given.has(nameKey(name)) || (table.name === null && taken.has(nameKey(name)));
    const base = table.name ?? table.layout.name;
    let name = base;
    for (let n = 2; isTaken(name); n++) name = `${base}_${n}`;
    given.add(nameKey(name));
    return name;
  });
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function snapshotTable(table: Table, name: string): SnapshotTable {
  return {
    layout: table.layout.id,
    name,
    title: table.title,
    unit: table.unit,
    columns: table.columns.map(({ key, heading }) => ({ key, heading })),
    rows: table.rows.map((row): SnapshotRow => ({
      key: row.key,
      label: row.label,
      ...(row.group === null ? {} : { group: row.group }),
      cells: row.cells.map((cell) => snapshotCell(cell, table)),
    })),
  };
}

/** A result that was never calculated is no figure that can be published. */
const NOT_CALCULATED = '#OBERÄKNAD!';

function snapshotCell({ reading, raw }: TableCell, table: Table): SnapshotCell {
  switch (reading.kind) {
    case 'figure':
      return figureCell(isComputed(raw) ? { ...reading, value: computedFigure(reading.value) } : reading, table);
    case 'blank':
      return null;
    case 'fault':
      return { fault: reading.fault };
    case 'uncalculated':
      return { fault: NOT_CALCULATED };
    case 'date':
      return { text: typeof raw?.value === 'number' ? String(raw.value) : '' };
    case 'text':
      return { text: reading.text };
  }
}

/** A number that a formula gave; its text is what the formula's author wrote. */
function isComputed(raw: TableCell['raw']): boolean {
  return raw?.formula !== undefined && typeof raw.value === 'number';
}

/** A unit is told where it is not the table's own, a qualifier (`2023`, `bokslut`) wherever there is one. */
function figureCell(figure: Figure, table: Table): SnapshotCell {
  const { value, decimals, unit, qualifier } = figure;
  return {
    value: toText(trim(value)),
    decimals: Math.min(30, Math.max(0, decimals)),
    ...(unit === null || unit === table.unit ? {} : { unit }),
    ...(qualifier === null ? {} : { qualifier }),
  };
}

function snapshotFinding(finding: Finding, table: string, accepted: boolean): SnapshotFinding {
  const { code, severity, rowKey, columnKey, actual, expected, difference, tolerance } = finding;
  return { code, severity, accepted, table, rowKey, columnKey, actual, expected, difference, tolerance };
}

function snapshotAcceptance({ code, rowKey, columnKey, figures, motive, who, when }: Acceptance, table: string): SnapshotAcceptance {
  return { code, table, rowKey, columnKey, figures, motive, who, when };
}
