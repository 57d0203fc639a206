/** What happens to the workbook, as the events Office.js knows. */
import type { CellValue, Rect } from '../../../core/grid';
import { rectName } from '../../../core/address';
import { EVENT, WORKBOOK_TARGET } from '../events';
import type { Sheet } from '../model/book';
import type { BookEvent } from '../model/events';
import type { Kit } from './kit';
import { valueType, wireValue } from './range-cells';

const DIRECTIONS = { down: 'ShiftCellDown', right: 'ShiftCellRight', up: 'ShiftCellUp', left: 'ShiftCellLeft' } as const;

const COMMENT_EVENTS = { added: EVENT.commentAdded, deleted: EVENT.commentDeleted, changed: EVENT.commentChanged } as const;

/** Raises what the client registered for, until the returned function is called. */
export function forwardEvents(kit: Kit): () => void {
  return kit.book.listen((event) => forward(kit, event));
}

function forward(kit: Kit, event: BookEvent): void {
  switch (event.kind) {
    case 'cells-changed':
      return raiseChanged(kit, event.sheet, event.rect, () => ({ changeType: 'RangeEdited', shiftDirection: 'None', ...details(event.detail) }));
    case 'cells-moved':
      return raiseChanged(kit, event.sheet, event.rect, () => ({ changeType: event.change, shiftDirection: DIRECTIONS[event.direction] }));
    case 'format-changed':
      return raiseWithRange(kit, EVENT.worksheetFormatChanged, event.sheet, event.rect, () => ({}));
    case 'calculated':
      return raise(kit, EVENT.worksheetCalculated, event.sheet, { address: event.rects.map(rectName).join(',') });
    case 'selection-changed':
      return raise(kit, EVENT.worksheetSelectionChanged, event.sheet, { address: event.rects.map(rectName).join(',') });
    case 'sheet-activated':
      raise(kit, EVENT.worksheetDeactivated, event.before, {});
      return raise(kit, EVENT.worksheetActivated, event.sheet, {});
    case 'sheet-added':
      return raise(kit, EVENT.worksheetAdded, event.sheet, {});
    case 'sheet-deleted':
      return raise(kit, EVENT.worksheetDeleted, event.sheet, {});
    case 'sheet-renamed':
      return raise(kit, EVENT.worksheetNameChanged, event.sheet, { nameBefore: event.before, nameAfter: event.sheet.name });
    case 'sheet-moved':
      return raise(kit, EVENT.worksheetMoved, event.sheet, { positionBefore: event.before, positionAfter: kit.book.sheets.indexOf(event.sheet) });
    case 'sheet-visibility':
      return raise(kit, EVENT.worksheetVisibilityChanged, event.sheet, { visibilityBefore: event.before, visibilityAfter: event.sheet.state.visibility });
    case 'protection-changed':
      return raise(kit, EVENT.worksheetProtectionChanged, event.sheet, { isProtected: event.sheet.state.protection !== null });
    case 'comments-changed':
      return raise(kit, COMMENT_EVENTS[event.change], event.sheet, { commentDetails: [{ commentId: event.commentId, replyIds: [] }] });
    case 'tables-changed':
      return raise(kit, event.change === 'added' ? EVENT.tableAdded : EVENT.tableDeleted, event.sheet, { tableId: event.tableId });
    case 'sized':
    case 'conditional-changed':
    case 'formulas-rewritten':
    case 'names-changed':
      return;
  }
}

function details(detail: { readonly before: CellValue; readonly after: () => CellValue } | null): object {
  if (detail === null) return {};
  const [before, after] = [{ value: detail.before }, { value: detail.after() }];
  return { valueBefore: wireValue(before), valueAfter: wireValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
}

function raiseChanged(kit: Kit, sheet: Sheet, rect: Rect, message: () => object): void {
  raiseWithRange(kit, EVENT.worksheetChanged, sheet, rect, message);
}

/** The event's `getRange()` asks for the range under a reference: kept only when somebody listens. */
function raiseWithRange(kit: Kit, eventType: number, sheet: Sheet, rect: Rect, message: () => object): void {
  const { events, references } = kit.context;
  const isHeard = [sheet.id, WORKBOOK_TARGET].some((target) => events.isRegistered(eventType, target));
  if (!isHeard) return;
  const referenceId = references.keep(kit.range(sheet, rect));
  raise(kit, eventType, sheet, { ...message(), address: rectName(rect), referenceId });
}

/** To who listens to the sheet, and to who listens to all sheets. */
function raise(kit: Kit, eventType: number, sheet: Sheet, message: object): void {
  const { events } = kit.context;
  for (const target of [sheet.id, WORKBOOK_TARGET]) events.raise(eventType, target, { worksheetId: sheet.id, ...message });
}
