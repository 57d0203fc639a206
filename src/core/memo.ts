/**
 * Remembering what a pure function of text said: reports repeat their words, and detection asks about the same cell
 * many times. Forgets everything at `most` entries, so memory stays bounded whatever the workbook.
 */
export function remembered<T>(read: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return function recall(text: string): T {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
