/** Makes the objects of one workbook. */
import type { HostContext } from '../context';
import type { HostObject } from '../host-object';
import type { Book } from '../model/book';
import { RangeAreas } from './areas';
import type { Kit } from './kit';
import { NamedItem } from './named-item';
import { Range } from './range';
import { forwardEvents } from './wire-events';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** The root object for the engine; from now on the book's events reach the client. */
export function workbookObject(context: HostContext<Book>): HostObject {
  const kit = kitFor(context);
  forwardEvents(kit);
  return new Workbook(kit);
}

export function kitFor(context: HostContext<Book>): Kit {
  const kit: Kit = {
    context,
    book: context.book,
    range: (sheet, rect) => new Range(kit, sheet, rect),
    areas: (sheet, rects) => new RangeAreas(kit, sheet, rects),
    worksheet: (sheet) => new Worksheet(kit, sheet),
    name: (entry) => new NamedItem(kit, entry),
  };
  return kit;
}
