/** The formula of each cell of one sheet: shared, array and data-table formulas spread over the cells they serve. */
import { WorkbookRefusal } from '../../app/ports';
import type { Rect } from '../../core/grid';
import { attribute, flag } from '../xml/attributes';
import { unescapeText } from '../xml/characters';
import type { XmlScanner } from '../xml/scan';
import { elementText } from '../xml/walk';
import { cutFormula, moveFormula, type FormulaPieces } from './formula-shift';
import { contains, isOneCell, readRect, type Position } from './reference';

interface SharedFormula {
  readonly at: Position;
  readonly pieces: FormulaPieces;
}

interface SpreadFormula {
  readonly rect: Rect;
  readonly formula: string;
}

export interface SheetFormulas {
  readonly part: string;
  readonly shared: Map<string, SharedFormula>;
  /** Arrays and data tables of more than one cell that may still reach the current row. */
  spread: SpreadFormula[];
  /** Characters left for formulas made from shared ones; counted down over the whole workbook. */
  readonly budget: { characters: number };
}

export function sheetFormulas(part: string, budget: { characters: number }): SheetFormulas {
  return { part, shared: new Map(), spread: [], budget };
}

/** Reads an `f` element standing in the cell `at`; consumes it. Undefined when it holds no formula of its own. */
export function readFormula(s: XmlScanner, at: Position, formulas: SheetFormulas): string | undefined {
  const type = attribute(s, 't') ?? 'normal';
  const group = attribute(s, 'si') ?? '';
  const rect = readRect(attribute(s, 'ref') ?? '');
  const table = type === 'dataTable' ? tableFormula(s) : null;
  const text = table ?? unescapeText(elementText(s));
  if (table !== null) elementText(s);
  if (type === 'shared') return sharedFormula(text, group, at, formulas);
  const formula = text === '' ? undefined : `=${text}`;
  if (formula !== undefined && type !== 'normal' && rect !== null && !isOneCell(rect)) {
    formulas.spread.push({ rect, formula });
  }
  return formula;
}

function sharedFormula(text: string, group: string, at: Position, formulas: SheetFormulas): string | undefined {
  if (text !== '') {
    formulas.shared.set(group, { at, pieces: cutFormula(text) });
    return `=${text}`;
  }
  const master = formulas.shared.get(group);
  if (master === undefined) return undefined;
  const moved = moveFormula(master.pieces, at.row - master.at.row, at.column - master.at.column);
  formulas.budget.characters -= moved.length;
  if (formulas.budget.characters < 0) {
    throw new WorkbookRefusal('zip-bomb', { part: formulas.part, because: 'shared formulas' });
  }
  return `=${moved}`;
}

/** A what-if table, written as Excel shows it: `TABLE(row input, column input)`. */
function tableFormula(s: XmlScanner): string {
  const first = attribute(s, 'r1') ?? '';
  if (flag(s, 'dt2D')) return `TABLE(${first},${attribute(s, 'r2') ?? ''})`;
  return flag(s, 'dtr') ? `TABLE(${first},)` : `TABLE(,${first})`;
}

/** The array or table formula that reaches into a cell without a formula of its own. */
export function spreadFormula(at: Position, formulas: SheetFormulas): string | undefined {
  if (formulas.spread.length === 0) return undefined;
  return formulas.spread.find(({ rect }) => contains(rect, at))?.formula;
}

/** Forgets what ends above this row, so that a sheet of many arrays stays linear. */
export function enterRow(row: number, formulas: SheetFormulas): void {
  if (formulas.spread.length === 0) return;
  formulas.spread = formulas.spread.filter(({ rect }) => rect.bottom >= row);
}
