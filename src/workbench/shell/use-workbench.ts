/** The shell's state: what is open, how it looks, and how often the pane's page was loaded. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { refusalSentence } from '../../app/wording/refusals';
import type { Desk } from '../desk';
import type { RibbonButton } from './Ribbon';
import { SAMPLES } from './samples';
import { OWN_FILE } from './TopBar';
import { say, type Lang } from './wording';

export interface WorkbenchState {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly lang: Lang;
  readonly isDark: boolean;
  readonly workbook: string;
  readonly notice: string | null;
  /** Counts loads of the pane's page: another workbook, language or theme loads it anew, as Excel does. 0: not yet. */
  readonly load: number;
  readonly isPaneShown: boolean;
  readonly openFile: (file: File | undefined) => void;
  readonly openSample: (id: string) => void;
  readonly look: (next: { readonly lang?: Lang; readonly isDark?: boolean }) => void;
  readonly press: (button: RibbonButton) => void;
}

const FIRST_SAMPLE = SAMPLES[0]?.id ?? '';

export function useWorkbench(desk: Desk): WorkbenchState {
  const [lang, setLang] = useState<Lang>('sv');
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [workbook, setWorkbook] = useState(FIRST_SAMPLE);
  const [notice, setNotice] = useState<string | null>(say('loading', 'sv'));
  const [load, setLoad] = useState(0);
  const [isPaneShown, setPaneShown] = useState(true);
  const open = async (what: () => Promise<void>): Promise<void> => {
    setNotice(say('loading', lang));
    try {
      await what();
      setNotice(null);
      setLoad((before) => before + 1);
    } catch (error) {
      setNotice(`${say('cannotOpen', lang)} ${refusalSentence(error, lang) ?? (error instanceof Error ? error.message : String(error))}`);
    }
  };
  const grid = useStart(desk, (element) => {
    desk.onNotice(setNotice);
    desk.look(lang, isDark);
    void open(() => desk.start(element));
  });
  useDocumentLook(lang, isDark);
  return {
    ...{ grid, lang, isDark, workbook, notice, load, isPaneShown },
    openFile: (file) => void (file === undefined || open(() => desk.openFile(file).then(() => setWorkbook(OWN_FILE)))),
    openSample: (id) => void open(() => desk.openSample(id).then(() => setWorkbook(id))),
    look: (next) => {
      desk.look(next.lang ?? lang, next.isDark ?? isDark);
      setLang((before) => next.lang ?? before);
      setDark((before) => next.isDark ?? before);
      setLoad((before) => before + 1);
    },
    press: (button) => {
      setPaneShown((before) => (button === 'showPane' ? !before : before || button === 'push' || button === 'pull'));
      desk.press(button);
    },
  };
}

/** Runs `start` once, when the element is there. */
function useStart(desk: Desk, start: (element: HTMLDivElement) => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const started = useRef<Desk>(null);
  useEffect(() => {
    if (started.current === desk || element.current === null) return;
    started.current = desk;
    start(element.current);
  });
  return element;
}

function useDocumentLook(lang: Lang, isDark: boolean): void {
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [lang, isDark]);
}
