/** A list that does not answer is told of on stderr, a line each time, so that nobody looks at a still terminal. */
import type { StoreWait } from '../../app/ports';
import type { Lang } from '../../app/wording/lang';
import { waitingSentence } from '../../app/wording/waiting';
import type { Io } from '../command';
import { wrap } from './wrap';

/** Shorter rests between two tries are not worth a line. */
const SHORTEST_REST_MS = 1000;
/** An answer may take so long before it is spoken of. */
export const PATIENCE_MS = 5000;

export function tellingWaits(io: Io, lang: Lang): (wait: StoreWait | null) => void {
  const tell = (wait: StoreWait): void => io.stderr.write(`${wrap(waitingSentence(wait)[lang], io.columns).join('\n')}\n`);
  let patience: NodeJS.Timeout | undefined;
  return (wait) => {
    clearTimeout(patience);
    if (wait === null) return;
    if (wait.nextInMs === null) patience = setTimeout(() => tell(wait), PATIENCE_MS).unref();
    else if (wait.nextInMs >= SHORTEST_REST_MS) tell(wait);
  };
}
