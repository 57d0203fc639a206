/** The text people read: grouped, wrapped, coloured only where that helps. */
import { widthOf, wrap } from '../../src/cli/text/wrap';
import { caseWorkbook, edit } from '../support/cases';
import { findingCases } from '../support/case-files';
import { CHAPTER, INVESTMENTS, STATEMENT } from '../cases/tables';
import { cli, scratchFolder, xlsxOf } from './harness';

const folder = scratchFolder();
const ESCAPE = '\u001b[';

function faulty(): string {
  return folder.write('fel.xlsx', xlsxOf(caseWorkbook({ Bilaga: edit(STATEMENT, { B16: '-47 200,0', A19: 'Resultat (tkr)' }), Investeringar: INVESTMENTS })));
}

function plain(text: string): string {
  return text.replace(/\u00a0/g, ' ');
}

test('findings with one cause stand under one heading, with their figures', async () => {
  const { out, code } = await cli(['check', faulty(), '--find']);
  expect(plain(out)).toMatch(/✗ fel {2,}4 fynd med samma orsak: Lokalkostnader \(B16\) är troligen tusen gånger fel\./);
  expect(plain(out)).toMatch(/ {4}D16 {2}Lokalkostnader, Ack avv bud: −0,2, väntat −47 153,0/);
  expect(code).toBe(1);
});

test('a group with one known cause has one piece of advice', async () => {
  const { out } = await cli(['check', faulty(), '--find']);
  const group = plain(out).split('\n').slice(plain(out).split('\n').findIndex((line) => line.includes('4 fynd')));
  expect(group.filter((line) => line.includes('→')).slice(0, 1)).toEqual(['               → Rätta B16 till tabellens enhet, så stämmer de andra.']);
  expect(out).not.toContain('Kontrollera att alla rader är med');
});

test('filling a workbook without names advises filling with --find', async () => {
  const { err } = await cli(['fill', faulty()]);
  expect(err).toMatch(/Kör avstamt fill .*fel\.xlsx --find/);
});

test('a whole column has its own cause', async () => {
  const column = findingCases().find(({ name }) => name === 'whole-column');
  const file = folder.write('kolumn.xlsx', xlsxOf(caseWorkbook(column?.findingCase.sheets ?? {})));
  const { out } = await cli(['check', file, '--find']);
  expect(plain(out)).toMatch(/4 fynd med samma orsak: Ack avvikelse är räknad som om Ack utfall vore 0\./);
});

test('begins with the file and what was checked, ends with the verdict', async () => {
  const lines = plain((await cli(['check', faulty(), '--find'])).out).trimEnd().split('\n');
  expect(lines[0]).toBe('fel.xlsx');
  expect(lines[1]).toMatch(/^2 tabeller · \d+ celler · \d+ jämförelser$/);
  expect(lines.at(-1)).toBe('✗ 4 fel, 1 varning.');
});

test('a clean table is one line, and a clean report says so', async () => {
  const file = folder.write('rent.xlsx', xlsxOf(caseWorkbook({ Investeringar: INVESTMENTS, Bilaga: STATEMENT })));
  const { out, code } = await cli(['check', file, '--find']);
  expect(plain(out).split('\n').filter((line) => line.startsWith('✓'))).toEqual([
    '✓ Investeringar, mnkr (Investeringar, prognos) · Investeringar!A2:D8 · mnkr',
    '✓ Förenklad resultaträkning april 2024, mnkr · Bilaga!A2:J19 · mnkr',
    '✓ Inga fel.',
  ]);
  expect(code).toBe(0);
});

test('infos are counted, and shown with --verbose', async () => {
  const file = folder.write('info.xlsx', xlsxOf(caseWorkbook({ Investeringar: edit(INVESTMENTS, { D6: '' }) })));
  const brief = await cli(['check', file, '--find']);
  expect(plain(brief.out)).toContain('1 upplysning');
  expect(brief.out).not.toContain('är tomma');
  expect((await cli(['check', file, '--find', '--verbose'])).out).toMatch(/i upplysning.*D6/);
});

test('English on request', async () => {
  const { out } = await cli(['check', faulty(), '--find', '--lang', 'en']);
  expect(plain(out)).toMatch(/4 findings with one cause: Lokalkostnader \(B16\) is probably a thousand times off\./);
  expect(plain(out).trimEnd()).toMatch(/✗ 4 errors, 1 warning\.$/);
});

