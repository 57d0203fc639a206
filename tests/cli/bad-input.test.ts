/** What cannot be checked is answered with a sentence: what, where and what to do. Never a stack trace. */
import { readFileSync, truncateSync } from 'node:fs';
import { StoreRefusal, WorkbookRefusal } from '../../src/app/ports';
import type { StoreRefusalReason, WorkbookRefusalReason } from '../../src/app/ports';
import { refusalSentence } from '../../src/app/wording/refusals';
import { createXlsx } from '../../src/xlsx/create';
import { INVESTMENTS } from '../cases/tables';
import { caseWorkbook } from '../support/cases';
import { cpuMs } from '../support/cpu';
import { cli, scratchFolder, xlsxOf } from './harness';

const folder = scratchFolder();
const good = xlsxOf(caseWorkbook({ Investeringar: INVESTMENTS }));

function compound(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]);
}

function hugeFile(): string {
  const file = folder.write('stor.xlsx', good);
  truncateSync(file, 400_000_000);
  return file;
}

const BAD: readonly (readonly [what: string, file: () => string, says: RegExp])[] = [
  ['a file that is not there', () => folder.at('saknas.xlsx'), /saknas\.xlsx finns inte\. Kontrollera namnet/],
  ['a folder', () => folder.at('.'), /är en mapp, inte en arbetsbok/],
  ['text', () => folder.write('rader.csv', 'rad;utfall\n1;2\n'), /ingen Excelarbetsbok .*spara som Excel-arbetsbok/],
  ['an empty file', () => folder.write('tom.xlsx', ''), /tom\.xlsx är tom \(0 byte\)/],
  ['a device', () => '/dev/null', /\/dev\/null är ingen fil/],
  ['a truncated file', () => folder.write('avhuggen.xlsx', good.subarray(0, good.length - 40)), /är avhuggen.*[Kk]opiera/],
  ['an encrypted file', () => folder.write('låst.xlsx', compound('EncryptedPackage')), /lösenord\. Öppna den i Excel, ta bort lösenordet/],
  ['an .xls', () => folder.write('gammal.xls', compound('Workbook')), /gamla formatet \.xls.*spara som Excel-arbetsbok/],
  ['a Word document', () => folder.write('brev.docx', compound('WordDocument')), /ingen Excelarbetsbok/],
  ['a file of 400 MB', hugeFile, /är för stor \(381 MB\)/],
];

test.each(BAD)('%s', async (_, file, says) => {
  for (const command of ['check', 'find']) {
    const { code, out, err } = await cli([command, file(), ...(command === 'check' ? ['--find', '--format', 'json'] : [])]);
    expect(err.replace(/\s+/g, ' ')).toMatch(says);
    expect(err).not.toMatch(/ {4}at |Error:|undefined/);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  }
});

test('a file that cannot be read as the earlier report is named', async () => {
  const { code, err } = await cli(['check', folder.write('ok.xlsx', good), '--find', '--previous', folder.at('borta.xlsx')]);
  expect(err).toMatch(/borta\.xlsx\s+finns\s+inte/);
  expect(code).toBe(2);
});

test('an earlier report without tables is said to be no comparison', async () => {
  const empty = folder.write('tomt.xlsx', xlsxOf(caseWorkbook({ Blad1: [['Hej']] })));
  const { code, err } = await cli(['check', folder.write('ok.xlsx', good), '--find', '--previous', empty]);
  expect(err).toMatch(/så tidigare år är inte\s+jämförda/);
  expect(code).toBe(0);
});

describe('a workbook with something wrong in it is checked all the same', () => {
  const NAME = { comment: 'avstamt layout=investments-forecast unit=mnkr', sheet: null, hidden: false };

  async function findingsOf(names: readonly { name: string; refersTo: string }[]): Promise<{ code: number; codes: string[] }> {
    const workbook = { ...caseWorkbook({ Investeringar: INVESTMENTS }), names: names.map((name) => ({ ...NAME, ...name })) };
    const { code, out } = await cli(['check', folder.write('names.xlsx', xlsxOf(workbook)), '--find', '--format', 'json']);
    return { code, codes: (JSON.parse(out) as { findings: { code: string }[] }).findings.map((finding) => finding.code) };
  }

  test('a name that refers to #REF!', async () => {
    expect(await findingsOf([{ name: 'Investeringar', refersTo: '#REF!' }])).toEqual({ code: 1, codes: ['BINDING_BROKEN'] });
  });

  test('a name of a sheet that is gone', async () => {
    expect(await findingsOf([{ name: 'Investeringar', refersTo: 'Borttaget!$A$2:$D$8' }])).toEqual({ code: 1, codes: ['BINDING_BROKEN'] });
  });

  test('a name over two rectangles', async () => {
    expect(await findingsOf([{ name: 'Investeringar', refersTo: 'Investeringar!$A$2:$D$4,Investeringar!$A$6:$D$8' }])).toEqual({ code: 1, codes: ['BINDING_AREAS'] });
  });

  test('a used range of a million rows with three cells in it', async () => {
    const far = createXlsx({ sheets: [{ name: 'Långt', cells: [{ row: 0, column: 0, value: 'a' }, { row: 500_000, column: 3, value: 1 }, { row: 1_048_575, column: 16_383, value: 2 }] }] });
    const spent = await cpuMs(async () => {
      const { code, err } = await cli(['check', folder.write('långt.xlsx', far), '--find']);
      expect(err).toMatch(/Inga kända tabeller/);
      expect(code).toBe(2);
    });
    expect(spent).toBeLessThan(2000);
  });
});

