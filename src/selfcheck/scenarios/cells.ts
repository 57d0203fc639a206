/** Values, formulas, texts and number formats: what a cell takes, and what it gives back. */
import { plain, type Scenario } from '../scenario';

export const CELLS: readonly Scenario[] = [
  {
    id: 'values.kinds',
    title: { sv: 'Tal, text, sant/falskt och tomt', en: 'Numbers, text, booleans and empty' },
    expected: { values: [[1.5, 'text', true, '']], types: [['Double', 'String', 'Boolean', 'Empty']] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.values = [[1.5, 'text', true, '']];
        range.load('values,valueTypes');
        await context.sync();
        return { values: range.values, types: range.valueTypes };
      }),
  },
  {
    id: 'values.text-is-parsed',
    title: { sv: 'Text som ser ut som ett tal blir ett tal, på amerikanskt vis', en: 'Text that looks like a number becomes one, the American way' },
    expected: { integer: 2, point: 1.5, apostrophe: '3', asText: '4' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        sheet.getRange('D1').numberFormat = [['@']];
        const range = sheet.getRange('A1:F1');
        range.values = [['2', '1.5', "'3", '4', '1,5', '12,345']];
        range.load('values');
        await context.sync();
        const [integer, point, apostrophe, asText, comma, thousands] = range.values[0] as string[];
        return { integer: integer!, point: point!, apostrophe: apostrophe!, asText: asText!, comma: comma!, thousands: thousands! };
      }),
  },
  {
    id: 'values.percent-and-dates',
    title: { sv: 'Procent och datum i text tolkas och får format', en: 'Percentages and dates in text are read and formatted' },
    expected: { percent: 0.5 },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.values = [['50%', '2024-04-30']];
        range.load('values,numberFormat');
        await context.sync();
        const [percent, date] = range.values[0] as [number, number];
        return { percent, date, formats: range.numberFormat as string[][] };
      }),
  },
  {
    id: 'values.errors',
    title: { sv: 'Felvärden läses på engelska', en: 'Error values read in English' },
    expected: { values: [['#DIV/0!', '#N/A', '#VALUE!', '#NAME?']], types: [['Error', 'Error', 'Error', 'Error']] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.formulas = [['=1/0', '=NA()', '="a"+1', '=FINNSINTE_XYZ()']];
        range.load('values,valueTypes');
        await context.sync();
        return { values: range.values, types: range.valueTypes };
      }),
  },
  {
    id: 'formulas.english',
    title: { sv: 'Formler skrivs och läses på engelska; konstanter läses som de är', en: 'Formulas are written and read in English; constants as they are' },
    expected: { formulas: [[1, 2, '=SUM(A1:B1)*1.5', 'text']], values: [[1, 2, 4.5, 'text']] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.formulas = [[1, 2, '=SUM(A1:B1)*1.5', 'text']];
        range.load('formulas,values');
        await context.sync();
        return { formulas: range.formulas, values: range.values };
      }),
  },
  {
    id: 'formulas.by-values',
    title: { sv: 'Ett värde som börjar med = blir en formel', en: 'A value that begins with = becomes a formula' },
    expected: { formula: '=1+1', asText: "=1+1", shown: [2, '=1+1'] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.values = [['=1+1', "'=1+1"]];
        range.load('formulas,values');
        await context.sync();
        const [formula, asText] = range.formulas[0] as [string, string];
        return { formula, asText, shown: range.values[0] as (string | number)[] };
      }),
  },
  {
    id: 'formulas.swedish',
    title: { sv: 'formulasLocal läser och skriver på svenska', en: 'formulasLocal reads and writes in Swedish' },
    swedish: true,
    expected: { read: '=SUMMA(1,5;2)', written: '=IF(A1>1,"ja","nej")', value: 'ja' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const [first, second] = [sheet.getRange('A1'), sheet.getRange('A2')];
        first.formulas = [['=SUM(1.5,2)']];
        second.formulasLocal = [['=OM(A1>1;"ja";"nej")']];
        first.load('formulasLocal');
        second.load('formulas,values');
        await context.sync();
        return {
          read: first.formulasLocal[0]?.[0] as string,
          written: second.formulas[0]?.[0] as string,
          value: second.values[0]?.[0] as string,
        };
      }),
  },
  {
    id: 'formulas.wrong',
    title: { sv: 'En formel som inte går att läsa är ett fel och skrivs inte', en: 'A formula that cannot be read is an error and is not written' },
    expected: { code: 'InvalidArgument' },
    run: (lab) => lab.failure(async (sheet) => void (sheet.getRange('A1').formulas = [['=SUM(1,']])),
  },
  {
    id: 'formulas.r1c1',
    title: { sv: 'Formler i R1C1-form', en: 'Formulas in R1C1 form' },
    expected: { read: '=RC[-1]*2', written: '=B2*2' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const [first, second] = [sheet.getRange('B1'), sheet.getRange('C2')];
        first.formulas = [['=A1*2']];
        second.formulasR1C1 = [['=RC[-1]*2']];
        first.load('formulasR1C1');
        second.load('formulas');
        await context.sync();
        return { read: first.formulasR1C1[0]?.[0] as string, written: second.formulas[0]?.[0] as string };
      }),
  },
  {
    id: 'text.swedish',
    title: { sv: 'Texten är det som syns: decimalkomma, mellanslag i tusental', en: 'The text is what is shown: decimal comma, spaces between thousands' },
    swedish: true,
    expected: { text: ['1234,5', '1 234,5', '12%', '-3', 'SANT', ''] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:F1');
        range.values = [[1234.5, 1234.5, 0.12, -3, true, '']];
        range.numberFormat = [['General', '#,##0.0', '0%', '0', 'General', 'General']];
        range.format.columnWidth = 100;
        range.load('text');
        await context.sync();
        return { text: (range.text[0] ?? []).map(plain) };
      }),
  },
  {
    id: 'text.dates',
    title: { sv: 'Ett datum är ett tal med ett format', en: 'A date is a number with a format' },
    expected: { value: 45412, text: '2024-04-30' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.values = [[45412]];
        cell.numberFormat = [['yyyy-mm-dd']];
        cell.format.columnWidth = 100;
        cell.load('values,text');
        await context.sync();
        return { value: cell.values[0]?.[0] as number, text: cell.text[0]?.[0] ?? '' };
      }),
  },
  {
    id: 'format.default',
    title: { sv: 'En orörd cell har formatet General', en: 'An untouched cell has the format General' },
    expected: { formats: [['General', '#,##0']] },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.numberFormat = [[null, '#,##0']];
        range.load('numberFormat');
        await context.sync();
        return { formats: range.numberFormat as string[][] };
      }),
  },
  {
    id: 'format.fill',
    title: { sv: 'Fyllningsfärg sätts, läses och tas bort', en: 'Fill colour is set, read and cleared' },
    expected: { set: '#FFC7CE', cleared: '#FFFFFF' },
    run: (lab) =>
      lab.run(async (sheet, context) => {
        const [set, mixed, cleared] = [sheet.getRange('A1'), sheet.getRange('A1:B1'), sheet.getRange('C1')];
        set.format.fill.color = '#FFC7CE';
        cleared.format.fill.color = '#FFC7CE';
        cleared.format.fill.clear();
        for (const range of [set, mixed, cleared]) range.load('format/fill/color');
        await context.sync();
        return { set: set.format.fill.color, mixed: mixed.format.fill.color ?? null, cleared: cleared.format.fill.color };
      }),
  },
];
