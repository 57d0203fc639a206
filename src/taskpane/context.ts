/** What every view can reach without being handed it: the ports, the language, and the words in it. */
import { createContext, useContext } from 'react';
import type { Lang, Worded } from '../app/wording/lang';
import type { PanePorts } from './ports';
import type { LiveBook } from './book';
import type { Marks } from './marks';
import type { Writes } from './writes';

export interface Pane {
  readonly ports: PanePorts;
  readonly book: LiveBook;
  readonly writes: Writes;
  readonly marks: Marks;
  readonly lang: Lang;
  readonly setLang: (lang: Lang) => void;
  /** Says a short result to a screen reader; it is shown elsewhere. */
  readonly announce: (text: string) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A view stands outside the pane');
  return pane;
}

/** The text of a wording in the chosen language. */
export function useWords(): (worded: Worded) => string {
  const { lang } = usePane();
  return (worded) => worded[lang];
}
