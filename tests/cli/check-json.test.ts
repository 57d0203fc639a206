/** `avstamt check --format json`: the promise of design §6 to other programs. */
import { readFileSync, statSync } from 'node:fs';
import { caseWorkbook, edit } from '../support/cases';
import { findingCases } from '../support/case-files';
import { CHAPTER, INVESTMENTS, STATEMENT } from '../cases/tables';
import { cli, scratchFolder, xlsxOf } from './harness';
import type { ReportJson } from './schema';
import { KEYS, REPORT } from './schema';

const folder = scratchFolder();
const NAME = { name: 'Investeringar', refersTo: "'Blad 1'!$A$2:$D$8", comment: 'avstamt layout=investments-forecast unit=mnkr' };

async function checked(name: string, workbook: Parameters<typeof xlsxOf>[0], ...more: string[]): Promise<{ code: number; err: string; json: ReportJson }> {
  const file = folder.write(name, xlsxOf(workbook));
  const { code, out, err } = await cli(['check', file, '--format', 'json', ...more]);
  return { code, err, json: REPORT.parse(JSON.parse(out)) };
}

describe('the report', () => {
  test('has the promised keys in the promised order', async () => {
    const sheets = { Anteckningar: [['Hej'], ['då']], Bilaga: edit(STATEMENT, { D12: '2,5' }) };
    const { json } = await checked('keys.xlsx', caseWorkbook(sheets), '--find');
    expect(Object.keys(json)).toEqual(KEYS.report);
    expect(Object.keys(json.tables[0] ?? {})).toEqual(KEYS.table);
    expect(Object.keys(json.findings[0] ?? {})).toEqual(KEYS.finding);
    for (const one of json.unplaced) expect(Object.keys(one)).toEqual(KEYS.unplaced);
  });

  test('quotes sheets as Excel does, names bound tables and leaves the others without a name', async () => {
    const { json, code } = await checked('bound.xlsx', caseWorkbook({ 'Blad 1': edit(INVESTMENTS, { D4: '92,9' }), Bilaga: STATEMENT }, [NAME]), '--find');
    expect(json.tables).toMatchObject([
      { layout: 'investments-forecast', name: 'Investeringar', range: "'Blad 1'!A2:D8", unit: 'mnkr' },
      { layout: 'income-statement', name: null, range: 'Bilaga!A2:J19', unit: 'mnkr' },
    ]);
    expect(json.checked).toMatchObject({ tables: 2 });
    expect(json.findings).toEqual([]);
    expect(code).toBe(0);
  });

  test('gives decimal strings with a point and one address a cell', async () => {
    const { json, code } = await checked('wrong.xlsx', caseWorkbook({ 'Blad 1': edit(STATEMENT, { E18: '-1 828,0', E19: '-966,3' }) }), '--find');
    const sum = json.findings.find((finding) => finding.code === 'SUM_MISMATCH');
    expect(sum).toMatchObject({ severity: 'error', accepted: false, layout: 'income-statement', rowKey: 'sum-costs', columnKey: 'actual-previous', unit: 'mnkr' });
    expect(sum).toMatchObject({ address: "'Blad 1'!E18", actual: '-1828', expected: '-872.8', difference: '-955.2', tolerance: '0.4' });
    expect(sum?.related).toContain("'Blad 1'!E9");
    expect(code).toBe(1);
  });

  test('is ordered by sheet, row, column and code', async () => {
    const sheets = { Z: edit(STATEMENT, { C19: '5,0', D12: '2,5', B5: '81,2' }), A: edit(INVESTMENTS, { D4: '92,0', D5: '' }) };
    const { json } = await checked('order.xlsx', caseWorkbook(sheets), '--find', '--lang', 'en');
    const places = json.findings.map(({ address, code }) => {
      const [, sheet = '', letters = '', row = ''] = /^(.+)!([A-Z]+)(\d+)$/.exec(address) ?? [];
      return [Object.keys(sheets).indexOf(sheet), Number(row), letters.length, letters, code] as const;
    });
    const sorted = places.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] + a[4] < b[3] + b[4] ? -1 : 1));
    expect(places.length).toBeGreaterThan(6);
    expect(places).toEqual(sorted);
  });

  test('points into another file as Excel does', async () => {
    const earlier = folder.write('mars 2023.xlsx', xlsxOf(caseWorkbook({ Bilaga: edit(STATEMENT, { A1: 'Förenklad resultaträkning april 2023, mnkr' }) })));
    const { json } = await checked('now.xlsx', caseWorkbook({ Bilaga: STATEMENT }), '--find', '--previous', earlier);
    const related = json.findings.filter(({ code }) => code === 'PREVIOUS_MISMATCH').flatMap((finding) => finding.related);
    expect(related).toContain("'[mars 2023.xlsx]Bilaga'!B3");
  });

  test('holds for every case of a finding', async () => {
    for (const { code, name, findingCase } of findingCases()) {
      const workbook = caseWorkbook(findingCase.sheets, findingCase.names);
      await checked(`${code}-${name}.xlsx`, workbook, '--find');
    }
  });
});

