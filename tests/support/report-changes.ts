/** Ways to set the same table anew that change none of its meaning. Each takes a printed table and gives a printed one. */
import type { ReportTable } from './report-sheets';

export type Change = (table: ReportTable) => ReportTable;

export function columnsInOrder(order: (columns: readonly number[]) => readonly number[]): Change {
  return (table) => {
    const places = order(table.columns.map((_, i) => i));
    const pick = (cells: readonly string[]): string[] => places.map((i) => cells[i] ?? '');
    return { ...table, columns: pick(table.columns), rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })) };
  };
}

export function rowsInOrder(order: (rows: readonly number[]) => readonly number[]): Change {
  return (table) => ({ ...table, rows: order(table.rows.map((_, i) => i)).map((i) => table.rows[i]!) });
}

export function yearsShifted(by: number): Change {
  const shift = (text: string): string => text.replace(/\b20[12]\d\b/g, (year) => String(Number(year) + by));
  return (table) => ({ ...table, title: shift(table.title), labelHeading: shift(table.labelHeading), columns: table.columns.map(shift) });
}

/** Breaks the long words of labels as a narrow column does. */
export function hyphenated(hyphen: string): Change {
  const cut = (text: string): string => text.replace(/(\p{L}{4,}?)(\p{Ll}{5,})/u, (_, a: string, b: string) => a + hyphen + b);
  return (table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, label: cut(row.label) })) });
}

/** Every figure through `change`, keeping its text form. */
export function figuresChanged(change: (text: string, row: ReportTable['rows'][number], column: string) => string): Change {
  return (table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((text, i) => change(text, row, table.columns[i] ?? '')) })) });
}

const FIGURE = /^-?[\d ]+(?:,\d+)?$/;

/** Costs as positive figures; deviations keep their sign or turn. */
export function positiveCosts(isCost: (label: string) => boolean, isDeviation: (heading: string) => boolean, turnDeviations: boolean): Change {
  return figuresChanged((text, row, column) => (isCost(row.label) && FIGURE.test(text) && (!isDeviation(column) || turnDeviations) ? negated(text) : text));
}

function negated(text: string): string {
  if (/^-?0(?:,0+)?$/.test(text)) return text;
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

/** A column that no layout knows. */
export function withExtraColumn(table: ReportTable): ReportTable {
  return { ...table, columns: [...table.columns, 'Ansvarig'], rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, 'AB'] })) };
}
