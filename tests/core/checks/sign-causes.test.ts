/** Rule C5: costs typed with the wrong sign all over a column, or a table, are one slip and shown as one. */
import { checkWorkbook } from '../../../src/app/check';
import { groupFindings } from '../../../src/app/grouping';
import { groupAdvice, groupHeading } from '../../../src/app/wording/causes';
import { adviceFor } from '../../../src/app/wording/findings/index';
import type { Finding } from '../../../src/core/finding';
import { CHAPTER, STATEMENT } from '../../cases/tables';
import type { Lines } from '../../support/cases';
import { caseWorkbook, edit } from '../../support/cases';
import { reportBook } from '../../support/report-books';

const COSTS = new Set(['Personalkostnader', 'varav externt inhyrd personal', 'varav övertid/mertid', 'Köpt vård', 'Läkemedelskostnader', 'Tekniska hjälpmedel', 'Material och tjänster', 'Lokalkostnader', 'Övriga verksamhetskostnader', 'Summa kostnader']);

/** The costs of these columns (1 is B) with their signs turned. */
function turned(lines: Lines, columns: readonly number[], rows: ReadonlySet<string> = COSTS): string[][] {
  return lines.map((line) => line.map((text, at) => (rows.has(line[0] ?? '') && columns.includes(at) ? (text.startsWith('-') ? text.slice(1) : `-${text}`) : text)));
}

function serious(sheets: Record<string, Lines>): Finding[] {
  return checkWorkbook(caseWorkbook(sheets), { find: true }).findings.filter(({ severity }) => severity !== 'info');
}

/** What a person sees of errors and warnings: one line each. */
function shown(findings: readonly Finding[]): string[] {
  return groupFindings(findings).map((one) => (one.kind === 'group' ? `${groupHeading(one, 'sv')} ${groupAdvice(one, 'sv') ?? ''}` : one.finding.code));
}

test('one column typed without its minus is one line with its advice', () => {
  const findings = serious({ Resultat: turned(STATEMENT, [1]) });
  expect(findings.length).toBeGreaterThan(20);
  expect(shown(findings)).toEqual([expect.stringMatching(/kostnaderna i Ack utf inn år står utan minus\. Sätt minus framför kostnaderna där/)]);
});

test('the sum row that a formula keeps is told of with the rows it sums', () => {
  const rows = new Set([...COSTS].filter((label) => label !== 'Summa kostnader'));
  expect(shown(serious({ Resultat: turned(STATEMENT, [1], rows) }))).toHaveLength(1);
});

test('several columns are one line that names them', () => {
  expect(shown(serious({ Resultat: turned(STATEMENT, [1, 5]) }))).toEqual([expect.stringContaining('kostnaderna i Ack utf inn år, Helår prognos står utan minus')]);
});

test('in a table of positive costs the column with a minus is the slip', () => {
  const positive = turned(STATEMENT, [1, 2, 4, 5, 6, 8]);
  expect(serious({ Resultat: positive })).toEqual([]);
  expect(shown(serious({ Resultat: turned(positive, [1]) }))).toEqual([expect.stringMatching(/kostnaderna i Ack utf inn år står med minus\. Ta bort minus/)]);
});

test('another table that prints the costs right disagrees for the same reason', () => {
  const findings = serious({ Resultat: turned(STATEMENT, [1]), Kapitel: CHAPTER });
  expect(findings.map(({ code }) => code)).toContain('RECONCILIATION_MISMATCH');
  expect(shown(findings.filter(({ code, cause }) => code !== 'RECONCILIATION_MISMATCH' || cause?.startsWith('signs:') === true))).toHaveLength(1);
});

test('all costs without a minus, and a result that adds them, is one slip: nothing else contradicts it', () => {
  const results: Record<string, string> = { B19: '1 809,2', C19: '1 788,0', E19: '1 734,5', F19: '5 419,0', G19: '5 364,0', I19: '5 215,4' };
  const findings = serious({ Resultat: edit(turned(STATEMENT, [1, 2, 3, 4, 5, 6, 7, 8, 9]), results) });
  const causes = new Set(findings.filter(({ code }) => code === 'SUM_MISMATCH').map(({ cause }) => cause));
  expect([...causes]).toEqual([expect.stringMatching(/^signs:/)]);
  expect(shown(findings)[0]).toMatch(/kostnaderna står utan minus, men resultatet är räknat som om de hade det\. Skriv kostnaderna med minus, eller/);
  expect(adviceFor(findings.find(({ code }) => code === 'SUM_MISMATCH')!, 'sv')).toMatch(/intäkter minus kostnader/);
});

test('a sign or two turned are told of one by one, as before', () => {
  const findings = serious({ Resultat: turned(STATEMENT, [1], new Set(['Köpt vård', 'Lokalkostnader'])) });
  expect(findings.some(({ cause }) => cause?.startsWith('signs:') === true)).toBe(false);
});

test('an error elsewhere is not explained away', () => {
  const findings = serious({ Resultat: edit(turned(STATEMENT, [1]), { H4: '9,9' }) });
  const other = findings.filter(({ cell }) => cell.row === 3 && cell.column === 7);
  expect(other).toMatchObject([{ code: 'COMPUTED_MISMATCH' }]);
  expect(other[0]!.cause?.startsWith('signs:') ?? false).toBe(false);
});

test.each(['001', '002', '003', '004'])('no published table of report %s is said to have its costs turned', (report) => {
  const { findings } = checkWorkbook(reportBook([report]).workbook, { find: true });
  expect(findings.filter(({ cause }) => cause?.startsWith('signs:') === true)).toEqual([]);
});
