/** `range.format`: fill, font, sizes, alignment, locking. Null where the cells differ. */
import type { Rect } from '../../../core/grid';
import { fail, HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { cellAt } from '../model/cells';
import { colorOf } from '../model/color';
import { autofitColumns, setSize, sizeOf, STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/layout';
import { prepare } from '../model/read';
import { cellCount } from '../model/rect';
import { renderText } from '../model/render';
import type { CellStyle } from '../model/types';
import { writeStyle } from '../model/write';
import type { Kit } from './kit';
import { told } from './told';

/** The cells that a format is of: asked anew each time, since cells move. */
export interface FormattedCells {
  readonly kit: Kit;
  readonly sheet: Sheet;
  readonly rects: () => readonly Rect[];
}

/** More cells than are looked at one by one: whole columns are judged by their first cells. */
const MOST_CELLS = 200_000;

abstract class Format extends HostObject {
  constructor(protected readonly cells: FormattedCells) {
    super();
  }

  /** What all the cells have; null where they differ. */
  protected common<T>(read: (style: CellStyle) => T): T | null {
    let found: { readonly value: T } | null = null;
    for (const rect of this.cells.rects()) {
      const bottom = cellCount(rect) > MOST_CELLS ? rect.top : rect.bottom;
      for (let row = rect.top; row <= bottom; row++) {
        for (let column = rect.left; column <= rect.right; column++) {
          const value = read(cellAt(this.cells.sheet, row, column).style ?? {});
          if (found !== null && found.value !== value) return null;
          found = { value };
        }
      }
    }
    return found?.value ?? null;
  }

  protected change(patch: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined }): void {
    const { kit, sheet, rects } = this.cells;
    told(() => kit.book.step(() => rects().forEach((rect) => writeStyle(kit.book, sheet, rect, patch))));
  }

  /** On every rectangle, as one step. */
  protected each(change: (rect: Rect) => void): void {
    told(() => this.cells.kit.book.step(() => this.cells.rects().forEach(change)));
  }
}

export class RangeFormat extends Format {
  static override readonly type = 'RangeFormat';
  static override readonly scalars = ['ColumnWidth', 'HorizontalAlignment', 'IndentLevel', 'RowHeight', 'UseStandardHeight', 'UseStandardWidth', 'VerticalAlignment', 'WrapText'];

  get Fill(): HostObject {
    return new RangeFill(this.cells);
  }
  get Font(): HostObject {
    return new RangeFont(this.cells);
  }
  get Protection(): HostObject {
    return new FormatProtection(this.cells);
  }
  get WrapText(): boolean | null {
    return this.common(({ wrapText }) => wrapText === true);
  }
  set WrapText(wrapText: boolean) {
    this.change({ wrapText: wrapText ? true : undefined });
  }
  get HorizontalAlignment(): string | null {
    return this.common(({ horizontal }) => horizontal ?? 'General');
  }
  set HorizontalAlignment(horizontal: string) {
    this.change({ horizontal: horizontal === 'General' ? undefined : horizontal });
  }
  get VerticalAlignment(): string | null {
    return this.common(({ vertical }) => vertical ?? 'Bottom');
  }
  set VerticalAlignment(vertical: string) {
    this.change({ vertical: vertical === 'Bottom' ? undefined : vertical });
  }
  get IndentLevel(): number | null {
    return this.common(({ indent }) => indent ?? 0);
  }
  set IndentLevel(indent: number) {
    this.change({ indent: indent === 0 ? undefined : indent });
  }
  /** In points. */
  get ColumnWidth(): number | null {
    return sameSize(this.cells, 'column');
  }
  set ColumnWidth(width: number) {
    if (!(width >= 0)) fail('InvalidArgument');
    this.each((rect) => setSize(this.cells.kit.book, this.cells.sheet, rect, 'column', width));
  }
  get RowHeight(): number | null {
    return sameSize(this.cells, 'row');
  }
  set RowHeight(height: number) {
    if (!(height >= 0)) fail('InvalidArgument');
    this.each((rect) => setSize(this.cells.kit.book, this.cells.sheet, rect, 'row', height));
  }
  get UseStandardWidth(): boolean {
    return this.ColumnWidth === STANDARD_WIDTH;
  }
  set UseStandardWidth(isStandard: boolean) {
    if (isStandard) this.ColumnWidth = STANDARD_WIDTH;
  }
  get UseStandardHeight(): boolean {
    return this.RowHeight === STANDARD_HEIGHT;
  }

  AutofitColumns(): void {
    const { kit, sheet } = this.cells;
    this.each((rect) => {
      prepare(kit.book, sheet, rect);
      autofitColumns(kit.book, sheet, rect, (row, column) => {
        const { value, format } = cellAt(sheet, row, column);
        return renderText(value, format, kit.book.culture);
      });
    });
  }
  /** Rows here are as high as their text needs. */
  AutofitRows(): void {
    this.each((rect) => setSize(this.cells.kit.book, this.cells.sheet, rect, 'row', STANDARD_HEIGHT));
  }
}

function sameSize({ sheet, rects }: FormattedCells, axis: 'row' | 'column'): number | null {
  const sizes = new Set(rects().map((rect) => sizeOf(sheet, rect, axis)));
  return sizes.size === 1 ? [...sizes][0] ?? null : null;
}

class RangeFill extends Format {
  static override readonly type = 'RangeFill';
  static override readonly scalars = ['Color'];

  /** `#RRGGBB`; white where there is no fill, empty where the cells differ. */
  get Color(): string {
    return this.common(({ fill }) => fill ?? '#FFFFFF') ?? '';
  }
  set Color(color: string) {
    const fill = told(() => colorOf(color));
    this.change({ fill: fill === '' ? undefined : fill });
  }
  Clear(): void {
    this.change({ fill: undefined });
  }
}

class RangeFont extends Format {
  static override readonly type = 'RangeFont';
  static override readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Strikethrough', 'Underline'];

  get Bold(): boolean | null {
    return this.common(({ bold }) => bold === true);
  }
  set Bold(bold: boolean) {
    this.change({ bold: bold ? true : undefined });
  }
  get Italic(): boolean | null {
    return this.common(({ italic }) => italic === true);
  }
  set Italic(italic: boolean) {
    this.change({ italic: italic ? true : undefined });
  }
  get Strikethrough(): boolean | null {
    return this.common(({ strikethrough }) => strikethrough === true);
  }
  set Strikethrough(strikethrough: boolean) {
    this.change({ strikethrough: strikethrough ? true : undefined });
  }
  get Underline(): string | null {
    return this.common(({ underline }) => underline ?? 'None');
  }
  set Underline(underline: string) {
    this.change({ underline: underline === 'None' ? undefined : underline });
  }
  get Color(): string {
    return this.common(({ fontColor }) => fontColor ?? '#000000') ?? '';
  }
  set Color(color: string) {
    this.change({ fontColor: told(() => colorOf(color)) });
  }
  get Name(): string | null {
    return this.common(({ fontName }) => fontName ?? 'Calibri');
  }
  set Name(fontName: string) {
    this.change({ fontName });
  }
  get Size(): number | null {
    return this.common(({ fontSize }) => fontSize ?? 11);
  }
  set Size(fontSize: number) {
    this.change({ fontSize });
  }
}

class FormatProtection extends Format {
  static override readonly type = 'FormatProtection';
  static override readonly scalars = ['Locked'];

  get Locked(): boolean | null {
    return this.common(({ unlocked }) => unlocked !== true);
  }
  set Locked(locked: boolean) {
    this.change({ unlocked: locked ? undefined : true });
  }
}
