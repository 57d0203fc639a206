/** Tables in the printed forms that other reports and other years use; every figure agrees with the rest. */
import type { SheetGrid } from '../../src/core/grid';
import { sheetOf } from './report-sheets';

export interface FormTable {
  readonly title?: string;
  readonly labelHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function formSheet(name: string, table: FormTable, figures: 'typed' | 'text' = 'typed'): SheetGrid {
  const lines = [
    ...(table.title === undefined ? [] : [{ cells: [table.title], words: true }]),
    { cells: [table.labelHeading, ...table.columns], words: true },
    ...table.rows.map((cells) => ({ cells, words: false })),
  ];
  return sheetOf(name, [{ top: 0, left: 0, lines }], figures);
}

/** Swedish text of a number with so many decimals, grouped by three. */
export function printed(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${value < 0 && Number(value.toFixed(decimals)) !== 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** One year's money by statement row, in mnkr with one decimal: items, then the sums they make. */
export function statement(scale: number): Readonly<Record<string, number>> {
  const items: Record<string, number> = {
    fees: 52.3, care: 71.8, grant: 3312.4, sold: 80.1, other: 60.7,
    staff: -1890.2, hired: -70.4, overtime: -33.3, bought: -401.9, medicines: -455.6, aids: -40.2, materials: -720.8, premises: -160.1, otherCosts: -340.6,
  };
  const by = (value: number): number => Math.round(value * scale * 10) / 10;
  const scaled = Object.fromEntries(Object.entries(items).map(([key, value]) => [key, by(value)]));
  const sum = (keys: readonly string[]): number => Math.round(keys.reduce((total, key) => total + (scaled[key] ?? 0), 0) * 10) / 10;
  const income = sum(['fees', 'care', 'grant', 'sold', 'other']);
  const costs = sum(['staff', 'bought', 'medicines', 'aids', 'materials', 'premises', 'otherCosts']);
  return { ...scaled, income, costs, result: Math.round((income + costs) * 10) / 10 };
}

export const STATEMENT_LABELS: Readonly<Record<string, string>> = {
  fees: 'Patientavgifter', care: 'Ersättning vårdtjänster', grant: 'Regionersättning', sold: 'Försäljning av tjänster', other: 'Övriga intäkter',
  income: 'Summa intäkter', staff: 'Personalkostnader', hired: '- varav externt inhyrd personal', overtime: '- varav övertid/mertid', bought: 'Köpt vård',
  medicines: 'Läkemedelskostnader', aids: 'Tekniska hjälpmedel', materials: 'Material och tjänster', premises: 'Lokalkostnader',
  otherCosts: 'Övriga verksamhetskostnader', costs: 'Summa kostnader', result: 'Resultat',
};

export type Money = Readonly<Record<string, number>>;

/** Rows of a statement: each column is a year's money, or the difference of two. */
export function statementRows(
  columns: readonly (Money | readonly [Money, Money])[], decimals: number, labels: Readonly<Record<string, string>> = STATEMENT_LABELS,
): string[][] {
  const rounded = (value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
  return Object.entries(labels).map(([key, label]) => [
    label,
    ...columns.map((column) => {
      const value = Array.isArray(column) ? (column[0] as Money)[key]! - (column[1] as Money)[key]! : (column as Money)[key]!;
      return printed(rounded(value), decimals);
    }),
  ]);
}
