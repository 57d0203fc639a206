/** What the workbench can do, with one workbook open at a time. Files, engine and grid are handed in by `main.tsx`. */
import type { RawWorkbook } from '../core/grid';
import type { SampleBook } from '../samples/report-book';
import { differences } from './differences';
import { switchFault, type FaultName } from './faults';
import type { Grid } from './grid/grid';
import type { Calculator } from './host/model/calculator';
import type { Refusal } from './host/model/refusal';
import { LIGHT_THEME } from './host/transports/external-context';
import { savedFile, type SavedBy } from './save';
import { openSession, type Looks, type Session } from './session';
import type { RibbonButton } from './shell/Ribbon';
import { SAMPLES } from './shell/samples';
import { say, type Lang } from './shell/wording';
import { DARK_THEME } from './themes';

export interface DeskParts {
  readonly calculator: () => Promise<Calculator>;
  readonly grid: (element: HTMLElement, lang: Lang) => Promise<Grid>;
  readonly files: SavedBy & { create(book: SampleBook): Uint8Array };
  readonly download: (bytes: Uint8Array, name: string) => void;
}

interface Open {
  readonly session: Session;
  readonly raw: RawWorkbook;
  /** The file the workbook came from: what is saved is this one, patched. */
  readonly bytes: Uint8Array;
}

/** Names the manifest gives the functions behind the ribbon's buttons; the pane itself is shown by the shell. */
const ACTIONS = { check: 'check', fill: 'fill', push: 'push', pull: 'pull', showPane: null } as const;

export class Desk {
  private grid: Grid | null = null;
  private calculator: Calculator | null = null;
  private open: Open | null = null;
  private lang: Lang = 'sv';
  private isDark = false;
  private tell: (notice: string | null) => void = () => undefined;

  constructor(private readonly parts: DeskParts) {}

  /** Draws the spreadsheet in the element and opens the first workbook. Resolves once the pane may load. */
  async start(element: HTMLElement): Promise<void> {
    [this.calculator, this.grid] = await Promise.all([this.parts.calculator(), this.parts.grid(element, this.lang)]);
    this.grid.speak(this.lang);
    this.grid.dark(this.isDark);
    await this.openSample(SAMPLES[0]?.id ?? '');
  }

  async openSample(id: string): Promise<void> {
    const sample = SAMPLES.find((one) => one.id === id);
    if (sample === undefined) return;
    const book = await sample.load();
    await this.show(this.parts.files.create(book), sample.fileName, book);
  }

  /** Rejects with what is wrong with the file. */
  async openFile(file: File): Promise<void> {
    await this.show(new Uint8Array(await file.arrayBuffer()), file.name, null);
  }

  async save(): Promise<void> {
    await this.grid?.endEditing();
    if (this.open === null) return;
    const { bytes, raw, session } = this.open;
    this.parts.download(savedFile(this.parts.files, { bytes, raw, sheets: session.sheets }, session.book), raw.fileName ?? 'bok.xlsx');
    session.saved();
  }

  /** What the workbook is called, when something would be lost with it; what is being typed is entered first. */
  async unsaved(): Promise<string | null> {
    await this.grid?.endEditing();
    return this.isChanged() ? this.open?.raw.fileName ?? '' : null;
  }

  /** Whether something would be lost with the page. */
  isChanged(): boolean {
    return this.open?.session.isChanged() === true;
  }

  press(button: RibbonButton): void {
    const action = ACTIONS[button];
    if (action !== null) this.open?.session.invokeAction(action);
  }

  /** Returns whether the fault stays on. */
  switchFault(fault: FaultName, on: boolean): boolean {
    return this.open === null ? false : switchFault(this.open.session.host, this.open.session.book, fault, on);
  }

  look(lang: Lang, isDark: boolean): void {
    this.lang = lang;
    this.isDark = isDark;
    this.grid?.speak(lang);
    this.grid?.dark(isDark);
  }

  /** Calls back with a sentence for the person, or null to take it away. */
  onNotice(listener: (notice: string | null) => void): void {
    this.tell = listener;
  }

  /** Where the grid shows something else than the workbook holds. */
  differences(): readonly string[] {
    return this.grid === null || this.open === null ? [] : differences(this.open.session.book, this.grid);
  }

  /** What the pane's page gets as `window.external`. */
  external(): object {
    return this.open?.session.external(this.lang === 'sv' ? 'sv-SE' : 'en-US', this.isDark ? DARK_THEME : LIGHT_THEME) ?? {};
  }

  private async show(bytes: Uint8Array, name: string, looks: Looks): Promise<void> {
    if (this.grid === null || this.calculator === null) return;
    const raw = this.parts.files.read(bytes, name);
    // Univer cannot let go of a workbook with a cell open for typing.
    await this.grid.endEditing();
    this.open?.session.close();
    const session = openSession(raw, looks, this.calculator, this.grid, (refusal) => this.tell(refusedText(refusal, this.lang)));
    this.open = { raw, bytes, session };
  }
}

function refusedText({ reason, detail }: Refusal, lang: Lang): string {
  return reason === 'protected' ? say('refusedProtected', lang) : `${say('refusedEdit', lang)} ${reason} ${detail}`;
}
