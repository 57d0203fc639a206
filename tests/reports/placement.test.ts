/** Every table with a layout is placed right, none is placed wrong, every other is named as unplaced. Rules D1–D7. */
import { readTables } from '../../src/app/tables';
import type { Table } from '../../src/core/table';
import { isBlankCell } from '../../src/core/view';
import type { Book, BookForm, Home } from '../support/report-books';
import { describeForm, homeAt, reportBook } from '../support/report-books';
import { EXPECTED } from '../support/report-expected';

const FORMS: readonly BookForm[] = (['typed', 'text'] as const).flatMap((figures) =>
  (['rows', 'column', 'none'] as const).flatMap((groups) =>
    [{ placing: 'sheets', gap: 1 } as const, { placing: 'stacked', gap: 1 } as const, { placing: 'stacked', gap: 2 } as const,
      { placing: 'side', gap: 1 } as const, { placing: 'side', gap: 2 } as const].map((where) => ({ figures, groups, ...where })),
  ),
).filter(({ groups, gap }) => groups !== 'none' || gap === 1);

describe.each(Object.keys(EXPECTED))('report %s', (report) => {
  it.each(FORMS.map((form) => [describeForm(form), form] as const))('%s', (_, form) => {
    const book = reportBook([report], form);
    const read = readTables(book.workbook, { find: true });
    const placed = Object.fromEntries(read.tables.map((table) => [keyOf(book, table), table.layout.id]));
    expect(placed).toEqual(EXPECTED[report]);
    expect(read.tables).toHaveLength(Object.keys(EXPECTED[report] ?? {}).length);
    for (const table of read.tables) expectWhole(book, table);
    expect(missedHomes(book, read)).toEqual([]);
  });
});

function keyOf(book: Book, table: Table): string {
  return homeAt(book, table.sheet, table.rect.top, table.rect.left)?.table.key ?? 'nowhere';
}

/** The table is all of its block and nothing else: every printed row and every column. */
function expectWhole(book: Book, table: Table): void {
  const home = homeAt(book, table.sheet, table.rect.top, table.rect.left)!;
  expect(table.rect).toEqual({ ...home.rect, top: home.rect.top + 1, right: home.rect.right });
  expect(table.rows.map((row) => letters(row.label))).toEqual(home.table.rows.map((row) => letters(row.label)));
}

function letters(label: string): string {
  return label.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Tables of figures that are neither placed nor listed as unplaced. */
function missedHomes(book: Book, read: ReturnType<typeof readTables>): string[] {
  const said = [...read.tables.map((table) => ({ sheet: table.sheet, rect: table.rect })), ...read.unplaced];
  const covers = (home: Home): boolean =>
    said.some(({ sheet, rect }) => sheet === home.sheet && rect.top <= home.rect.bottom && rect.bottom >= home.rect.top && rect.left <= home.rect.right && rect.right >= home.rect.left);
  return book.homes.filter((home) => !covers(home) && hasBody(book, home)).map((home) => home.table.key);
}

function hasBody(book: Book, home: Home): boolean {
  const rows = book.workbook.sheets.find((sheet) => sheet.name === home.sheet)?.rows ?? [];
  const wide = rows.filter(
    ({ row, cells }) => row >= home.rect.top && row <= home.rect.bottom && cells.filter((cell) => cell.column >= home.rect.left && cell.column <= home.rect.right && !isBlankCell(cell)).length > 1,
  );
  return wide.length >= 2;
}
