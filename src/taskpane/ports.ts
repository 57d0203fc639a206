/** What the pane is handed: Excel, the publications, and the little it remembers. Only main.tsx chooses them. */
import type { LiveWorkbook, SnapshotStore, StoreWait } from '../app/ports';
import type { Lang } from '../app/wording/lang';

export interface PanePorts {
  readonly workbook: LiveWorkbook;
  /** Opened when first asked for; null where nobody has set up where publications are kept. */
  readonly store: (signal?: AbortSignal) => Promise<SnapshotStore | null>;
  readonly waiting: PaneWaiting;
  /** Who is signed in where publications are kept; null before the store is opened, and where nobody signs in. */
  readonly signIn: () => PaneSignIn | null;
  readonly memory: PaneMemory;
  readonly now: () => Date;
  /** A new id for a publication. */
  readonly newId: () => string;
  /** The program's version, for the protocol. */
  readonly version: string;
  /** What Excel says; the person may choose another. */
  readonly hostLang: Lang;
  readonly hostTheme: HostTheme;
}

export interface PaneWaiting {
  /** What the store waits for; null while it answers. `silence` is another number after each answer. */
  readonly current: () => { readonly wait: StoreWait; readonly silence: number } | null;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
}

export interface PaneSignIn {
  account(): { readonly name: string; readonly username: string } | null;
  signOut(): void;
  /** Asks the person again after `signOut`; must be called from a click. Rejects with `StoreRefusal`. */
  signIn(signal?: AbortSignal): Promise<void>;
  /** Calls `listener` whenever `account` has changed, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

export interface HostTheme {
  readonly isDark: () => boolean;
  readonly watch: (listener: () => void) => () => void;
}

/** Small things kept for the person on this computer; what cannot be kept is forgotten without a word. */
export interface PaneMemory {
  get(key: MemoryKey): string | null;
  set(key: MemoryKey, value: string): void;
}

/**
 * `who`: the name that acceptances and publications are signed with. `history`: what can be taken back, and `marks`: what
 * is pointed out in the sheets, of this workbook and until the pane is closed.
 */
export type MemoryKey = 'lang' | 'who' | 'pending-push' | 'history' | 'marks';
