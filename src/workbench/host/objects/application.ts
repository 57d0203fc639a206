/** `workbook.application`: calculation, suspension, the user's separators. */
import { fail, HostObject } from '../host-object';
import { recalculateAll, recalculateChanged } from '../model/recalculate';
import type { CalculationMode } from '../model/types';
import type { Kit } from './kit';

const MODES: readonly string[] = ['Automatic', 'AutomaticExceptTables', 'Manual'] satisfies CalculationMode[];

export class Application extends HostObject {
  static override readonly type = 'Application';
  static override readonly scalars = ['CalculationMode', 'CalculationState', 'DecimalSeparator', 'ThousandsSeparator', 'UseSystemSeparators'];

  constructor(private readonly kit: Kit) {
    super();
  }

  get CalculationMode(): string {
    return this.kit.book.calculationMode;
  }
  set CalculationMode(mode: string) {
    if (!MODES.includes(mode)) fail('InvalidArgument');
    this.kit.book.calculationMode = mode as CalculationMode;
  }
  get CalculationState(): string {
    return this.kit.book.changed.size === 0 ? 'Done' : 'Pending';
  }
  get DecimalSeparator(): string {
    return this.kit.book.culture.decimal;
  }
  get ThousandsSeparator(): string {
    return this.kit.book.culture.group;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): HostObject {
    return new CultureInfo(this.kit);
  }

  /** @param type `Recalculate`: what changed; `Full`, `FullRebuild`: everything */
  Calculate(type: string): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(type)) fail('InvalidArgument');
    if (type === 'Recalculate') recalculateChanged(this.kit.book);
    else recalculateAll(this.kit.book);
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.kit.book.calculationSuspended = true;
  }
  /** There is no screen here: asking is allowed and changes nothing. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

class CultureInfo extends HostObject {
  static override readonly type = 'CultureInfo';
  static override readonly scalars = ['Name'];

  constructor(private readonly kit: Kit) {
    super();
  }

  get Name(): string {
    return this.kit.book.culture.name;
  }
  get NumberFormat(): HostObject {
    return new NumberFormatInfo(this.kit);
  }
}

class NumberFormatInfo extends HostObject {
  static override readonly type = 'NumberFormatInfo';
  static override readonly scalars = ['NumberDecimalSeparator', 'NumberGroupSeparator'];

  constructor(private readonly kit: Kit) {
    super();
  }

  get NumberDecimalSeparator(): string {
    return this.kit.book.culture.decimal;
  }
  get NumberGroupSeparator(): string {
    return this.kit.book.culture.group;
  }
}
