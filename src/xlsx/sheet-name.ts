/** What a sheet may be called. */

const LONGEST = 31;

/** Throws `RangeError` for a name Excel refuses: empty, too long, with `[]:*?/\`, quoted at an end, or taken. */
export function refuseSheetName(name: string, taken: readonly string[]): void {
  const bad = name === '' || name.length > LONGEST || /[[\]:*?/\\]|^'|'$/.test(name);
  if (bad || taken.some((other) => sameName(other, name))) throw new RangeError(`no sheet can be called ${name}`);
}

/** Sheet names and defined names are compared without case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
