/** Bindings: a defined name over a table, whose comment says what it is. Rules B1–B5 in docs/SPEC.md. */
import type { SheetRange } from './address';
import { parseRange, parseWhole } from './address';
import type { DefinedName, RawWorkbook } from './grid';
import type { MoneyUnit } from './unit';
import { isMoney, unitOfWord } from './unit';

/** What a binding's comment says: `avstamt layout=income-statement unit=mnkr`, `avstamt pulled=<snapshot>`. */
export interface BindingComment {
  readonly layout: string | null;
  readonly unit: MoneyUnit | null;
  readonly pulled: string | null;
}

/** A defined name as a binding. */
export type Binding =
  | { readonly kind: 'range'; readonly name: DefinedName; readonly range: SheetRange; readonly comment: BindingComment | null }
  /** `no-area`: a formula, a constant, a reference that is no rectangle; only where the comment says it is a binding. */
  | { readonly kind: 'broken' | 'areas' | 'sheet-missing' | 'no-area'; readonly name: DefinedName; readonly comment: BindingComment | null }
  /** A sheet-scoped copy of a binding, made when its sheet was copied. */
  | { readonly kind: 'twin'; readonly name: DefinedName; readonly range: SheetRange; readonly comment: BindingComment | null };

/** The report's header, kept as names holding constants; null where the workbook does not say. */
export interface ReportHeader {
  readonly unit: string | null;
  /** `YYYYMM` */
  readonly period: string | null;
  readonly kind: string | null;
  /** The published commit the workbook builds on. */
  readonly base: string | null;
}

export const HEADER_NAMES = { unit: 'Avstämt_Enhet', period: 'Avstämt_Period', kind: 'Avstämt_Rapport', base: 'Avstämt_Bas' } as const;
export const PROTOCOL_SHEET = 'Avstämt protokoll';

export function parseComment(comment: string | null): BindingComment | null {
  if (comment === null || !/^avst[aä]mt\b/i.test(comment.trim())) return null;
  const fields = new Map([...comment.matchAll(/(\w+)=(\S+)/g)].map((match) => [match[1], match[2] ?? '']));
  const unit = unitOfWord(fields.get('unit') ?? '');
  return { layout: fields.get('layout') ?? null, unit: isMoney(unit) ? unit : null, pulled: fields.get('pulled') ?? null };
}

export function bindingComment(layout: string, unit: string | null): string {
  return `avstamt layout=${layout}${unit === null ? '' : ` unit=${unit}`}`;
}

/** The names that could bind a table; built-in, hidden and constant ones left out. */
export function bindingsOf(workbook: RawWorkbook): Binding[] {
  const sheets = new Set(workbook.sheets.map((sheet) => sheet.name));
  return workbook.names.flatMap((name) => {
    if ((name.hidden && parseComment(name.comment) === null) || /^_xlnm\./i.test(name.name) || isHeaderName(name.name)) return [];
    const binding = bindingOf(name, sheets);
    return binding === null ? [] : [binding];
  });
}

function isHeaderName(name: string): boolean {
  return Object.values(HEADER_NAMES).some((header) => header.toLowerCase() === name.toLowerCase());
}

function bindingOf(name: DefinedName, sheets: ReadonlySet<string>): Binding | null {
  const comment = parseComment(name.comment);
  if (/#REF!/i.test(name.refersTo)) return { kind: 'broken', name, comment };
  const range = parseRange(name.refersTo) ?? parseWhole(name.refersTo);
  if (range === null) {
    if (isSeveralAreas(name.refersTo)) return { kind: 'areas', name, comment };
    return comment === null ? null : { kind: 'no-area', name, comment };
  }
  if (!sheets.has(range.sheet)) return { kind: 'sheet-missing', name, comment };
  return { kind: name.sheet === null ? 'range' : 'twin', name, range, comment };
}

/** `Blad1!$A$1:$B$2,Blad1!$D$1:$E$2` */
function isSeveralAreas(refersTo: string): boolean {
  const areas = refersTo.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  return areas.length > 1 && areas.every((area) => parseRange(area) !== null);
}

/** The report's header as its names say. */
export function reportHeader(workbook: RawWorkbook): ReportHeader {
  const read = (name: string): string | null => {
    const found = workbook.names.find((one) => one.sheet === null && one.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? null : constantOf(found.refersTo);
  };
  const period = read(HEADER_NAMES.period);
  return {
    unit: read(HEADER_NAMES.unit),
    period: period !== null && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(period) ? period : null,
    kind: read(HEADER_NAMES.kind),
    base: read(HEADER_NAMES.base),
  };
}

/** `"mnkr"` → mnkr, `202404` → 202404; null for a reference. */
function constantOf(refersTo: string): string | null {
  const text = /^=?"((?:[^"]|"")*)"$/.exec(refersTo.trim());
  if (text !== null) return (text[1] ?? '').replaceAll('""', '"');
  return /^=?-?\d+(?:\.\d+)?$/.test(refersTo.trim()) ? refersTo.trim().replace(/^=/, '') : null;
}

const NOT_IN_NAMES = /[^\p{L}\p{N}_.]/u;

/** Whether a text can be a defined name in Excel: rule B2. */
export function isValidName(name: string): boolean {
  if (name.length === 0 || name.length > 255 || NOT_IN_NAMES.test(name) || !/^[\p{L}_]/u.test(name)) return false;
  return !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) && !/^[RrCc](?:\d*(?:[Cc]\d*)?)?$/.test(name);
}
