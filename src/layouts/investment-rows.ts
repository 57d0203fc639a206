/** Rows of the investment tables: one a category, and their sum. */
import type { RowSpec } from '../core/layout';

export const INVESTMENT_ROWS: readonly RowSpec[] = [
  {
    key: 'total', label: 'Summa', role: 'total', sumOf: { blocks: ['categories'] }, optional: true,
    labels: ['Totalt', 'Totalsumma', 'Total', 'Summa investeringar', 'Summa totalt', 'Investeringar totalt'],
  },
];

export const INVESTMENT_LABELS: readonly string[] = [
  'Investeringskategori', 'Investeringskategori, mnkr', 'Investeringar', 'Kategori', 'Investering', 'Investeringsslag',
];
