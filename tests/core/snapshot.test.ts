import fc from 'fast-check';
import { add, decimal, fromNumber, fromText, subtract, toNumber, toText, ZERO } from '../../src/core/decimal';
import { computedFigure, documentText, figuresText, figureText, seriesKey, type Snapshot, type SnapshotCell } from '../../src/core/snapshot';
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

describe('S5 what a formula computed', () => {
  const computed = (text: string): string => toText(computedFigure(fromText(text) ?? ZERO));

  // Half of them near each other, where a difference has lost most of its digits.
  const figure = fc.tuple(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), fc.constantFrom(0, 1, 2, 3)).map(([thousandths, scale]) => decimal(Math.trunc(thousandths / 10 ** (3 - scale)), scale));
  const terms = fc.array(fc.tuple(figure, fc.boolean(), fc.option(fc.integer({ min: -999, max: 999 }))), { minLength: 1, maxLength: 20 });

  test('is what exact arithmetic gives: sums and differences in doubles have the figure of the decimals', () => {
    fc.assert(
      fc.property(terms, (all) => {
        let [exact, live] = [ZERO, 0];
        for (const [value, isAdded, near] of all) {
          exact = isAdded ? add(exact, value) : subtract(exact, value);
          live = isAdded ? live + toNumber(value) : live - toNumber(value);
          if (near === null) continue;
          const other = add(value, decimal(near, 3));
          exact = isAdded ? subtract(exact, other) : add(exact, other);
          live = isAdded ? live - toNumber(other) : live + toNumber(other);
        }
        expect(toText(computedFigure(fromNumber(live)))).toBe(toText(computedFigure(exact)));
        // Nothing that people type is lost by it.
        expect(toNumber(computedFigure(exact))).toBe(toNumber(exact));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['18.3999999999996', '18.4'], ['-0.0000000004', '0'], ['10000000.0010000001', '10000000.001'], ['0.002000001863', '0.002'],
    ['2.43902439024390', '2.439024'], ['99999999999.990', '99999999999.99'], ['123456789012345', '123456789012345'], ['1234567890123.45', '1234567890123'], ['0.0000004', '0'],
  ])('%s is published as %s', (stored, published) => {
    expect(computed(stored)).toBe(published);
  });
});

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
