/** `worksheet.protection`. */
import { HostObject } from '../host-object';
import type { Sheet } from '../model/book';
import { protect, unprotect } from '../model/protection';
import type { ProtectionOptions } from '../model/types';
import type { Kit } from './kit';
import { told } from './told';

const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export class WorksheetProtection extends HostObject {
  static override readonly type = 'WorksheetProtection';
  static override readonly scalars = ['Options', 'Protected'];

  constructor(
    private readonly kit: Kit,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.state.protection !== null;
  }
  get Options(): ProtectionOptions {
    return { ...NOTHING_ALLOWED, ...this.sheet.state.protection?.options };
  }

  /** Fails with `AccessDenied` on a sheet that is protected already. */
  Protect(options?: ProtectionOptions | null, password?: string | null): void {
    told(() => protect(this.kit.book, this.sheet, options ?? {}, password ?? null));
  }
  Unprotect(password?: string | null): void {
    told(() => unprotect(this.kit.book, this.sheet, password ?? null));
  }
}