test('colour only on a terminal whose user has not asked for none', async () => {
  const argv = ['check', faulty(), '--find'];
  const coloured = (await cli(argv, { isTerminal: true })).out;
  expect(coloured).toContain(ESCAPE);
  const without = (await cli(argv)).out;
  expect(without).not.toContain(ESCAPE);
  expect((await cli(argv, { isTerminal: true, env: { NO_COLOR: '1' } })).out).toBe(without);
  expect((await cli(argv, { isTerminal: true, env: { TERM: 'dumb' } })).out).toBe(without);
});

test.each([60, 80, 120])('no line is wider than a terminal of %d columns', async (columns) => {
  const { out } = await cli(['check', faulty(), '--find', '--verbose'], { columns, isTerminal: true });
  for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
});

test('what takes long is said on stderr once it has taken half a second, and taken away again', async () => {
  let time = 0;
  const now = (): Date => new Date((time += 400));
  const { out, err } = await cli(['check', faulty(), '--find'], { now, stderrIsTerminal: true });
  expect(err).toMatch(/Kontrollerar fel\.xlsx …/);
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
  expect(out).not.toContain('…\n');
  expect((await cli(['check', faulty(), '--find'], { now })).err).toBe('');
});

test('find lists tables with their certainty, and the rest with a reason', async () => {
  const file = folder.write('blandat.xlsx', xlsxOf(caseWorkbook({ Investeringar: INVESTMENTS, Telefon: [['Namn', 'Telefon'], ['Åsa', '12 34'], ['Bo', '56 78']] })));
  const { out, code } = await cli(['find', file]);
  expect(plain(out)).toMatch(/✓ Investeringar, mnkr .*Investeringar!A2:D8 · mnkr · säkerhet 100 %/);
  expect(plain(out)).toMatch(/Utan tabellform\n {2}– Telefon!A1:B3 {2}Namn · Ingen tabellform passar\./);
  expect(code).toBe(0);
});

test('diff names rows and columns as printed', async () => {
  const [a, b] = [folder.write('a.xlsx', xlsxOf(caseWorkbook({ I: INVESTMENTS }))), folder.write('b.xlsx', xlsxOf(caseWorkbook({ I: edit(INVESTMENTS, { C4: '117,0', D4: '92,1' }) })))];
  const { out, code } = await cli(['diff', a, b]);
  expect(plain(out)).toContain('≠ Medicinsk apparatur, Prognos utfall 2024: 116,3 → 117,0 (+0,7)');
  expect(plain(out)).toContain('2 siffror skiljer i 1 tabell.');
  expect(code).toBe(0);
  expect((await cli(['diff', a, a])).out).toContain('Ingen skillnad');
});

test('diff tells a table by its title and its sheet: its name is the title of another', async () => {
  const book = (name: string, changed: Readonly<Record<string, string>>): string =>
    folder.write(name, xlsxOf(caseWorkbook({ 'Bilaga ekonomi': edit(STATEMENT, changed), Kapitel: CHAPTER })));
  const { out } = await cli(['diff', book('före.xlsx', {}), book('efter.xlsx', { B3: '15,0' })]);
  expect(plain(out)).toMatch(/\nFörenklad resultaträkning april 2024, mnkr · Bilaga ekonomi\n {2}≠ Patientavgifter, Ack utf inn år: 14,0 → 15,0/);
  expect(plain(out)).not.toMatch(/^Resultaträkning/m);
});

test('a table that is only in one of the two is told by its title and that one’s sheet', async () => {
  const both = folder.write('båda.xlsx', xlsxOf(caseWorkbook({ Bilaga: STATEMENT, Satsningar: INVESTMENTS })));
  const one = folder.write('en.xlsx', xlsxOf(caseWorkbook({ Bilaga: STATEMENT })));
  expect(plain((await cli(['diff', both, one])).out)).toMatch(/^− Investeringar, mnkr.* · Satsningar: borttagen tabell$/m);
  expect(plain((await cli(['diff', one, both])).out)).toMatch(/^\+ Investeringar, mnkr.* · Satsningar: ny tabell$/m);
});

test('wrapping keeps indents, figures and long words whole', () => {
  expect(wrap('  ett två tre fyra fem sex', 20, '    ')).toEqual(['  ett två tre fyra', '    fem sex']);
  expect(wrap('summa −1\u00a0234,5 mnkr i år nu', 20)).toEqual(['summa −1\u00a0234,5 mnkr', 'i år nu']);
  expect(wrap("'ett mycket långt blad'!A1:J22222222222", 20, '  ').join(' ')).toContain('!A1:J22222222222');
  expect(wrap('', 20)).toEqual(['']);
});
