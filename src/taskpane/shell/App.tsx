/** The frame: theme, language, tabs, the views that have been opened, and the live region. */
import { Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import type { Lang } from '../../app/wording/lang';
import type { Announcements } from '../announcements';
import { createAnnouncements } from '../announcements';
import type { LiveBook } from '../book';
import type { Pane } from '../context';
import { PaneContext, usePane, useWords } from '../context';
import { Skeleton } from '../parts/status';
import type { PanePorts } from '../ports';
import type { View } from '../route';
import { useView, VIEWS } from '../route';
import { SHELL } from '../wording/shell';
import type { Marks } from '../marks';
import type { Writes } from '../writes';
import { Guard } from './Guard';
import { LastWrite } from './LastWrite';
import { Tabs } from './Tabs';
import { useTheme } from './theme';
import { VIEW_PARTS } from './views';

interface AppProps {
  readonly ports: PanePorts;
  readonly book: LiveBook;
  readonly writes: Writes;
  readonly marks: Marks;
}

export function App({ ports, book, writes, marks }: AppProps): ReactNode {
  const [lang, setLang] = useLang(ports);
  const announcements = useMemo(() => createAnnouncements(book, () => Date.now()), [book]);
  const { announce } = announcements;
  const { name, theme } = useTheme(ports.hostTheme);
  const pane = useMemo((): Pane => ({ ports, book, writes, marks, lang, setLang, announce }), [ports, book, writes, marks, lang, setLang, announce]);
  useEffect(announcements.watch, [announcements]);
  useEffect(() => {
    void book.start();
    return () => void book.stop();
  }, [book]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = name;
  }, [name]);
  return (
    <PaneContext value={pane}>
      <FluentProvider theme={theme} className="pane">
        <Frame />
        <Spoken announcements={announcements} />
      </FluentProvider>
    </PaneContext>
  );
}

function Frame(): ReactNode {
  const view = useView();
  const opened = useOpened(view);
  return (
    <>
      <header className="top"><h1 className="sr-only">Avstämt</h1><Tabs view={view} /></header>
      <LastWrite />
      <main>
        {VIEWS.map((one) => (
          <div key={one} id={`panel-${one}`} role="tabpanel" aria-labelledby={`tab-${one}`} className="view" hidden={one !== view}>
            {opened.has(one) ? <ViewPart view={one} /> : null}
          </div>
        ))}
      </main>
      <Foot />
    </>
  );
}

function ViewPart({ view }: { readonly view: View }): ReactNode {
  const say = useWords();
  const Part = VIEW_PARTS[view];
  return <Guard><Suspense fallback={<Skeleton label={say(SHELL.loading)} />}><Part /></Suspense></Guard>;
}

/** A view once opened stays: a half-written motive or a preview is not lost by a look elsewhere. */
function useOpened(view: View): ReadonlySet<View> {
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set([view]));
  if (!opened.has(view)) setOpened(new Set([...opened, view]));
  return opened;
}

function Foot(): ReactNode {
  const { lang, setLang } = usePane();
  const say = useWords();
  const other: Lang = lang === 'sv' ? 'en' : 'sv';
  return (
    <footer className="foot">
      <button type="button" className="link" lang={other} onClick={() => setLang(other)}>{say(SHELL.otherLang)}</button>
    </footer>
  );
}

function useLang({ memory, hostLang }: PanePorts): [Lang, (lang: Lang) => void] {
  const [lang, setState] = useState<Lang>(() => {
    const kept = memory.get('lang');
    return kept === 'sv' || kept === 'en' ? kept : hostLang;
  });
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const setLang = useCallback((next: Lang): void => {
    memory.set('lang', next);
    setState(next);
  }, [memory]);
  return [lang, setLang];
}

function Spoken({ announcements }: { readonly announcements: Announcements }): ReactNode {
  return <div className="sr-only" role="status" aria-live="polite">{useSyncExternalStore(announcements.subscribe, announcements.text)}</div>;
}
