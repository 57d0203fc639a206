/** `Range` as the client sees it: one rectangle of one sheet. */
import { clearCells } from '../model/write';
import { select } from '../model/select';
import { fail } from '../host-object';
import { RangeCells } from './range-cells';
import { told } from './told';

export class Range extends RangeCells {
  static override readonly type = 'Range';
  static override readonly scalars = [
    'Address', 'AddressLocal', 'CellCount', 'ColumnCount', 'ColumnHidden', 'ColumnIndex', 'Formulas', 'FormulasLocal', 'Hidden',
    'IsEntireColumn', 'IsEntireRow', 'NumberFormat', 'NumberFormatLocal', 'RowCount', 'RowHidden', 'RowIndex', 'Text', 'ValueTypes', 'Values',
  ];

  /** @param applyTo `All` (also when absent), `Contents` or `Formats` */
  Clear(applyTo: unknown = 'All'): void {
    const what = { All: 'all', Contents: 'contents', Formats: 'formats' } as const;
    const chosen = what[applyTo as keyof typeof what] ?? fail('InvalidArgument');
    told(() => clearCells(this.kit.book, this.sheet, this.rect, chosen));
  }

  Select(): void {
    told(() => select(this.kit.book, this.sheet, [this.rect]));
  }
}
