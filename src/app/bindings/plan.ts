/** What to write so that a table is bound, moved, renamed, put right or let go. Nothing is written here. */
import type { SheetRange } from '../../core/address';
import { bindingComment } from '../../core/binding';
import type { DefinedName, RawWorkbook } from '../../core/grid';
import { isMoney } from '../../core/unit';
import type { NameKey, WorkbookChanges } from '../ports';
import { renamedInProtocol } from '../protocol-names';
import { absoluteRange } from '../pull';
import { listBindings } from './list';
import { isSameName, nameFault, nameKey } from './names';
import { meet, tableAt } from './place';
import { proposeBindings } from './propose';
import type { BindingAction, BindingPlan, BindingRefusal, BoundTable, Wish } from './types';
import { formulaUsing } from './uses';

/** Read the workbook whole: names that formulas use are not taken away from them. */
export function planBinding(workbook: RawWorkbook, action: BindingAction): BindingPlan {
  switch (action.kind) {
    case 'bind':
      return bind(workbook, action.wishes);
    case 'bind-range':
      return bindRange(workbook, action.range, action.name);
    case 'bind-twin':
      return withName(workbook, action.of, (twin) => bindTwin(workbook, twin, action.name));
    case 'rebind':
      return withName(workbook, action.of, (name) => rebind(workbook, name, action.range));
    case 'rename':
      return withName(workbook, action.of, (name) => rename(workbook, name, action.name));
    case 'unbind':
      return withName(workbook, action.of, (name) => unbind(workbook, name));
    case 'repair':
      return withName(workbook, action.of, (name) => repair(workbook, name));
  }
}

function refused(refusal: BindingRefusal): BindingPlan {
  return { outcome: 'refused', refusal };
}

function planned(changes: Omit<WorkbookChanges, 'cells'> & Partial<Pick<WorkbookChanges, 'cells'>>, names: readonly string[]): BindingPlan {
  return { outcome: 'planned', changes: { cells: [], ...changes }, names };
}

function withName(workbook: RawWorkbook, key: NameKey, then: (name: DefinedName) => BindingPlan): BindingPlan {
  const name = workbook.names.find((one) => isSameName(one, key));
  return name === undefined ? refused({ why: 'gone', name: key.name }) : then(name);
}

function bind(workbook: RawWorkbook, wishes: readonly Wish[]): BindingPlan {
  const names: DefinedName[] = [];
  for (const wish of wishes) {
    const fault = nameFault(wish.name, { names: [...workbook.names, ...names] });
    if (fault !== null) return refused({ why: 'name', name: wish.name, fault });
    const other = boundAt(workbook, wish.range, null) ?? wishes.find((one) => one !== wish && meet(one.range, wish.range))?.name ?? null;
    if (other !== null) return refused({ why: 'overlap', range: wish.range, other });
    names.push(nameOver(wish.name, wish.range, bindingComment(wish.layout, wish.unit)));
  }
  const cells = renamedInProtocol(workbook, wishes.map(({ range, name }) => ({ range, name })));
  return planned({ cells, names }, names.map(({ name }) => name));
}

function nameOver(name: string, { sheet, rect }: SheetRange, comment: string): DefinedName {
  return { name, sheet: null, refersTo: absoluteRange(sheet, rect), comment, hidden: false };
}

/** The name of another table that is bound, or was pulled, there. */
function boundAt(workbook: RawWorkbook, range: SheetRange, own: NameKey | null): string | null {
  const counts = ({ state }: BoundTable): boolean => state === 'bound' || state === 'edge' || state === 'comment-lost' || state === 'pulled';
  const others = listBindings(workbook).filter((one) => counts(one) && (own === null || !isSameName(one, own)));
  return others.find((one) => one.range !== null && meet(one.range, range))?.name ?? null;
}

