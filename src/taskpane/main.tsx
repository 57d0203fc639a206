/**
 * The pane's page in Excel: chooses the adapters, binds the ribbon, mounts the pane. Ribbon and pane are one page, the
 * shared runtime of manifest.xml, so both work on the same workbook and the same list of what can be taken back.
 */
import { newCommitId } from '../app/hash';
import type { Lang } from '../app/wording/lang';
import { associateRibbon } from '../commands/main';
import { createExcelWorkbook } from '../excel/workbook';
import type { SignInHost } from '../lists/sign-in/client';
import { shared } from '../lists/sign-in/shared';
import type { SnapshotStore } from '../app/ports';
import packageJson from '../../package.json';
import { fetchCheck } from './book';
import { createPaneState, mountPane } from './mount';
import type { HostTheme, MemoryKey, PaneMemory, PanePorts, PaneSignIn } from './ports';
import { viewOfHash } from './route';
import { fetchView } from './shell/views';
import { createWaiting } from './waiting';
import { SHELL } from './wording/shell';

// On their way while Office gets ready; what cannot be fetched is told where it is needed.
for (const part of [fetchCheck(), fetchView(viewOfHash(window.location.hash))]) part.catch(() => undefined);

void Office.onReady(({ host }) => {
  const root = document.getElementById('root');
  if (root === null) return;
  if (host !== Office.HostType.Excel) {
    root.textContent = `${SHELL.outsideOffice.sv} ${SHELL.outsideOffice.en}`;
    return;
  }
  const ports = excelPorts();
  const { book, writes, marks } = createPaneState(ports);
  associateRibbon({
    workbook: ports.workbook,
    marked: marks.set,
    lang: () => chosenLang(ports),
    record: (kind, work) => writes.record(kind, work),
    undo: () => writes.undo(),
  });
  mountPane(root, ports, { book, writes, marks });
});

function excelPorts(): PanePorts {
  const memory = paneMemory(Office.context.document.url);
  const waiting = createWaiting();
  let signIn: PaneSignIn | null = null;
  let opened: { readonly store: SnapshotStore | null } | null = null;
  const listeners = { onSignIn: (given: PaneSignIn): void => void (signIn = given), onWaiting: waiting.tell };
  // Fetched when first asked for: most who open the pane check their figures and publish nothing.
  const opening = shared(async (signal) => (await import('./wire')).openStore(signInHost(), listeners, signal));
  return {
    workbook: createExcelWorkbook(),
    store: async (signal) => (opened ??= { store: await opening.join(signal) }).store,
    waiting,
    signIn: () => signIn,
    memory,
    now: () => new Date(),
    newId: newCommitId,
    version: packageJson.version,
    hostLang: /^sv\b/i.test(Office.context.displayLanguage) ? 'sv' : 'en',
    hostTheme: officeTheme(),
  };
}

function chosenLang({ memory, hostLang }: PanePorts): Lang {
  const kept = memory.get('lang');
  return kept === 'sv' || kept === 'en' ? kept : hostLang;
}

function signInHost(): SignInHost {
  return {
    nested: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    // Excel for Windows and Mac opens windows in a browser of its own, which cannot answer the page.
    popups: Office.context.platform === Office.PlatformType.OfficeOnline,
    loginHint: async () => (await Office.auth.getAuthContext()).userPrincipalName,
    redirectUri: new URL('signed-in.html', window.location.href).href,
  };
}

/**
 * In the browser's storage for this add-in; `pending-push`, `history` and `marks` for each workbook, by its address. The
 * last two survive a reload of the page but not the pane: workbooks that were never saved have no address to tell them apart.
 */
function paneMemory(workbookUrl: string): PaneMemory {
  const isOfSession = (key: MemoryKey): boolean => key === 'history' || key === 'marks';
  const full = (key: MemoryKey): string => (key === 'pending-push' || isOfSession(key) ? `avstamt.${key} ${workbookUrl}` : `avstamt.${key}`);
  const storeOf = (key: MemoryKey): Storage => (isOfSession(key) ? sessionStorage : localStorage);
  return {
    get: (key) => tried(() => storeOf(key).getItem(full(key))) ?? null,
    set: (key, value) => void tried(() => (value === '' ? storeOf(key).removeItem(full(key)) : storeOf(key).setItem(full(key), value))),
  };
}

/** Storage may be forbidden or full; then the pane forgets, and works. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Excel tells its colours; where it does not, as on the web, the system's preference stands in. */
function officeTheme(): HostTheme {
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  // Office tells of a new theme by an event in Outlook alone, so it is asked again when somebody comes back to the pane.
  const watched: readonly [EventTarget, string][] = [[preference, 'change'], [window, 'focus'], [document, 'visibilitychange']];
  return {
    isDark: () => {
      const colour = Office.context.officeTheme?.bodyBackgroundColor;
      return colour === undefined ? preference.matches : isDarkColour(colour);
    },
    watch: (listener) => {
      for (const [target, event] of watched) target.addEventListener(event, listener);
      return () => watched.forEach(([target, event]) => target.removeEventListener(event, listener));
    },
  };
}

/** `#262626` */
function isDarkColour(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
