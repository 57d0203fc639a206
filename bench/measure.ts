/** Time, as medians, with the work warmed up first. */
export function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Median of `runs` after `warm` unmeasured ones. */
export function measured(work: () => void, runs: number, warm: number): number {
  return median(times(work, runs, warm));
}

export function times(work: () => void, runs: number, warm: number): number[] {
  for (let i = 0; i < warm; i++) work();
  return Array.from({ length: runs }, () => milliseconds(work));
}

export function round(value: number, decimals = 1): string {
  return value.toFixed(decimals);
}

/** One line of the bench: what, how much, the goal and whether it is met. */
export function report(what: string, figure: string, goal?: { readonly text: string; readonly met: boolean }): void {
  const verdict = goal === undefined ? '' : `   goal ${goal.text}: ${goal.met ? 'met' : 'MISSED'}`;
  console.log(`${what.padEnd(64)} ${figure}${verdict}`);
}
