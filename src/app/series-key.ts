/** What a person calls a unit or a kind of report, as the key it is published under. Rule S11. */
import { seriesKey } from '../core/snapshot';

const LONGEST = 60;

/** Null when the key would be a guess: of a path, of something too long, or of nothing that can be part of one. */
export function keyOfWord(word: string): string | null {
  const key = seriesKey(word);
  return /[/\\.]/.test(word) || key === '' || key.length > LONGEST ? null : key;
}
