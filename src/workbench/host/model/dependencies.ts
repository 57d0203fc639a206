/** Which formulas read which cells: what has to be calculated again after a change, and what that needs. */
import type { Rect } from '../../../core/grid';
import type { Book, Sheet } from './book';
import { resolveName } from './names';
import { tokens, type Token } from './references';
import { cellCount, contains, intersection, rectOf } from './rect';
import { sameName } from './shift';
import type { Row } from './types';

/** A formula in its place, and the cells it reads. */
export interface Dependent {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reads: readonly { readonly sheet: Sheet; readonly rect: Rect }[];
  /** Its result may change without any of its cells changing: `TODAY()`, `INDIRECT(…)`. */
  readonly volatile: boolean;
  /** Which cells it reads is known only once it is calculated. */
  readonly dynamic: boolean;
}

export interface Dependencies {
  readonly version: number;
  readonly formulas: readonly Dependent[];
  readonly at: ReadonlyMap<Sheet, ReadonlyMap<string, Dependent>>;
  /** By cell read, for references of a few cells; the wide ones are looked through. */
  readonly byCell: ReadonlyMap<Sheet, ReadonlyMap<string, readonly Dependent[]>>;
  readonly wide: ReadonlyMap<Sheet, readonly { readonly rect: Rect; readonly by: Dependent }[]>;
}

const DYNAMIC: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);
const VOLATILE: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'CELL', 'INFO', ...DYNAMIC]);
const FEW_CELLS = 64;

const known = new WeakMap<Book, Dependencies>();

/** The book's dependencies, made anew when a formula, name or sheet has changed. */
export function dependenciesOf(book: Book): Dependencies {
  const found = known.get(book);
  if (found?.version === book.formulaVersion) return found;
  const made = build(book);
  known.set(book, made);
  return made;
}

function build(book: Book): Dependencies {
  const scope: Scope = { names: book.state.names, sheets: book.sheets.map(({ id, name }) => `${id} ${name}`).join('\n') };
  const formulas = book.sheets.flatMap((sheet) => formulasOf(book, sheet, scope));
  const at = new Map<Sheet, Map<string, Dependent>>(book.sheets.map((sheet) => [sheet, new Map<string, Dependent>()]));
  const byCell = new Map<Sheet, Map<string, Dependent[]>>(book.sheets.map((sheet) => [sheet, new Map<string, Dependent[]>()]));
  const wide = new Map<Sheet, { rect: Rect; by: Dependent }[]>(book.sheets.map((sheet) => [sheet, []]));
  for (const by of formulas) {
    at.get(by.sheet)?.set(`${by.row} ${by.column}`, by);
    for (const { sheet, rect } of by.reads) {
      if (cellCount(rect) > FEW_CELLS) wide.get(sheet)?.push({ rect, by });
      else for (const key of keysOf(rect)) push(byCell.get(sheet), key, by);
    }
  }
  return { version: book.formulaVersion, formulas, at, byCell, wide };
}

function push(map: Map<string, Dependent[]> | undefined, key: string, by: Dependent): void {
  const list = map?.get(key);
  if (list === undefined) map?.set(key, [by]);
  else list.push(by);
}

function* keysOf(rect: Rect): Generator<string> {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) yield `${row} ${column}`;
  }
}

/** A row's formulas, and for which place, names and sheets they were read: a row that nobody wrote into is the same object. */
interface KnownRow {
  readonly sheet: Sheet;
  readonly row: number;
  readonly scope: Scope;
  readonly formulas: readonly Dependent[];
}

/** What a formula's words mean: the defined names, and which sheet is called what. */
interface Scope {
  readonly names: Book['state']['names'];
  readonly sheets: string;
}

const knownRows = new WeakMap<Row, KnownRow>();

function formulasOf(book: Book, sheet: Sheet, scope: Scope): Dependent[] {
  const found: Dependent[] = [];
  for (const [row, cells] of sheet.state.rows) for (const by of formulasInRow(book, sheet, row, cells, scope)) found.push(by);
  return found;
}

