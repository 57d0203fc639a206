/** What the investment tables share: their rows, one a category and their sum, and the column of what may be used. */
import type { ColumnSpec, RowSpec } from '../core/layout';

export const INVESTMENT_ROWS: readonly RowSpec[] = [
  {
    key: 'total', label: 'Summa', role: 'total', sumOf: { blocks: ['categories'] }, optional: true,
    labels: ['Totalt', 'Totalsumma', 'Total', 'Summa investeringar', 'Summa totalt', 'Investeringar totalt'],
  },
];

export const INVESTMENT_LABELS: readonly string[] = [
  'Investeringskategori', 'Investeringskategori, mnkr', 'Investeringar', 'Kategori', 'Investering', 'Investeringsslag',
];

export const INVESTMENT_BUDGET: ColumnSpec = {
  key: 'budget', title: 'Budget {Y0} inkl överförda medel', holds: 'amount', blank: 'nothing', required: true,
  headings: ['[helår] budget inkl överförda medel [Y0] [Y-1]', '[helår] budget inkl överförda [Y0]', 'totalt budget [Y0] [inkl] [överförda] [medel]'],
  facet: { measure: 'budget', span: 'year', year: 0 },
};
