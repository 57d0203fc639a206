/** The shell's state: what is open, how it looks, and how often the pane's page was loaded. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { refusalSentence } from '../../app/wording/refusals';
import type { Desk } from '../desk';
import type { RibbonButton } from './Ribbon';
import { SAMPLES } from './samples';
import { OWN_FILE } from './TopBar';
import { useQuestion, type Question } from './use-question';
import { say, type Lang, type TextKey } from './wording';

export interface WorkbenchState {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly lang: Lang;
  readonly isDark: boolean;
  readonly workbook: string;
  readonly notice: string | null;
  /** Another workbook, language or theme loads the pane's page anew, as Excel does; a count, 0: not yet, and the view it is to show. */
  readonly page: { readonly load: number; readonly view: string };
  readonly isPaneShown: boolean;
  readonly openFile: (file: File | undefined) => void;
  readonly openSample: (id: string) => void;
  readonly save: () => void;
  /** Asked before changes are lost; null: nothing is. */
  readonly question: Question | null;
  readonly look: (next: { readonly lang?: Lang; readonly isDark?: boolean }) => void;
  readonly press: (button: RibbonButton) => void;
}

const FIRST_SAMPLE = SAMPLES[0]?.id ?? '';

export function useWorkbench(desk: Desk): WorkbenchState {
  const { lang, isDark, look } = useLook(desk);
  const [workbook, setWorkbook] = useState(FIRST_SAMPLE);
  const [notice, setNotice] = useState<string | null>(say('loading', 'sv'));
  const [page, setPage] = useState({ load: 0, view: '' });
  const loadPane = (view: string): void => setPage(({ load }) => ({ load: load + 1, view }));
  const [isPaneShown, setPaneShown] = useState(true);
  const open = async (what: () => Promise<void>): Promise<void> => {
    setNotice(say('loading', lang));
    const failed = await failure(what(), 'cannotOpen', lang);
    setNotice(failed);
    if (failed === null) loadPane('');
  };
  const save = async (): Promise<boolean> => {
    const failed = await failure(desk.save(), 'cannotSave', lang);
    setNotice(failed);
    return failed === null;
  };
  const { question, unlessLost } = useQuestion(desk, save);
  const grid = useStart(desk, (element) => {
    desk.onNotice(setNotice);
    desk.look(lang, isDark);
    void open(() => desk.start(element));
  });
  return {
    ...{ grid, lang, isDark, workbook, notice, page, isPaneShown, question },
    openFile: (file) => void (file === undefined || unlessLost(() => open(() => desk.openFile(file).then(() => setWorkbook(OWN_FILE))))),
    openSample: (id) => void unlessLost(() => open(() => desk.openSample(id).then(() => setWorkbook(id)))),
    save: () => void save(),
    look: (next) => {
      look(next);
      loadPane(paneView());
    },
    press: (button) => {
      setPaneShown((before) => (button === 'showPane' ? !before : before || button === 'push' || button === 'pull'));
      desk.press(button);
    },
  };
}

/** The view that stands open in the pane, as its address has it: a page loaded anew comes back to it. */
function paneView(): string {
  return document.querySelector<HTMLIFrameElement>('iframe#pane')?.contentWindow?.location.hash ?? '';
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

function useLook(desk: Desk): Pick<WorkbenchState, 'lang' | 'isDark' | 'look'> {
  const [lang, setLang] = useState<Lang>('sv');
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [lang, isDark]);
  const look: WorkbenchState['look'] = (next) => {
    desk.look(next.lang ?? lang, next.isDark ?? isDark);
    setLang((before) => next.lang ?? before);
    setDark((before) => next.isDark ?? before);
  };
  return { lang, isDark, look };
}

/** What went wrong, in a sentence; null when nothing did. */
function failure(done: Promise<void>, what: TextKey, lang: Lang): Promise<string | null> {
  return done.then(
    () => null,
    (error: unknown) => `${say(what, lang)} ${refusalSentence(error, lang) ?? (error instanceof Error ? error.message : String(error))}`,
  );
}
