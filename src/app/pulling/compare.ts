/** What is published against what stands in the workbook. */
import type { SnapshotDiff } from '../../core/diff';
import { diffSnapshots, hasFigureChanges } from '../../core/diff';
import type { RawWorkbook } from '../../core/grid';
import type { Snapshot } from '../../core/snapshot';
import { seriesKey } from '../../core/snapshot';
import type { CheckResult } from '../check';
import { checkWorkbook } from '../check';
import { diffView } from '../diff-view';
import type { Published } from '../ports';
import { snapshotOf } from '../snapshot-from-tables';
import type { Lang } from '../wording/lang';
import type { DiffView } from './types';

/** Every table of a workbook, found ones too; where it has none of its own, those that were pulled into it. */
export function workbookSnapshot(workbook: RawWorkbook): { readonly check: CheckResult; readonly snapshot: Snapshot } {
  const own = checkWorkbook(workbook, { find: true });
  const check = own.tables.length > 0 ? own : checkWorkbook(workbook, { find: true, pulled: true });
  const { unit, period, kind } = check.header;
  return { check, snapshot: snapshotOf({ ...check, unit: unit ?? '', period: period ?? '', kind: kind ?? '' }) };
}

/** A workbook that does not say which report it is, is taken to be the other's; one name written in two ways is one. */
export function sameHead(a: Snapshot, b: Snapshot): [Snapshot, Snapshot] {
  return [withHead(a, b), withHead(b, a)];
}

function withHead(own: Snapshot, other: Snapshot): Snapshot {
  return { ...own, unit: seriesKey(own.unit || other.unit), period: own.period || other.period, kind: seriesKey(own.kind || other.kind) };
}

/** From what is published to what stands here. Read the workbook whole. */
export function compareWithWorkbook(workbook: RawWorkbook, published: Pick<Published, 'snapshot'>, lang: Lang): DiffView {
  const { check, snapshot } = workbookSnapshot(workbook);
  const [from, to] = sameHead(published.snapshot, snapshot);
  const bound = new Set(check.tables.flatMap(({ name }) => name ?? []));
  return diffView(withoutGivenNames(diffSnapshots(from, to), bound), from, to, lang);
}

/** A table that no name binds has a name for the comparison only, which is nothing to tell of. */
function withoutGivenNames(diff: SnapshotDiff, bound: ReadonlySet<string>): SnapshotDiff {
  const changed = diff.changed.map((table) => (bound.has(table.name) ? table : { ...table, formerName: null }));
  return { ...diff, changed: changed.filter((table) => hasFigureChanges(table) || table.labels.length > 0 || table.formerName !== null) };
}
