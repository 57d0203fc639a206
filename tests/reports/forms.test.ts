/** The forms with other years, orders and words: each placed right, and without a finding. */
import { checkWorkbook } from '../../src/app/check';
import { workbookOf } from '../support/report-books';
import { formSheet } from '../support/report-forms';
import { OTHER_FORMS } from '../support/report-forms-others';
import { STATEMENT_FORMS } from '../support/report-forms-statements';

/** The layout's columns that the headings stand for, in printed order. */
const KEYS: Readonly<Record<string, string>> = {
  'appendix, first order': 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous change',
  'appendix, second order': 'actual budget deviation actual-previous forecast annual-budget annual-previous forecast-deviation change',
  'appendix, rows in another order': 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous change',
  'appendix, other labels': 'actual budget deviation actual-previous forecast annual-budget annual-previous forecast-deviation change',
  'appendix, words in full': 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous change',
  'appendix, by month and year': 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous change',
  'appendix, by short month': 'actual budget deviation actual-previous forecast annual-budget forecast-deviation annual-previous change',
  'appendix, budget before outcome': 'budget actual deviation actual-previous change annual-budget forecast forecast-deviation annual-previous',
  'chapter, August': 'actual-previous actual budget forecast annual-previous',
  'chapter, second interim period': 'actual-previous actual budget forecast annual-previous',
  'chapter, annual': 'actual budget forecast annual-previous',
  'chapter, annual without forecast': 'actual budget annual-previous',
  'chapter, annual by outcome': 'actual budget actual-previous',
  'chapter, this year first': 'actual actual-previous forecast budget annual-previous',
  'chapter, outcomes by month': 'actual actual-previous budget forecast annual-previous',
  'plan 2026': 'annual-before budget-previous budget',
  'plan 2027 in mnkr': 'actual budget-previous budget',
  'plan with plan years': 'budget-previous budget plan-1 plan-2',
  'areas so far': 'actual budget deviation forecast',
  'areas so far, words in full': 'actual budget deviation forecast',
  'boards as areas': 'actual budget deviation forecast',
  'development of areas, annual': 'annual-before annual-previous actual annual-budget',
  'development of areas, August': 'annual-before annual-previous actual forecast',
  'indicators, annual': 'previous target outcome status comment',
  'indicators, columns in another order': 'target outcome previous status comment',
  'indicators of a plan': 'target present reported',
  'investments, annual': 'transferred budget outcome remaining',
  'investments, forecast': 'budget forecast remaining',
  'investments, what was budgeted anew': 'budget outcome remaining',
  'investment account': 'used-2 used-1 used used-total left-2 left-1 granted budget-total deviation deviation-total lapsed carried',
  'two-year rule, amounts by number of project': 'id balance',
  'two-year rule': 'id balance',
};

const FORMS = [...STATEMENT_FORMS, ...OTHER_FORMS];

describe.each(['typed', 'text'] as const)('%s', (figures) => {
  it.each(FORMS.map((form) => [form.name, form] as const))('%s', (_, form) => {
    const sheet = formSheet('Blad1', form.table, figures);
    const { tables, findings, unplaced } = checkWorkbook(workbookOf([sheet]), { find: true });
    expect({ layouts: tables.map((table) => table.layout.id), unplaced }).toEqual({ layouts: [form.layout], unplaced: [] });
    expect(findings.filter((finding) => finding.severity !== 'info' || finding.code === 'COLUMN_UNKNOWN' || finding.code === 'ROW_UNKNOWN')).toEqual([]);
    expect(tables[0]?.columns.map(({ key }) => key).join(' ')).toBe(KEYS[form.name]);
  });
});
