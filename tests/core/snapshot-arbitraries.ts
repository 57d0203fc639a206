/** Random snapshots, for the tests of snapshots and diffs. */
import fc from 'fast-check';
import type { Snapshot, SnapshotCell, SnapshotTable } from '../../src/core/snapshot';

export const KEYS = ['patientavgifter', 'köpt-vård', 'resultat', 'läkemedel#2', '__proto__', '😀'];
export const COLUMNS = ['utfall', 'budget', 'avvikelse', 'prognos'];

export const figureArb: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return units < 0n ? `-${text}` : text;
  });

const smallFigure = fc.integer({ min: -20, max: 20 }).map((n) => String(n / 2));

export const cellArb: fc.Arbitrary<SnapshotCell> = fc.oneof(
  fc.constant(null),
  fc.record({ value: fc.oneof(smallFigure, figureArb), decimals: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ fault: fc.constantFrom('#REF!', '#SAKNAS!') }),
  fc.record({ text: fc.oneof(fc.constantFrom('Uppnått', 'Positiv'), fc.string({ unit: 'grapheme' })) }),
);

function tableArb(layout: string, name: string): fc.Arbitrary<SnapshotTable> {
  return fc
    .tuple(fc.shuffledSubarray(COLUMNS), fc.shuffledSubarray(KEYS), fc.constantFrom('mnkr', 'tkr', null))
    .chain(([columns, keys, unit]) =>
      fc.record({
        layout: fc.constant(layout),
        name: fc.constant(name),
        title: fc.oneof(fc.constant(null), fc.string()),
        unit: fc.constant(unit),
        columns: fc.tuple(...columns.map((key) => fc.string().map((heading) => ({ key, heading })))),
        rows: fc.tuple(
          ...keys.map((key) =>
            fc.record({
              key: fc.constant(key),
              label: fc.string(),
              cells: fc.array(cellArb, { minLength: columns.length, maxLength: columns.length }),
            }),
          ),
        ),
      }),
    );
}

export const snapshotArb: fc.Arbitrary<Snapshot> = fc
  .shuffledSubarray([
    ['income-statement', 'Resultaträkning'],
    ['indicators', 'Indikatorer_Kvalitet'],
    ['indicators', 'Indikatorer_Personal'],
  ] as const)
  .chain((names) =>
    fc.record({
      schema: fc.constant(1 as const),
      unit: fc.constantFrom('Region Västmanland', 'Hälsa & vård'),
      period: fc.constantFrom('202404', '202412'),
      kind: fc.constant('Delårsrapport'),
      tables: fc.tuple(...names.map(([layout, name]) => tableArb(layout, name))),
      findings: fc.constant([]),
      acceptances: fc.constant([]),
    }),
  );
