/** `context.workbook`. */
import { fail, HostObject } from '../host-object';
import { rectOf } from '../model/rect';
import { selected } from '../model/select';
import { Application } from './application';
import { CommentCollection } from './comments';
import type { Kit } from './kit';
import { NamedItemCollection } from './named-items';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

export class Workbook extends HostObject {
  static override readonly type = 'Workbook';
  static override readonly scalars = ['AutoSave', 'IsDirty', 'Name', 'PreviouslySaved', 'ReadOnly'];

  constructor(private readonly kit: Kit) {
    super();
  }

  get Name(): string {
    return this.kit.book.fileName;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get IsDirty(): boolean {
    return this.kit.book.canUndo;
  }
  get Application(): HostObject {
    return new Application(this.kit);
  }
  get Worksheets(): HostObject {
    return new WorksheetCollection(this.kit);
  }
  get Names(): HostObject {
    return new NamedItemCollection(this.kit, null);
  }

  get Tables(): HostObject {
    return new TableCollection(this.kit, null);
  }
  get Comments(): HostObject {
    return new CommentCollection(this.kit, null);
  }
  get Settings(): HostObject {
    return new SettingCollection(this.kit);
  }

  GetActiveCell(): HostObject {
    const { sheet, rects } = selected(this.kit.book);
    const [first = rectOf(0, 0)] = rects;
    return this.kit.range(sheet, rectOf(first.top, first.left));
  }
  /** Fails when several rectangles are selected, as in Excel. */
  GetSelectedRange(): HostObject {
    const { sheet, rects } = selected(this.kit.book);
    const [first, second] = rects;
    if (first === undefined || second !== undefined) fail('InvalidSelection', '', 'The current selection is invalid for this operation.');
    return this.kit.range(sheet, first);
  }
  GetSelectedRanges(): HostObject {
    const { sheet, rects } = selected(this.kit.book);
    return this.kit.areas(sheet, rects);
  }

  _GetRangeForEventByReferenceId(referenceId: string): HostObject {
    return this.kit.context.references.get(referenceId);
  }
  _GetRangeOrNullObjectForEventByReferenceId(referenceId: string): HostObject | null {
    return this.kit.context.references.find(referenceId);
  }
}
