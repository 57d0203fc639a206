/** The whole April 2024 report with its computed columns filled in: which formulas a change has calculated. */
import { cellName, columnLetters } from '../../../src/core/address';
import type { Sheet } from '../../../src/workbench/host/model/book';
import type { Calculator } from '../../../src/workbench/host/model/calculator';
import { usedRect } from '../../../src/workbench/host/model/cells';
import { dependenciesOf } from '../../../src/workbench/host/model/dependencies';
import { createBook } from '../../../src/workbench/host/model/raw';
import { settle } from '../../../src/workbench/host/model/recalculate';
import { rectOf, WHOLE_SHEET } from '../../../src/workbench/host/model/rect';
import { writeCells } from '../../../src/workbench/host/model/write';
import { reportBook } from '../../support/report-books';
import { calculator } from './book-support';

/** Three computed columns beside every row of figures, and a sum below: as much as any fill writes. */
function computed(engine: Calculator): { book: ReturnType<typeof createBook>; formulas: number } {
  const { workbook } = reportBook(['001']);
  const book = createBook(workbook, { calculator: engine });
  let formulas = 0;
  const write = (sheet: Sheet, row: number, column: number, formula: string): void => {
    formulas += 1;
    writeCells(book, sheet, rectOf(row, column), () => formula);
  };
  book.step(() => {
    for (const sheet of book.sheets) {
      const used = usedRect(sheet, WHOLE_SHEET, true)!;
      for (const [row, cells] of [...sheet.state.rows]) {
        const [a, b] = [...cells].filter(([, { value }]) => typeof value === 'number').map(([column]) => cellName(row, column));
        if (a === undefined || b === undefined) continue;
        write(sheet, row, used.right + 2, `=IF(COUNT(${a},${b})<2,"",${a}-${b})`);
        write(sheet, row, used.right + 3, `=IF(COUNT(${a},${b})<2,"",IF(OR(${b}=0,${a}*${b}<0),"",${a}/${b}-1))`);
        write(sheet, row, used.right + 4, `=IF(COUNT(${a})=0,"",SUM(${a}:${b}))`);
      }
      const left = columnLetters(used.right + 2);
      write(sheet, used.bottom + 2, used.right + 2, `=SUM(${left}1:${left}${used.bottom + 1})`);
    }
  });
  return { book, formulas };
}

test('45 tables are calculated once; an edit calculates only what reads the cell', () => {
  const engine = calculator();
  const asked: number[] = [];
  const counting: Calculator = { calculate: (task) => (asked.push(task.wanted.length), engine.calculate(task)) };
  const { book, formulas } = computed(counting);
  expect(asked).toEqual([]);
  settle(book);
  expect(asked).toEqual([formulas]);
  const [read] = dependenciesOf(book).formulas.find(({ formula }) => formula.startsWith('=IF(COUNT('))!.reads;
  asked.length = 0;
  writeCells(book, read!.sheet, rectOf(read!.rect.top, read!.rect.left), () => 17);
  settle(book);
  // Its row's three formulas and the sum below.
  expect(asked).toEqual([4]);
  writeCells(book, read!.sheet, rectOf(500, 20), () => 17);
  settle(book);
  expect(asked).toEqual([4]);
});