function bindRange(workbook: RawWorkbook, range: SheetRange, name: string | null): BindingPlan {
  const placement = tableAt(workbook, range);
  if (placement === null) return refused({ why: 'no-table', range });
  const found = { sheet: placement.sheet, rect: placement.rect };
  const suggested = proposeBindings(workbook).proposals.find((one) => meet(one.range, found))?.name ?? freeNameFor(workbook, placement.layout.name);
  return bind(workbook, [{ range: found, name: name ?? suggested, unit: placement.printedUnit, layout: placement.layout.id }]);
}

function freeNameFor(workbook: RawWorkbook, base: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (nameFault(name, workbook) === null) return name;
  }
}

/** The copied sheet's own name goes: two of one name, one hiding the other, is what confused in the first place. */
function bindTwin(workbook: RawWorkbook, twin: DefinedName, name: string | null): BindingPlan {
  const item = listBindings(workbook).find((one) => isSameName(one, twin));
  if (item?.range === null || item === undefined) return refused({ why: 'gone', name: twin.name });
  const used = formulaUsing(workbook, twin);
  if (used !== null) return refused({ why: 'in-use', name: twin.name, cell: used });
  const placement = tableAt(workbook, item.range, item.layout?.id);
  if (placement === null) return refused({ why: 'no-table', range: item.range });
  const made = bind(workbook, [{ range: item.range, name: name ?? freeNameFor(workbook, twin.name), unit: placement.printedUnit, layout: placement.layout.id }]);
  return made.outcome === 'refused' ? made : { ...made, changes: { ...made.changes, removedNames: [{ name: twin.name, sheet: twin.sheet }] } };
}

function rebind(workbook: RawWorkbook, name: DefinedName, range: SheetRange): BindingPlan {
  const own = listBindings(workbook).find((one) => isSameName(one, name));
  const placement = tableAt(workbook, range, own?.layout?.id);
  if (placement === null) return refused({ why: 'no-table', range });
  const found = { sheet: placement.sheet, rect: placement.rect };
  const other = boundAt(workbook, found, name);
  if (other !== null) return refused({ why: 'overlap', range: found, other });
  const unit = own !== undefined && own.layout?.id === placement.layout.id && isMoney(own.unit) ? own.unit : placement.printedUnit;
  return planned({ names: [{ ...nameOver(name.name, found, bindingComment(placement.layout.id, unit)), sheet: name.sheet }] }, [name.name]);
}

function rename(workbook: RawWorkbook, name: DefinedName, to: string): BindingPlan {
  const fault = nameFault(to, workbook, name);
  if (fault !== null) return refused({ why: 'name', name: to, fault });
  const used = nameKey(to) === nameKey(name.name) ? null : formulaUsing(workbook, name);
  if (used !== null) return refused({ why: 'in-use', name: name.name, cell: used });
  const cells = renamedInProtocol(workbook, [{ was: name.name, name: to }]);
  // Another spelling of the same name replaces it.
  const removedNames = nameKey(to) === nameKey(name.name) ? [] : [{ name: name.name, sheet: name.sheet }];
  return planned({ cells, names: [{ ...name, name: to }], removedNames }, [to]);
}

function unbind(workbook: RawWorkbook, name: DefinedName): BindingPlan {
  const used = formulaUsing(workbook, name);
  if (used !== null) return refused({ why: 'in-use', name: name.name, cell: used });
  return planned({ removedNames: [{ name: name.name, sheet: name.sheet }] }, []);
}

function repair(workbook: RawWorkbook, name: DefinedName): BindingPlan {
  const repaired = listBindings(workbook).find((one) => isSameName(one, name))?.repaired ?? null;
  if (repaired === null) return planned({}, [name.name]);
  const other = boundAt(workbook, repaired.range, name);
  if (other !== null) return refused({ why: 'overlap', range: repaired.range, other });
  return planned({ names: [{ ...name, refersTo: absoluteRange(repaired.range.sheet, repaired.range.rect), comment: repaired.comment }] }, [name.name]);
}
