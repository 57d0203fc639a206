/** On the published reports every error and warning is real: judged by hand, the same in every form of the workbook. */
import { checkWorkbook } from '../../src/app/check';
import type { BookForm } from '../support/report-books';
import { describeForm, reportBook } from '../support/report-books';
import { judgedFile, printedFindings, writeJudged } from '../support/report-golden';

const FORMS: readonly BookForm[] = (['typed', 'text'] as const).flatMap((figures) =>
  (['rows', 'column'] as const).flatMap((groups) =>
    [{ placing: 'sheets', gap: 1 } as const, { placing: 'stacked', gap: 1 } as const, { placing: 'stacked', gap: 2 } as const, { placing: 'side', gap: 1 } as const]
      .map((where) => ({ figures, groups, ...where })),
  ),
);

/** A plan and the report that follows it up are checked together too. */
const BOOKS: Readonly<Record<string, readonly string[]>> = {
  '001': ['001'], '002': ['002'], '003': ['003'], '004': ['004'], '001-and-004': ['001', '004'], all: ['001', '002', '003', '004'],
};

describe.each(Object.entries(BOOKS))('book %s', (name, reports) => {
  const forms = reports.length > 2 ? FORMS.filter((form) => form.groups === 'rows' && form.gap === 1) : FORMS;
  it.each(forms.map((form) => [describeForm(form), form] as const))('%s', (_, form) => {
    const book = reportBook(reports, form);
    const found = printedFindings(book, checkWorkbook(book.workbook, { find: true }).findings);
    if (process.env['AVSTAMT_GOLDEN'] === 'write' && form === FORMS[0]) writeJudged(name, found);
    const judged = judgedFile(name);
    expect(found).toEqual(judged.map((one) => ({ ...one, judgement: '' })));
    expect(judged.filter(({ judgement }) => judgement.length < 20)).toEqual([]);
  });
});
