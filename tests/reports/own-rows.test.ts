/** Rows that other departments print and the layout does not know: sums, details, what only the result counts. Rules C3, L1, L4, D4. */
import { checkWorkbook } from '../../src/app/check';
import { workbookOf } from '../support/report-books';
import { sheetOf } from '../support/report-sheets';

type Row = readonly [label: string, ...cells: string[]];

const HEADER: Row = ['Mnkr', 'Utfall 2025', 'Budget 2025', 'Utfall 2024'];
const GRANT: Row = ['Regionersättning', '120', '115', '110'];
const FEES: Row = ['Patientavgifter', '12', '10', '11'];
const INCOME: Row = ['Summa intäkter', '132', '125', '121'];
const STAFF: Row = ['Personalkostnader', '-80', '-75', '-70'];
const GOODS: Row = ['Material och tjänster', '-20', '-21', '-19'];
const PREMISES: Row = ['Lokalkostnader', '-10', '-9', '-9'];
const OTHER: Row = ['Övriga verksamhetskostnader', '-15', '-14', '-13'];
const COSTS: Row = ['Summa kostnader', '-125', '-119', '-111'];
const RESULT: Row = ['Resultat', '7', '6', '10'];

function check(rows: readonly Row[], header: readonly string[] = HEADER): { rows: string[]; findings: string[] } {
  const lines = [['Resultaträkning'], header, ...rows].map((cells, at) => ({ cells, words: at < 2 }));
  const { tables, findings } = checkWorkbook(workbookOf([sheetOf('Blad1', [{ top: 0, left: 0, lines }])]), { find: true });
  const serious = findings.filter(({ severity }) => severity !== 'info');
  return {
    rows: tables.flatMap((table) => table.rows.map(({ key, role }) => `${role} ${key}`)),
    findings: serious.map(({ code, cell }) => `${code} ${cell.row - 1},${cell.column}`),
  };
}

describe('C3: a row that the layout does not know', () => {
  it('counts in the sum of its block', () => {
    expect(check([FEES, ['Statsbidrag', '120', '115', '110'], INCOME, STAFF, GOODS, PREMISES, OTHER, COSTS, RESULT]).findings).toEqual([]);
  });

  it('does not where it is called a sum, or adds up the rows above it', () => {
    const staff: Row[] = [['Löner', '-55', '-52', '-48'], ['Sociala avgifter', '-25', '-23', '-22']];
    for (const label of ['Summa egen personal', 'Kostnader för medarbetare']) {
      const { rows, findings } = check([GRANT, FEES, INCOME, ...staff, [label, '-80', '-75', '-70'], GOODS, PREMISES, OTHER, COSTS, RESULT]);
      expect({ findings, sums: rows.filter((row) => row.startsWith('subtotal')).length }).toEqual({ findings: [], sums: 1 });
    }
  });

  it('is checked as a sum once it is one in most columns', () => {
    const rows: Row[] = [['Löner', '-55', '-52', '-48'], ['Sociala avgifter', '-25', '-23', '-22'], ['Summa egen personal', '-80', '-57', '-70']];
    expect(check([GRANT, FEES, INCOME, ...rows, GOODS, PREMISES, OTHER, COSTS, RESULT]).findings).toEqual(['SUM_MISMATCH 6,2']);
  });

  it('does not where it is a detail of a row that counts already, beside one that does count', () => {
    const details: Row[] = [['Löner', '-55', '-52', '-48'], ['Sociala avgifter', '-25', '-23', '-22']];
    const goods: Row = ['Kapitalkostnader', '-20', '-21', '-19'];
    expect(check([GRANT, FEES, INCOME, STAFF, ...details, goods, PREMISES, OTHER, COSTS, RESULT]).findings).toEqual([]);
    expect(check([GRANT, FEES, INCOME, ...details, STAFF, goods, PREMISES, OTHER, COSTS, RESULT]).findings).toEqual([]);
  });

  it('counts in the result alone where it stands between the sums and the result', () => {
    const finance: Row = ['Finansnetto', '-2', '1', '-3'];
    expect(check([GRANT, FEES, INCOME, STAFF, GOODS, PREMISES, OTHER, COSTS, finance, ['Resultat', '5', '7', '7']]).findings).toEqual([]);
    expect(check([GRANT, FEES, INCOME, STAFF, GOODS, PREMISES, OTHER, COSTS, finance, ['Resultat', '5', '15', '7']]).findings).toEqual(['SUM_MISMATCH 10,2']);
  });

  it('counts though it is known as a part, when it is not printed as one and the sum has it', () => {
    const hired: Row = ['Inhyrd personal', '-5', '-4', '-6'];
    const costs: Row = ['Summa kostnader', '-130', '-123', '-117'];
    const lines = [GRANT, FEES, INCOME, STAFF, hired, GOODS, PREMISES, OTHER];
    expect(check([...lines, costs, ['Resultat', '2', '2', '4']]).findings).toEqual([]);
    expect(check([...lines, COSTS, RESULT]).findings).toEqual([]);
  });

  it('never hides a sum that lacks one of its parts', () => {
    expect(check([GRANT, FEES, INCOME, STAFF, GOODS, PREMISES, OTHER, ['Summa kostnader', '-105', '-98', '-92'], ['Resultat', '27', '27', '29']]).findings)
      .toEqual(['SUM_MISMATCH 8,1', 'SUM_MISMATCH 8,2', 'SUM_MISMATCH 8,3']);
  });
});

