import fc from 'fast-check';
import { documentText, figuresText, figureText, seriesKey, type Snapshot, type SnapshotCell } from '../../src/core/snapshot';
import { figureArb, snapshotArb } from './snapshot-arbitraries';
import { snapshotOf } from './snapshot-example';

/** The same figures in another order, with other words. */
function retold(snapshot: Snapshot): Snapshot {
  const tables = snapshot.tables.map((table) => ({
    ...table,
    title: 'Another title',
    columns: [...table.columns].reverse().map(({ key }) => ({ key, heading: 'Another heading' })),
    rows: [...table.rows].reverse().map(({ key, cells }) => ({
      key,
      label: 'Another label',
      group: 'Another group',
      cells: [...cells].reverse().map(reprinted),
    })),
  }));
  return { ...snapshot, tables: tables.reverse() };
}

/** The same figure printed with more decimals. */
function reprinted(cell: SnapshotCell): SnapshotCell {
  if (cell === null || !('value' in cell)) return cell;
  return { value: cell.value.includes('.') ? `${cell.value}00` : `${cell.value}.00`, decimals: 9 };
}

function figures(cell: SnapshotCell): string {
  return figuresText(snapshotOf(cell));
}

describe('S2 figures text', () => {
  test('is the same whatever the order, the labels and the printed decimals', () => {
    fc.assert(fc.property(snapshotArb, (snapshot) => expect(figuresText(retold(snapshot))).toBe(figuresText(snapshot))));
  });

  test('is the same for findings and acceptances of any kind', () => {
    const snapshot = snapshotOf({ value: '1', decimals: 0 });
    const accepted = { code: 'SUM_MISMATCH', table: 't', rowKey: null, columnKey: null, figures: '1', motive: 'm', who: 'w', when: '' } as const;
    expect(figuresText({ ...snapshot, acceptances: [accepted] })).toBe(figuresText(snapshot));
  });

  test('takes 1.50 and 1.5, -0 and 0 as the same figure', () => {
    expect(figures({ value: '1.50', decimals: 2 })).toBe(figures({ value: '1.5', decimals: 1 }));
    expect(figures({ value: '-0.0', decimals: 1 })).toBe(figures({ value: '0', decimals: 0 }));
  });

  test('takes an å composed in two ways as the same text', () => {
    expect(figures({ text: 'Uppna\u030att' })).toBe(figures({ text: 'Uppn\u00e5tt' }));
  });

  test('tells a blank, a zero, a fault and a text apart', () => {
    const cells: SnapshotCell[] = [null, { value: '0', decimals: 0 }, { fault: '0' }, { text: '0' }, { text: '' }, { text: ' ' }];
    expect(new Set(cells.map(figures)).size).toBe(cells.length);
  });

  test('counts a row that is wholly blank', () => {
    expect(figuresText(snapshotOf(null))).not.toBe(figuresText(snapshotOf(null, { rows: [] })));
  });

  test.each([
    ['unit', { unit: 'Annan' }],
    ['period', { period: '202405' }],
    ['kind', { kind: 'bokslut' }],
  ])('tells another %s apart', (_, over) => {
    const snapshot = snapshotOf(null);
    expect(figuresText({ ...snapshot, ...over })).not.toBe(figuresText(snapshot));
  });

  test('tells the same number in mnkr and in tkr apart', () => {
    const cell = { value: '1', decimals: 0 };
    expect(figuresText(snapshotOf(cell, { unit: 'tkr' }))).not.toBe(figuresText(snapshotOf(cell)));
  });

  test('tells the figures of two tables of one layout apart when they change places', () => {
    const [a, b] = ['1', '2'].map((value) => snapshotOf({ value, decimals: 0 }).tables[0]);
    if (a === undefined || b === undefined) throw new Error('no table');
    const one = { ...snapshotOf(null), tables: [{ ...a, name: 'A' }, { ...b, name: 'B' }] };
    const other = { ...snapshotOf(null), tables: [{ ...a, name: 'B' }, { ...b, name: 'A' }] };
    expect(figuresText(one)).not.toBe(figuresText(other));
  });
});

describe('S1 document text', () => {
  test('holds every member, with figures in their shortest form', () => {
    const text = documentText(snapshotOf({ value: '-0.50', decimals: 2 }));
    expect(JSON.parse(text)).toEqual(snapshotOf({ value: '-0.5', decimals: 2 }));
  });

  test('never throws for what a workbook holds', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(fc.property(anyText, anyText, (label, text) => {
      const rows = [{ key: 'k', label: `${label}\ud800`, cells: [{ text }] }];
      expect(() => JSON.parse(documentText(snapshotOf(null, { rows }))) as unknown).not.toThrow();
    }));
  });
});

describe('S2 shortest decimal', () => {
  test('is reached in one step and keeps the value', () => {
    fc.assert(fc.property(figureArb, (text) => {
      const short = figureText(text);
      expect(figureText(short)).toBe(short);
      expect(short).not.toMatch(/\.\d*0$|\.$|^-0$/);
      expect(Number(short)).toBeCloseTo(Number(text) + 0);
    }));
  });
});

describe('S11 series keys', () => {
  test.each([
    ['Region Västmanland', 'region-västmanland'],
    ['  Hälsa & vård / Öst ', 'hälsa-vård-öst'],
    ['HA\u030aLSA', 'hålsa'],
    ['Crème', 'creme'],
    ['../../etc', 'etc'],
    ['!!!', ''],
  ])('%j becomes %j', (text, key) => expect(seriesKey(text)).toBe(key));

  test('hold only what a file name and a list column can', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(seriesKey(text)).toMatch(/^[a-z0-9åäö-]*$/)));
  });
});
