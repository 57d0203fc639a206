/** What is wrong with bindings: broken, over several areas, leading to no table, or missing a row at the edge. */
import { rangeAddress } from '../core/address';
import type { Binding } from '../core/binding';
import type { Placement } from '../core/detect';
import type { CellRef, Finding, FindingCode, Severity } from '../core/finding';
import { FINDING_SEVERITY } from '../core/finding';
import type { DefinedName, SheetGrid } from '../core/grid';
import { holdsFigure, holdsWords, isBlankCell, cellAt, viewOf } from '../core/view';
import { LAYOUTS } from '../layouts/index';

interface Bound {
  readonly binding: Extract<Binding, { kind: 'range' }>;
  readonly placement: Placement | null;
}

const SUGGESTED = new Set(LAYOUTS.map((layout) => layout.name.toLowerCase()));

/** Other programs leave broken names of their own behind; those are mentioned, not made errors. */
function isOurs(binding: Binding): boolean {
  return binding.comment !== null || SUGGESTED.has(binding.name.name.toLowerCase());
}

/** A name that leads nowhere has no cell: it is shown at the first sheet's. */
export function bindingFindings(bindings: readonly Binding[], bound: readonly Bound[], firstSheet: string): Finding[] {
  const placed = new Map(bound.map((one) => [one.binding.name, one.placement]));
  return bindings.flatMap((binding): Finding[] => {
    switch (binding.kind) {
      case 'broken':
      case 'sheet-missing':
        return [nameFinding('BINDING_BROKEN', binding.name, corner(binding.name.sheet ?? firstSheet), isOurs(binding) ? 'error' : 'info')];
      case 'no-area':
        return [{ ...nameFinding('BINDING_BROKEN', binding.name, corner(binding.name.sheet ?? firstSheet)), detail: { name: binding.name.name, why: 'no-area' } }];
      case 'areas':
        return isOurs(binding) ? [nameFinding('BINDING_AREAS', binding.name, corner(binding.name.sheet ?? firstSheet))] : [];
      case 'twin':
        return binding.comment === null ? [] : [nameFinding('BINDING_TWIN', binding.name, cellOf(binding))];
      case 'range':
        return rangeFindings(binding, placed.get(binding.name) ?? null);
    }
  });
}

function rangeFindings(binding: Extract<Binding, { kind: 'range' }>, placement: Placement | null): Finding[] {
  if (typeof binding.comment?.pulled === 'string') return [];
  if (placement === null) return binding.comment === null ? [] : [nameFinding('BINDING_UNPLACED', binding.name, cellOf(binding))];
  const { comment } = binding;
  const agrees = comment !== null && comment.layout === placement.layout.id;
  return agrees ? [] : [{ ...nameFinding('BINDING_COMMENT', binding.name, cellOf(binding)), layout: placement.layout.id }];
}

function cellOf(binding: { readonly range: { readonly sheet: string; readonly rect: { readonly top: number; readonly left: number } } }): CellRef {
  return { sheet: binding.range.sheet, row: binding.range.rect.top, column: binding.range.rect.left };
}

/** A second name over a table that another name binds. */
export function overlapFinding(binding: Extract<Binding, { kind: 'range' }>, other: string): Finding {
  return { ...nameFinding('BINDING_OVERLAP', binding.name, cellOf(binding)), detail: { name: binding.name.name, other } };
}

function corner(sheet: string): CellRef {
  return { sheet, row: 0, column: 0 };
}

function nameFinding(code: FindingCode, name: DefinedName, cell: CellRef, severity: Severity = FINDING_SEVERITY[code]): Finding {
  return {
    code, severity, layout: null, table: name.name, rowKey: null, columnKey: null, row: null, column: null, unit: null,
    cell,
    actual: name.refersTo, expected: null, difference: null, tolerance: null, related: [],
    detail: { name: name.name },
  };
}

/** A labelled row or headed column that touches the rectangle from outside: inserted at its edge, and so left out. */
export function edgeFindings(sheets: ReadonlyMap<string, SheetGrid>, binding: Extract<Binding, { kind: 'range' }>, placement: Placement): Finding[] {
  const sheet = sheets.get(placement.sheet);
  if (sheet === undefined) return [];
  const { rect } = binding.range;
  const view = viewOf(sheet, { top: rect.top - 1, bottom: rect.bottom + 1, left: rect.left - 1, right: rect.right + 1 });
  const hasRow = holdsWords(cellAt(view, rect.bottom + 1, placement.labelColumn)) && rowHasFigures(view, rect.bottom + 1, rect);
  const heading = cellAt(view, placement.headerBottom, rect.right + 1);
  const below = cellAt(view, placement.headerBottom + 1, rect.right + 1);
  const hasColumn = heading !== null && !isBlankCell(heading) && below !== null && holdsFigure(below);
  const found: Finding[] = [];
  if (hasRow) found.push(edge(binding, placement, rect.bottom + 1, placement.labelColumn, 'row'));
  if (hasColumn) found.push(edge(binding, placement, placement.headerBottom, rect.right + 1, 'column'));
  return found;
}

function rowHasFigures(view: ReturnType<typeof viewOf>, row: number, rect: { readonly left: number; readonly right: number }): boolean {
  for (let column = rect.left; column <= rect.right; column++) {
    const cell = cellAt(view, row, column);
    if (cell !== null && holdsFigure(cell)) return true;
  }
  return false;
}

function edge(binding: Extract<Binding, { kind: 'range' }>, placement: Placement, row: number, column: number, what: 'row' | 'column'): Finding {
  const cell = { sheet: placement.sheet, row, column };
  const finding = nameFinding('BINDING_EDGE', binding.name, cell);
  return { ...finding, layout: placement.layout.id, detail: { name: binding.name.name, what, range: rangeAddress(placement.sheet, binding.range.rect) } };
}
