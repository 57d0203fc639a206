/** Which finding of one check is which of the next: by table, row and column, so that rows may move. */
import { acceptanceKey } from '../../core/acceptance';
import type { Finding } from '../../core/finding';

/** An id for every finding, unlike all others of the same check; the same things said again have the same ids. */
export function findingIds(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const key = acceptanceKey(finding).replaceAll('\u0000', '|');
      const n = (seen.get(key) ?? 0) + 1;
      seen.set(key, n);
      return [finding, n === 1 ? key : `${key}#${n}`];
    }),
  );
}
