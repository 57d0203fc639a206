/** What is selected, and selecting. */
import { WorkbookRefusal } from '../app/ports';
import { parseRange, parseWhole, type SheetRange } from '../core/address';
import { officeCode } from './errors';
import { a1 } from './read/rects';
import type { Request } from './run';

/** Throws `WorkbookRefusal` `sheet-missing`; also for a hidden sheet, which nobody can be shown. */
export async function select({ sheet, rect }: SheetRange, request: Request): Promise<void> {
  try {
    await request(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(a1(rect)).select();
      return () => undefined;
    });
  } catch (error) {
    if (['ItemNotFound', 'InvalidOperation'].includes(officeCode(error) ?? '')) throw new WorkbookRefusal('sheet-missing', { sheet });
    throw error;
  }
}

/** Null when several areas, or a chart, are selected: Excel then gives no range. */
export async function selected(request: Request): Promise<SheetRange | null> {
  try {
    return await request(({ workbook }) => {
      const range = workbook.getSelectedRange();
      range.load('address');
      return () => parseRange(range.address) ?? parseWhole(range.address);
    });
  } catch (error) {
    if (['InvalidSelection', 'InvalidReference', 'InvalidArgument'].includes(officeCode(error) ?? '')) return null;
    throw error;
  }
}