describe('exit codes', () => {
  test('0 without errors, warnings or not', async () => {
    const { code, json } = await checked('warning.xlsx', caseWorkbook({ Bilaga: edit(STATEMENT, { A19: 'Resultat (tkr)' }) }), '--find');
    expect(json.findings.map(({ severity }) => severity)).toContain('warning');
    expect(code).toBe(0);
  });

  test('0 when every error is accepted, and they say so', async () => {
    const file = folder.write('accept.xlsx', xlsxOf(caseWorkbook({ 'Blad 1': edit(INVESTMENTS, { D8: '87,9' }) }, [NAME])));
    for (const wrong of ['COMPUTED_MISMATCH', 'SUM_MISMATCH']) {
      const accepted = await cli(['accept', file, '--cell', "'Blad 1'!D8", '--code', wrong, '--motive', 'Avtalat', '--in-place']);
      expect(accepted).toMatchObject({ code: 0, err: '' });
    }
    const { code, out } = await cli(['check', file, '--format', 'json']);
    const json = REPORT.parse(JSON.parse(out));
    expect(json.findings).toMatchObject([{ code: 'COMPUTED_MISMATCH', accepted: true }, { code: 'SUM_MISMATCH', severity: 'error', accepted: true }]);
    expect(code).toBe(0);
    expect((await cli(['check', file])).out).toMatch(/✓ accepterat .*\n.*D8 /);
  });

  test('2 with the empty report and a sentence when nothing is bound', async () => {
    const { code, err, json } = await checked('unbound.xlsx', caseWorkbook({ Bilaga: STATEMENT }));
    expect(json).toMatchObject({ checked: { tables: 0 }, tables: [], findings: [] });
    expect(err).toMatch(/--find/);
    expect(code).toBe(2);
  });

  test('2 with the blocks it could not place when nothing is found', async () => {
    const { code, err, json } = await checked('none.xlsx', caseWorkbook({ Blad1: [['Namn', 'Telefon'], ['Åsa', '016-12 34'], ['Bo', '016-56 78']] }), '--find');
    expect(json.tables).toEqual([]);
    expect(err).toMatch(/^Inga kända tabeller/);
    expect(code).toBe(2);
  });
});

test('the input is never touched', async () => {
  const file = folder.write('untouched.xlsx', xlsxOf(caseWorkbook({ Kapitel: CHAPTER, Bilaga: STATEMENT })));
  const before = { bytes: readFileSync(file), time: statSync(file).mtimeMs };
  for (const argv of [['find', file], ['check', file, '--find'], ['check', file, '--find', '--previous', file], ['diff', file, file], ['fill', file, '--find']]) {
    expect((await cli(argv)).code).toBe(0);
  }
  expect(readFileSync(file).equals(before.bytes)).toBe(true);
  expect(statSync(file).mtimeMs).toBe(before.time);
});

test.each(['find', 'check', 'diff', 'log'])('%s --format json writes JSON and nothing else to stdout', async (command) => {
  const file = folder.write('pure.xlsx', xlsxOf(caseWorkbook({ Bilaga: STATEMENT })));
  const argv = { find: [file], check: [file, '--find'], diff: [file, file], log: ['--store', folder.at('.')] }[command] ?? [];
  const { out } = await cli([command, ...argv, '--format', 'json'], { stderrIsTerminal: true, isTerminal: true });
  expect(JSON.parse(out)).toMatchObject({ tool: 'avstamt' });
  expect(out).not.toContain('\u001b');
});
