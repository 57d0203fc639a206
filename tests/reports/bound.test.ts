/** The comment of a name is a hint: the table says what it is. Rule D5. */
import { checkWorkbook } from '../../src/app/check';
import { workbookOf } from '../support/report-books';
import type { Money } from '../support/report-forms';
import { formSheet, statement, statementRows } from '../support/report-forms';

const [N, B, P, F, Y] = [1, 1.02, 0.93, 3.05, 3].map(statement) as [Money, Money, Money, Money, Money];
const columns = ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget'];

function bound(hint: string): { layout: string | undefined; findings: string[] } {
  const sheet = formSheet('Blad1', { title: 'Förenklad resultaträkning (Mnkr)', labelHeading: 'Resultaträkning', columns, rows: statementRows([N, B, [N, B], P, F, Y], 1) });
  const name = { name: 'Resultat', refersTo: 'Blad1!$A$2:$G$19', comment: `avstamt layout=${hint} unit=mnkr`, hidden: false, sheet: null };
  const { tables, findings } = checkWorkbook({ ...workbookOf([sheet]), names: [name] }, { find: false });
  return { layout: tables[0]?.layout.id, findings: findings.map(({ code }) => code) };
}

it('a layout that clearly fits better than the hinted one is the table, and an info says so', () => {
  expect(bound('income-statement-chapter')).toMatchObject({ layout: 'income-statement', findings: expect.arrayContaining(['BINDING_COMMENT']) });
});

it('a hint that fits is followed', () => {
  const { layout, findings } = bound('income-statement');
  expect(layout).toBe('income-statement');
  expect(findings).not.toContain('BINDING_COMMENT');
});
