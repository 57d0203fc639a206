/** A handful of areas far apart as the few rectangles around them that are worth reading. */
import type { Rect } from '../../core/grid';
import { bounding } from './rects';

/** Empty rows or columns that part two rectangles: reading a few empty cells is cheaper than another rectangle. */
const GAP = 8;

type Axis = 'rows' | 'columns';

/** Cuts along empty rows, then along empty columns, and again until nothing can be cut. */
export function cutApart(areas: readonly Rect[], axis: Axis = 'rows', idle = 0): Rect[] {
  const [first, ...others] = areas;
  if (first === undefined) return [];
  if (idle === 2) return [others.reduce(bounding, first)];
  const groups = along(areas, axis);
  const next: Axis = axis === 'rows' ? 'columns' : 'rows';
  return groups.flatMap((group) => cutApart(group, next, groups.length === 1 ? idle + 1 : 0));
}

/** Runs of areas with no gap between them along the axis. */
function along(areas: readonly Rect[], axis: Axis): Rect[][] {
  const [from, to] = axis === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const groups: Rect[][] = [];
  let end = -Infinity;
  for (const area of [...areas].sort((a, b) => a[from] - b[from])) {
    if (area[from] > end + GAP) groups.push([]);
    groups.at(-1)?.push(area);
    end = Math.max(end, area[to]);
  }
  return groups;
}
