/** Mistakes as people make them: every way one printed cell of a table can go wrong. */
import type { Decimal } from '../../src/core/decimal';
import { decimal, negate, shift, subtract, toNumber } from '../../src/core/decimal';
import type { Figure } from '../../src/core/figure';
import type { RawCell } from '../../src/core/grid';
import { relations } from '../../src/core/relations';
import type { Relation, Term } from '../../src/core/relations/types';
import { readStatus } from '../../src/core/status';
import type { Place, Table } from '../../src/core/table';
import { figureAt } from '../../src/core/table';

export const MUTATIONS = ['sign lost', 'digits swapped', 'thousandfold', 'neighbouring column', 'forecast as 0', 'sum without a part', 'status flipped'] as const;
export type Mutation = (typeof MUTATIONS)[number];

export interface Mutant {
  readonly mutation: Mutation;
  readonly place: Place;
  /** What is wrong, for the list: `47,6 → 46,7`. */
  readonly what: string;
  readonly cell: RawCell;
}

/** Every mutant of every figure and status cell that the layout knows. */
export function mutantsOf(table: Table): Mutant[] {
  const known = relations(table);
  return table.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c): Mutant[] => {
      const place = { row: r, column: c };
      const spec = table.columns[c]?.spec;
      if (cell.raw === null || spec === null || spec === undefined || spec.holds === 'text') return [];
      if (spec.holds === 'status') return flipped(place, cell.raw);
      const figure = figureAt(table, place);
      return figure === null ? [] : [...slips(table, place, figure, cell.raw), ...miscalculated(table, place, figure, cell.raw, known)];
    }),
  );
}

function slips(table: Table, place: Place, figure: Figure, raw: RawCell): Mutant[] {
  const made = (mutation: Mutation, value: Decimal): Mutant => mutant(mutation, place, raw, figure, value);
  return [
    made('sign lost', negate(figure.value)),
    ...swaps(figure.value).map((value) => made('digits swapped', value)),
    made('thousandfold', shift(figure.value, 3)),
    made('thousandfold', shift(figure.value, -3)),
    ...[-1, 1].flatMap((step) => neighbour(table, place, step)).map((value) => made('neighbouring column', value)),
  ];
}

function swaps({ units, scale }: Decimal): Decimal[] {
  const digits = (units < 0n ? -units : units).toString();
  const swapped = [...digits].slice(1).flatMap((digit, i) => (digit === digits[i] ? [] : [digits.slice(0, i) + digit + digits[i] + digits.slice(i + 2)]));
  return swapped.map((text) => ({ units: BigInt(text) * (units < 0n ? -1n : 1n), scale }));
}

function neighbour(table: Table, place: Place, step: number): Decimal[] {
  const at = { row: place.row, column: place.column + step };
  if (table.columns[at.column] === undefined) return [];
  const figure = figureAt(table, at);
  return figure === null ? [] : [figure.value];
}

function miscalculated(table: Table, place: Place, figure: Figure, raw: RawCell, known: readonly Relation[]): Mutant[] {
  const made = (mutation: Mutation, value: Decimal): Mutant => mutant(mutation, place, raw, figure, value);
  return known
    .filter(({ target }) => target.row === place.row && target.column === place.column)
    .flatMap((relation): Mutant[] => {
      if (relation.kind === 'sum') return withoutPart(table, relation.alternatives[0] ?? [], figure).map((value) => made('sum without a part', value));
      if (relation.kind !== 'computed' || !relation.terms.some((term) => isForecast(table, term))) return [];
      return [made('forecast as 0', total(table, relation.terms.filter((term) => !isForecast(table, term))))];
    });
}

function isForecast(table: Table, term: Term): boolean {
  return table.columns[term.column]?.spec?.facet?.measure === 'forecast';
}

function total(table: Table, terms: readonly Term[]): Decimal {
  return terms.reduce((sum, term) => subtract(sum, signedAt(table, term, -1)), decimal(0));
}

function signedAt(table: Table, term: Term, turn: 1 | -1): Decimal {
  const value = figureAt(table, term)?.value ?? decimal(0);
  return term.sign * turn === 1 ? value : negate(value);
}

function withoutPart(table: Table, parts: readonly Term[], sum: Figure): Decimal[] {
  return parts.flatMap((part) => (figureAt(table, part) === null ? [] : [subtract(sum.value, signedAt(table, part, 1))]));
}

const WORDS = [
  ['Positiv', 'Neutral', 'Negativ'],
  ['Uppnått', 'Delvis uppnått', 'Inte uppnått'],
] as const;

function flipped(place: Place, raw: RawCell): Mutant[] {
  const read = typeof raw.value === 'string' ? readStatus(raw.value) : null;
  if (read === null) return [];
  const words = WORDS.find((scale) => scale.some((word) => readStatus(word)?.status === read.status)) ?? [];
  return words
    .filter((word) => readStatus(word)?.status !== read.status)
    .map((word) => ({ mutation: 'status flipped', place, what: `${shown(raw)} → ${word}`, cell: { ...raw, value: word } }));
}

function mutant(mutation: Mutation, place: Place, raw: RawCell, figure: Figure, value: Decimal): Mutant {
  const cell = { ...raw, value: typeof raw.value === 'number' ? typed(figure, value) : written(shown(raw), figure, value) };
  return { mutation, place, what: `${shown(raw)} → ${shown(cell)}`, cell };
}

function shown({ value }: RawCell): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function typed(figure: Figure, value: Decimal): number {
  return toNumber(figure.unit === '%' ? { ...value, scale: value.scale + 2 } : value);
}

const LEADING_FIGURE = /^[-−–+\s\d.,:]*\d/;

/** The new figure in the old one's clothes: its unit or qualifier stays; a time of day keeps its colon. */
function written(text: string, figure: Figure, value: Decimal): string {
  const size = value.units < 0n ? -value.units : value.units;
  const sign = value.units < 0n ? '-' : '';
  if (figure.unit === 's') {
    const seconds = Number(size) / 10 ** value.scale;
    return `${sign}${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  }
  const scale = Math.max(value.scale, 0);
  const digits = (value.scale < 0 ? size * 10n ** BigInt(-value.scale) : size).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ' ');
  return text.replace(LEADING_FIGURE, `${sign}${whole}${scale === 0 ? '' : `,${digits.slice(-scale)}`}`);
}
