/**
 * What a command of the command line is, and what it is handed. A command touches nothing but its `Io`, so a test
 * runs it in process; main.ts alone knows files, stores, the clock and the terminal.
 */
import type { SnapshotStore, StoreWait, Workbook } from '../app/ports';
import type { DefinedName, RawCell } from '../core/grid';
import type { Lang } from '../app/wording/lang';

export interface Writer {
  write(text: string): void;
}

export interface Io {
  /** Results only; with `--format json` nothing but the JSON. */
  readonly stdout: Writer;
  /** Progress, warnings, and why something could not be done. */
  readonly stderr: Writer;
  /** Whether stdout, and stderr, is a terminal that a person reads. */
  readonly isTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Width to wrap text at. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  readonly host: Host;
}

/** A workbook to create: what the .xlsx adapter takes, as far as commands need it. */
export interface NewBook {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: readonly (RawCell & { readonly header?: boolean; readonly bold?: boolean })[];
    readonly columnWidths?: readonly { readonly column: number; readonly width: number }[];
    readonly frozen?: { readonly rows: number; readonly columns: number };
  }[];
  readonly names?: readonly DefinedName[];
}

/** The adapters. Paths are the user's own words, taken from `cwd`; refusals name them so. */
export interface Host {
  /** Rejects with `WorkbookRefusal`. Writing goes to `target`, else into the file itself. */
  openWorkbook(path: string, options?: { readonly target?: string; readonly overwrite?: boolean }): Promise<Workbook>;
  createWorkbook(path: string, book: NewBook, options?: { readonly overwrite?: boolean }): Promise<void>;
  /** Rejects with `WorkbookRefusal` when the file could not be written now. */
  checkTarget(path: string, options: { readonly overwrite: boolean }): Promise<void>;
  /** Rejects with `StoreRefusal`. With `onMade`, a folder whose parent exists is made, and that is called. */
  openStore(folder: string, options?: { readonly onMade?: () => void }): Promise<SnapshotStore>;
  /** The list at the address a browser shows. Rejects with `StoreRefusal`. The token comes from the environment. */
  openList(url: string, options?: { readonly onWaiting?: (wait: StoreWait | null) => void }): Promise<SnapshotStore>;
  /** Makes a list ready for publications, or rejects with the `StoreRefusal` that says why not. */
  setUpList(url: string): Promise<ListSetUp>;
  /** Starts the local list server; resolves once it answers. Rejects with the system's code when it cannot start. */
  serve(options: { readonly port: number; readonly data: string }): Promise<Serving>;
  /** In bytes; 0 for a file that cannot be looked at. */
  fileSize(path: string): Promise<number>;
  /** A text file, for snapshot documents. Rejects with `WorkbookRefusal` `not-found` or `not-readable`. */
  readText(path: string): Promise<string>;
  /** Who is at the keyboard, for authors of publications and acceptances. */
  userName(): string;
}

export interface ListSetUp {
  readonly url: string;
  readonly madeList: boolean;
  readonly madeColumns: readonly string[];
}

export interface Serving {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Resolves to the exit code when the server has ended. */
  readonly ended: Promise<number>;
}

export type OptionValue = string | boolean | undefined;

/** A command's arguments, already checked against its options. */
export interface Args {
  readonly positionals: readonly string[];
  /** By long name. */
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly lang: Lang;
  readonly format: 'text' | 'json';
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
}

export interface Command {
  /** The files it takes: least and most. */
  readonly positionals: readonly [least: number, most: number];
  /** Beyond `--format`, `--lang` and `--help`, which every command takes. */
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Resolves to the exit code. A `CommandRefusal`, `WorkbookRefusal` or `StoreRefusal` becomes a sentence and exit 2. */
  readonly run: (args: Args, io: Io) => Promise<number>;
}

export const EXIT = { clean: 0, errors: 1, refused: 2 } as const;

/** The command could not run, for the reason that `sentence` says in the user's language. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';
  constructor(readonly sentence: string) {
    super(sentence);
  }
}

/** A string option, or null when it was not given. */
export function textOption(args: Args, name: string): string | null {
  const value = args.options[name];
  return typeof value === 'string' ? value : null;
}

export function flag(args: Args, name: string): boolean {
  return args.options[name] === true;
}
