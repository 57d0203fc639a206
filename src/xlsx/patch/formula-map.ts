/** The formulas of a sheet that reach beyond their own cell. */
import { WorkbookRefusal } from '../../app/ports';
import type { Rect } from '../../core/grid';
import { LIMITS } from '../limits';
import { attribute } from '../xml/attributes';
import { formulaText } from '../xml/cell-text';
import { unescapeText } from '../xml/characters';
import type { XmlScanner } from '../xml/scan';
import { elementText } from '../xml/walk';
import { cutFormula, moveFormula } from '../read/formula-shift';
import { contains, isOneCell, readRect, type Position } from '../read/reference';
import { prefixOf, type Edit } from './edits';

/** A formula stored once, in its master, for the cells that name its group. */
interface SharedGroup {
  readonly at: Position;
  readonly formula: string;
  readonly followers: { readonly at: Position; readonly start: number; readonly end: number }[];
}

export interface FormulaMap {
  readonly part: string;
  readonly groups: SharedGroup[];
  /** The group an `si` means at this point of the sheet. */
  readonly current: Map<string, SharedGroup>;
  /** Arrays and what-if tables of more than one cell. */
  readonly arrays: Rect[];
  /** Cells whose formula is an array of one cell. */
  readonly alone: Position[];
  prefix: string;
}

export function formulaMap(part: string): FormulaMap {
  return { part, groups: [], current: new Map(), arrays: [], alone: [], prefix: '' };
}

/** Notes an `f` element standing in the cell `at`; consumes it. */
export function mapFormula(s: XmlScanner, at: Position, map: FormulaMap): void {
  const { start } = s;
  const type = attribute(s, 't');
  const index = attribute(s, 'si') ?? '';
  const rect = readRect(attribute(s, 'ref') ?? '');
  map.prefix = prefixOf(s);
  const text = unescapeText(elementText(s));
  if (type === 'shared') return mapShared(map, index, text, { at, start, end: s.at });
  if (type !== 'array' && type !== 'dataTable') return;
  if (rect === null || isOneCell(rect)) map.alone.push(at);
  else map.arrays.push(rect);
}

function mapShared(map: FormulaMap, index: string, formula: string, cell: SharedGroup['followers'][number]): void {
  if (formula === '') {
    map.current.get(index)?.followers.push(cell);
    return;
  }
  const group: SharedGroup = { at: cell.at, formula, followers: [] };
  map.current.set(index, group);
  map.groups.push(group);
}

/** The array or what-if table that a cell is part of. */
export function arrayAround(at: Position, map: FormulaMap): Rect | null {
  return map.arrays.find((rect) => contains(rect, at)) ?? null;
}

/**
 * When a master is overwritten its followers would lose their formula: each gets its own instead. That touches more
 * cells than a new master would, but is right for any shape that the followers have.
 */
export function releaseFollowers(map: FormulaMap, isWritten: (at: Position) => boolean): Edit[] {
  let left = LIMITS.formulaCharacters;
  return map.groups.filter(({ at }) => isWritten(at)).flatMap(({ at, formula, followers }) => {
    const pieces = cutFormula(formula);
    return followers.filter((cell) => !isWritten(cell.at)).map(({ at: own, start, end }) => {
      const moved = moveFormula(pieces, own.row - at.row, own.column - at.column);
      left -= moved.length;
      if (left < 0) throw new WorkbookRefusal('zip-bomb', { part: map.part, because: 'shared formulas' });
      return { start, end, text: `<${map.prefix}f>${formulaText(moved)}</${map.prefix}f>` };
    });
  });
}