describe('L1: words for the same row', () => {
  it('a sum may be called by the words of what it sums, above or below its parts', () => {
    const income: Row = ['Verksamhetens intäkter', '132', '125', '121'];
    const costs: Row = ['Verksamhetens kostnader', '-125', '-119', '-111'];
    for (const lines of [[income, GRANT, FEES, costs, STAFF, GOODS, PREMISES, OTHER, RESULT], [GRANT, FEES, income, STAFF, GOODS, PREMISES, OTHER, costs, RESULT]]) {
      const { rows, findings } = check(lines);
      expect({ findings, sums: rows.filter((row) => row.startsWith('sum')) }).toEqual({ findings: [], sums: ['sum sum-income', 'sum sum-costs', 'sum result'] });
    }
    expect(check([GRANT, FEES, income, STAFF, GOODS, PREMISES, OTHER, ['Verksamhetens kostnader', '-125', '-191', '-111'], RESULT]).findings).toContain('SUM_MISMATCH 8,2');
  });

  it('such words without figures are a heading', () => {
    const { rows, findings } = check([['Verksamhetens intäkter'], GRANT, FEES, INCOME, ['Verksamhetens kostnader'], STAFF, GOODS, PREMISES, OTHER, COSTS, RESULT]);
    expect({ findings, count: rows.length }).toEqual({ findings: [], count: 9 });
  });

  it('two of a row’s labels in one table are two rows: the first is the layout’s', () => {
    const { rows, findings } = check([GRANT, FEES, INCOME, STAFF, GOODS, PREMISES, OTHER, COSTS, RESULT, ['Finansnetto', '-2', '1', '-3'], ['Årets resultat', '5', '7', '7']]);
    expect({ findings, last: rows.slice(-3) }).toEqual({ findings: [], last: ['sum result', 'item finansnetto', 'item åretsresultat'] });
  });
});

it.each(['Personalkostnader 1)', 'Personalkostnader ²', 'Personalkostnader*', 'Personalkostnader **)'])('L1: a mark of a footnote is no part of a label: %s', (label) => {
  const marked: Row = [label, '-80', '-75', '-70'];
  expect(check([GRANT, FEES, INCOME, marked, GOODS, PREMISES, OTHER, COSTS, RESULT]).rows).toContain('item staff');
});

it('D4: a column of notes between labels and figures is not the label column', () => {
  const rows = [GRANT, FEES, INCOME, STAFF, GOODS, PREMISES, OTHER, COSTS, RESULT];
  for (const heading of ['Not', '']) {
    const noted = rows.map(([label, ...cells], at): Row => [label, heading === 'Not' || at === 3 ? `Not ${at}` : '', ...cells]);
    expect(check(noted, ['Mnkr', heading, ...HEADER.slice(1)]).rows).toEqual(check(rows).rows);
  }
});

it.each([['mnkr', 1], ['tkr', 1000]])('P2: without a printed unit the size of the figures tells it: %s', (unit, factor) => {
  const rows = [GRANT, FEES, INCOME, STAFF, GOODS, PREMISES, OTHER, COSTS, RESULT].map(([label, ...cells]): Row => [label, ...cells.map((text) => String(Number(text) * factor))]);
  const lines = [['Resultaträkning'], ['', ...HEADER.slice(1)], ...rows].map((cells, at) => ({ cells, words: at < 2 }));
  const { tables } = checkWorkbook(workbookOf([sheetOf('Blad1', [{ top: 0, left: 0, lines }])]), { find: true });
  expect(tables.map((table) => table.unit)).toEqual([unit]);
});
