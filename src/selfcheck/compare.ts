/** What was seen beside what was recorded, observation by observation. */
import type { Json, Observations } from './scenario';

export interface Difference {
  readonly name: string;
  /** null: not recorded, or not seen. */
  readonly recorded: Json | null;
  readonly seen: Json | null;
}

export function differences(recorded: Observations, seen: Observations): readonly Difference[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(seen)])];
  return names
    .map((name) => ({ name, recorded: recorded[name] ?? null, seen: seen[name] ?? null }))
    .filter((pair) => canonical(pair.recorded) !== canonical(pair.seen));
}

/** JSON with sorted keys: the order in which Excel lists fields is no difference. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
