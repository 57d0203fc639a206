/** A unit or a kind of report spelled otherwise than before begins a series of its own, which nobody meant. Rule S11. */
import type { Series } from './ports';

/**
 * The series that `series` is probably meant to be: published under a unit and a kind that differ from its own in å, ä,
 * ö or where words part alone. The same period before others, then the newest; null where its own spelling is in use.
 */
export function seriesAlike(series: Series, known: readonly Series[]): Series | null {
  if (known.some((one) => one.unit === series.unit && one.kind === series.kind)) return null;
  const alike = known.filter((one) => folded(one.unit) === folded(series.unit) && folded(one.kind) === folded(series.kind));
  const newest = [...alike].sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
  return newest.find(({ period }) => period === series.period) ?? newest[0] ?? null;
}

/** Keys are lower-cased already, and hold letters, digits and hyphens. */
function folded(key: string): string {
  return key.replace(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll('-', '');
}
