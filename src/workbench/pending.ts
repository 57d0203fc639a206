/** What the grid has yet to show, shown once for all that happens in a turn: a request of many writes is one picture. */
import type { Rect } from '../core/grid';
import type { Sheet } from './host/model/book';

export interface Due {
  readonly everything: boolean;
  readonly rects: ReadonlyMap<Sheet, readonly Rect[]>;
  /** Those with other column widths. */
  readonly sized: ReadonlySet<Sheet>;
  readonly select: { readonly sheet: Sheet; readonly rect: Rect } | null;
}

export class Pending {
  everything = false;
  select: Due['select'] = null;
  private rects = new Map<Sheet, Rect[]>();
  private sized = new Set<Sheet>();
  private isScheduled = false;

  constructor(private readonly flush: (due: Due) => void) {}

  add(sheet: Sheet, rects: readonly Rect[]): void {
    const known = this.rects.get(sheet);
    if (known === undefined) this.rects.set(sheet, [...rects]);
    else known.push(...rects);
  }

  addSized(sheet: Sheet): void {
    this.sized.add(sheet);
  }

  schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      const due = { everything: this.everything, rects: this.rects, sized: this.sized, select: this.select };
      this.everything = false;
      this.rects = new Map();
      this.sized = new Set();
      this.select = null;
      this.flush(due);
    }, 0);
  }
}
