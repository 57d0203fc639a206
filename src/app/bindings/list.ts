/** The names over tables, each with how it stands and what can be done about it. */
import type { Binding } from '../../core/binding';
import { bindingComment, bindingsOf } from '../../core/binding';
import type { Finding, FindingCode } from '../../core/finding';
import type { RawWorkbook, Rect, SheetGrid } from '../../core/grid';
import type { Table } from '../../core/table';
import { isMoney } from '../../core/unit';
import { layoutById } from '../../layouts/index';
import { edgeFindings } from '../binding-findings';
import type { WorkbookTables } from '../tables';
import { placeAs, readTables } from '../tables';
import { nameKey } from './names';
import type { BindingRemedy, BindingState, BoundTable } from './types';

/**
 * As the tables stand in the workbook, after names that lead nowhere; names of others that lead to no table are nobody's
 * business and left out.
 */
export function listBindings(workbook: RawWorkbook): BoundTable[] {
  const read = readTables(workbook, { find: false });
  const tables = bindingsOf(workbook).flatMap((binding) => {
    const state = stateOf(binding, read);
    return state === null ? [] : [itemOf(binding, state, read, workbook.sheets)];
  });
  return inSheetOrder(tables, workbook.sheets.map(({ name }) => name));
}

function inSheetOrder(tables: readonly BoundTable[], sheets: readonly string[]): BoundTable[] {
  const place = ({ range }: BoundTable): readonly number[] => (range === null ? [-1, 0, 0] : [sheets.indexOf(range.sheet), range.rect.top, range.rect.left]);
  return [...tables].sort((a, b) => {
    const other = place(b);
    return place(a).map((value, i) => value - (other[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

const BY_KIND: Readonly<Record<Exclude<Binding['kind'], 'range'>, FindingCode>> = {
  broken: 'BINDING_BROKEN', 'sheet-missing': 'BINDING_BROKEN', 'no-area': 'BINDING_BROKEN', areas: 'BINDING_AREAS', twin: 'BINDING_TWIN',
};

function stateOf(binding: Binding, read: WorkbookTables): BindingState | null {
  if (binding.kind !== 'range') {
    const said = findingOf(binding, BY_KIND[binding.kind], read);
    // Broken names that other programs left behind are an info at most.
    return said === null || (binding.kind !== 'twin' && said.severity === 'info') ? null : binding.kind;
  }
  if (typeof binding.comment?.pulled === 'string') return 'pulled';
  const told = (['BINDING_OVERLAP', 'BINDING_UNPLACED', 'BINDING_EDGE', 'BINDING_COMMENT'] as const).find((code) => findingOf(binding, code, read) !== null);
  if (told !== undefined) return STATE_FOR[told];
  return tableOf(binding, read) === null ? null : 'bound';
}

const STATE_FOR = { BINDING_OVERLAP: 'overlap', BINDING_UNPLACED: 'unplaced', BINDING_EDGE: 'edge', BINDING_COMMENT: 'comment-lost' } as const;

function findingOf({ name }: Binding, code: FindingCode, { findings }: WorkbookTables): Finding | null {
  return findings.find((finding) => finding.code === code && finding.detail?.['name'] === name.name && finding.actual === name.refersTo) ?? null;
}

function tableOf({ name }: Binding, { tables }: WorkbookTables): Table | null {
  return tables.find((table) => table.name !== null && nameKey(table.name) === nameKey(name.name)) ?? null;
}

type RangeBinding = Extract<Binding, { kind: 'range' }>;

function itemOf(binding: Binding, state: BindingState, read: WorkbookTables, sheets: readonly SheetGrid[]): BoundTable {
  const { name, comment } = binding;
  const table = binding.kind === 'range' ? tableOf(binding, read) : null;
  const layout = table?.layout ?? layoutById(comment?.layout ?? '');
  const range = 'range' in binding ? binding.range : null;
  const overlap = findingOf(binding, 'BINDING_OVERLAP', read)?.detail?.['other'];
  return {
    key: `${name.sheet ?? ''}!${nameKey(name.name)}`,
    name: name.name,
    sheet: name.sheet,
    state,
    range,
    refersTo: name.refersTo,
    layout: layout === null || state === 'pulled' ? null : { id: layout.id, title: layout.title },
    title: table?.title ?? null,
    unit: table?.unit ?? comment?.unit ?? null,
    rows: table?.rows.length ?? 0,
    pulled: comment?.pulled ?? null,
    other: state === 'overlap' ? String(overlap ?? '') : state === 'twin' ? name.name : null,
    repaired: (state === 'edge' || state === 'comment-lost') && binding.kind === 'range' && table !== null ? repairedOf(binding, table, sheets) : null,
    remedies: REMEDIES[state],
  };
}

const REMEDIES: Readonly<Record<BindingState, readonly BindingRemedy[]>> = {
  bound: [], pulled: [], 'comment-lost': ['repair'], edge: ['repair'], overlap: ['unbind'], twin: ['bind-twin', 'unbind'],
  unplaced: ['rebind', 'unbind'], broken: ['rebind', 'unbind'], 'sheet-missing': ['rebind', 'unbind'], 'no-area': ['rebind', 'unbind'], areas: ['rebind', 'unbind'],
};

/** Its comment as the table was recognised, and its rectangle with all rows and columns that were inserted at its edge. */
function repairedOf(binding: RangeBinding, table: Table, sheets: readonly SheetGrid[]): BoundTable['repaired'] {
  const unit = binding.comment?.unit ?? (table.unitFrom === 'printed' && isMoney(table.unit) ? table.unit : null);
  const comment = bindingComment(table.layout.id, unit);
  return { range: { sheet: binding.range.sheet, rect: extended(binding, table.layout.id, new Map(sheets.map((sheet) => [sheet.name, sheet]))) }, comment };
}

/** More than anybody inserts at an edge without noticing. */
const MOST_EXTENSIONS = 100;

function extended(binding: RangeBinding, layout: string, sheets: ReadonlyMap<string, SheetGrid>): Rect {
  const sheet = sheets.get(binding.range.sheet) as SheetGrid;
  let { rect } = binding.range;
  for (let n = 0; n < MOST_EXTENSIONS; n++) {
    const placement = placeAs(sheet, rect, layout);
    const edges = placement === null ? [] : edgeFindings(sheets, { ...binding, range: { ...binding.range, rect } }, placement);
    if (edges.length === 0) break;
    rect = edges.reduce(withEdge, rect);
  }
  return rect;
}

function withEdge(rect: Rect, { cell, detail }: Finding): Rect {
  return detail?.['what'] === 'row' ? { ...rect, bottom: Math.max(rect.bottom, cell.row) } : { ...rect, right: Math.max(rect.right, cell.column) };
}