describe('every refusal has its sentence in both languages', () => {
  const WORKBOOK: Readonly<Record<WorkbookRefusalReason, true>> = {
    'not-found': true, 'not-readable': true, 'not-a-zip': true, truncated: true, encrypted: true, 'old-xls': true, xlsb: true, 'not-a-workbook': true,
    'too-large': true, 'zip-bomb': true, 'damaged-part': true, 'sheet-missing': true, 'sheet-protected': true, 'cell-merged': true, 'cell-in-array': true,
    'target-exists': true, 'target-not-writable': true,
    'cell-being-edited': true, 'changed-meanwhile': true, 'too-much-at-once': true, 'host-failed': true, 'host-too-old': true, 'name-not-allowed': true,
    'not-allowed': true,
  };
  const STORE: Readonly<Record<StoreRefusalReason, true>> = {
    'not-found': true, 'no-permission': true, 'store-unsuitable': true, damaged: true, 'bad-request': true, unavailable: true,
    'not-a-folder': true, 'base-unknown': true, 'not-an-id': true, 'id-taken': true, 'id-too-old': true, 'bad-address': true, 'list-not-found': true, 'list-unsuitable': true,
    'signed-out': true, 'sign-in-blocked': true, 'sign-in-cancelled': true, 'sign-in-consent': true, 'sign-in-setup': true, 'sign-in-policy': true,
    'sign-in-account': true, 'sign-in-unreachable': true, 'sign-in-timeout': true, 'sign-in-unsupported': true, 'sign-in-failed': true,
  };

  test.each(Object.keys(WORKBOOK) as WorkbookRefusalReason[])('%s of a workbook', (reason) => {
    const refusal = new WorkbookRefusal(reason, { file: 'april.xlsx', sheet: 'Blad 1', cell: 'D4', part: 'xl/workbook.xml', size: 200_000_000 });
    for (const lang of ['sv', 'en'] as const) {
      expect(refusalSentence(refusal, lang)).toMatch(/april\.xlsx[^]*\./);
      expect(refusalSentence(refusal, lang)).not.toMatch(/undefined|\(\)/);
    }
    expect(refusalSentence(refusal, 'sv')).not.toBe(refusalSentence(refusal, 'en'));
  });

  test.each(Object.keys(STORE) as StoreRefusalReason[])('%s of a store', (reason) => {
    const refusal = new StoreRefusal(reason, '/delat');
    expect(refusalSentence(refusal, 'sv')).toMatch(/\. \(\/delat\)$/);
    expect(refusalSentence(refusal, 'sv')).not.toBe(refusalSentence(refusal, 'en'));
  });
});

test('technical details in English stay out of Swedish sentences', () => {
  const damaged = new StoreRefusal('damaged', "commit 0123456789abcdef of x_202404_y has been changed or cut short at '/S 1/a'");
  expect(refusalSentence(damaged, 'sv')).toMatch(/berörs inte\. \(0123456789abcdef, x_202404_y, '\/S 1\/a'\)$/);
  expect(refusalSentence(damaged, 'sv')).not.toContain('publicera på nytt');
  expect(refusalSentence(new StoreRefusal('bad-request', 'unit must be 1–60 of a-z'), 'sv')).toMatch(/ÅÅÅÅMM\.$/);
  const inflated = new WorkbookRefusal('damaged-part', { file: 'a.xlsx', part: 'xl/workbook.xml', because: 'cannot be inflated' });
  expect(refusalSentence(inflated, 'sv')).toMatch(/^a\.xlsx är skadad \(xl\/workbook\.xml\)\./);
  expect(refusalSentence(inflated, 'en')).toContain('cannot be inflated');
});

test('a bug is one line that says how to report it; its trace is shown only when asked for', async () => {
  const broken = { host: { openWorkbook: () => Promise.reject(new TypeError('x is not a function')), fileSize: () => Promise.resolve(0) } } as never;
  const { code, err } = await cli(['check', 'april.xlsx'], broken);
  expect(err).toMatch(/^Internt fel: x is not a function\. .*AVSTAMT_DEBUG=1.*\n$/);
  expect(code).toBe(2);
  const debug = await cli(['check', 'april.xlsx'], { ...(broken as object), env: { AVSTAMT_DEBUG: '1' } });
  expect(debug.err).toMatch(/\n {4}at /);
});

test('nothing is written where a command could not run', async () => {
  const file = folder.write('hel.xlsx', good);
  const before = readFileSync(file);
  const { code } = await cli(['fill', file, '--find', '-o', file]);
  expect(code).toBe(2);
  expect(readFileSync(file).equals(before)).toBe(true);
});
