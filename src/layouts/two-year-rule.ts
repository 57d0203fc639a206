/** 2-årsregeln, specifikation: the single assets behind what is left. Source: delårsrapport 1 2024. */
import { defineLayout } from '../core/layout';

export const twoYearRule = defineLayout({
  id: 'two-year-rule',
  title: '2-årsregeln, specifikation',
  name: 'Tvåårsregeln',
  titles: ['2-årsregeln', 'tvåårsregeln'],
  labelTitle: 'Anläggning',
  labelHeadings: ['Anläggning', 'Anläggningar', 'Objekt', 'Benämning', 'Investering'],
  columns: [
    { key: 'id', title: 'Investeringsid', holds: 'text', required: true, headings: ['id', 'investerings id', 'invest id', 'inv nr', 'inv id', 'projekt', 'investeringsnummer', 'investeringsnr', 'projektnummer'] },
    { key: 'balance', title: 'Saldo', holds: 'amount', blank: 'nothing', required: true, headings: ['saldo [Y0] [MONTH]', 'belopp', 'kvarvarande [medel] [saldo]'] },
  ],
  rows: [{ key: 'total', label: 'Summa', labels: ['Totalt', 'Totalsumma', 'Total'], role: 'total', sumOf: { blocks: ['assets'] }, optional: true }],
  openRows: { block: 'assets' },
  unit: 'mnkr',
  decimals: 1,
  minRowShare: 0,
  minColumns: 2,
  money: true,
  kind: 'statement',
});
