/** A series of another spelling. */
import type { Series } from '../ports';
import type { Worded } from './lang';

/** `asked` is spelled as nothing published is, `known` as something is. */
export function spelledAlike(asked: Series, known: Series): Worded {
  const [own, other] = [pair(asked), pair(known)];
  return {
    sv: `Inget är publicerat för ${own}, men för ${other}. Stavas det på samma sätt hör siffrorna ihop.`,
    en: `Nothing is published for ${own}, but for ${other}. Spelled alike, the figures belong together.`,
  };
}

/** `near` is published; what was asked for is not. */
export function didYouMean({ unit, period, kind }: Series): Worded {
  return { sv: `Menade du ${unit} · ${period} · ${kind}?`, en: `Did you mean ${unit} · ${period} · ${kind}?` };
}

/** Something is published, but nothing like what was asked for. */
export const SEE_LOG: Worded = { sv: 'avstamt log visar vad som finns.', en: 'avstamt log shows what there is.' };

function pair({ unit, kind }: Series): string {
  return `${unit} · ${kind}`;
}
