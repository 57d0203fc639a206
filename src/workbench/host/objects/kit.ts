/** What every object of the workbook is made with: the book, the wires to the client, and how to make one another. */
import type { Rect } from '../../../core/grid';
import type { HostContext } from '../context';
import type { HostObject } from '../host-object';
import type { Book, Sheet } from '../model/book';
import type { NameEntry } from '../model/types';

/** Objects point at one another in circles (a range has a worksheet, which has ranges): makers.ts knows all classes. */
export interface Kit {
  readonly context: HostContext<Book>;
  readonly book: Book;
  range(sheet: Sheet, rect: Rect): HostObject;
  areas(sheet: Sheet, rects: readonly Rect[]): HostObject;
  worksheet(sheet: Sheet): HostObject;
  name(entry: NameEntry): HostObject;
}