function formulasInRow(book: Book, sheet: Sheet, row: number, cells: Row, scope: Scope): readonly Dependent[] {
  const before = knownRows.get(cells);
  if (before?.sheet === sheet && before.row === row && before.scope.names === scope.names && before.scope.sheets === scope.sheets) return before.formulas;
  const formulas: Dependent[] = [];
  for (const [column, { formula }] of cells) if (formula !== undefined) formulas.push(dependent(book, sheet, row, column, formula));
  if (!book.isBeingWritten(sheet, row)) knownRows.set(cells, { sheet, row, scope, formulas });
  return formulas;
}

function dependent(book: Book, sheet: Sheet, row: number, column: number, formula: string): Dependent {
  const found = tokens(formula);
  const calls = (names: ReadonlySet<string>): boolean => found.some((token) => token.kind === 'function' && names.has(token.name.toUpperCase()));
  return { sheet, row, column, formula, reads: [...readsOf(book, sheet, found)], volatile: calls(VOLATILE), dynamic: calls(DYNAMIC) };
}

/** The rectangles a formula refers to, names resolved; a name that names itself is followed once. */
function* readsOf(book: Book, home: Sheet, found: readonly Token[], seen: ReadonlySet<string> = new Set()): Generator<{ sheet: Sheet; rect: Rect }> {
  for (const token of found) {
    if (token.kind === 'reference') {
      const sheet = token.sheet === null ? home : book.sheets.find(({ name }) => sameName(name, token.sheet ?? ''));
      if (sheet !== undefined) yield { sheet, rect: token.rect };
    } else if (token.kind === 'name') {
      const entry = resolveName(book, token.name, home, token.sheet);
      if (entry !== null && !seen.has(entry.id)) yield* readsOf(book, home, tokens(entry.refersTo), new Set([...seen, entry.id]));
    }
  }
}

/** All formulas that read a changed cell, directly or through others, and the changed formulas themselves. */
export function affectedBy(dependencies: Dependencies, changed: ReadonlyMap<Sheet, readonly Rect[]>): Set<Dependent> {
  const affected = new Set<Dependent>();
  const queue: { sheet: Sheet; rect: Rect }[] = [...changed].flatMap(([sheet, rects]) => rects.map((rect) => ({ sheet, rect })));
  const reach = (by: Dependent): void => {
    if (affected.has(by)) return;
    affected.add(by);
    queue.push({ sheet: by.sheet, rect: rectOf(by.row, by.column) });
  };
  for (const { sheet, rect } of queue) for (const by of formulasIn(dependencies, sheet, rect)) reach(by);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const by of readersOf(dependencies, next.sheet, next.rect)) reach(by);
  }
  return affected;
}

function formulasIn(dependencies: Dependencies, sheet: Sheet, rect: Rect): readonly Dependent[] {
  return among(dependencies.at.get(sheet), rect, (by) => contains(rect, by.row, by.column));
}

function readersOf(dependencies: Dependencies, sheet: Sheet, rect: Rect): readonly Dependent[] {
  const wide = (dependencies.wide.get(sheet) ?? []).filter((reading) => intersection(reading.rect, rect) !== null).map(({ by }) => by);
  const map = dependencies.byCell.get(sheet) ?? new Map<string, Dependent[]>();
  if (cellCount(rect) <= map.size) return [...wide, ...[...keysOf(rect)].flatMap((key) => map.get(key) ?? [])];
  return [...wide, ...[...map.values()].flat().filter((by) => by.reads.some((reading) => reading.sheet === sheet && intersection(reading.rect, rect) !== null))];
}

/** Looks cells up one by one, or all of them through, whichever is less. */
function among<T>(map: ReadonlyMap<string, T> | undefined, rect: Rect, isInside: (item: T) => boolean): readonly T[] {
  if (map === undefined) return [];
  if (cellCount(rect) > map.size) return [...map.values()].filter(isInside);
  return [...keysOf(rect)].flatMap((key) => map.get(key) ?? []);
}
