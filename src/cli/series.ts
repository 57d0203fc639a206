/** The options that name a series, as its keys. */
import { keyOfWord } from '../app/series-key';
import { badKey } from '../app/wording/fill-push-pull';
import type { Lang } from '../app/wording/lang';
import { CommandRefusal } from './command';

/** Throws `CommandRefusal` for what cannot be a key. */
export function keyOption(field: 'unit' | 'kind', word: string, lang: Lang): string {
  const key = keyOfWord(word);
  if (key === null) throw new CommandRefusal(badKey(field, word, lang));
  return key;
}
