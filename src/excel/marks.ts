/**
 * Cells pointed out with conditional formats: the user's own fills, fonts and rules are never touched. Each of our
 * rules carries a mark in its formula, by which it is found and removed again, also after the workbook was reopened.
 */
import type { Mark } from '../app/ports';
import { cellName } from '../core/address';
import type { Severity } from '../core/finding';
import type { Structure } from './known';
import type { Batch, Request } from './run';

const MARK = 'avstamt-mark';

/** Always true, in any language, and nobody else's. */
const FORMULA = `=LEN("${MARK}")>0`;

interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Told apart without colour too: bold and underlined, underlined, italic. */
const LOOKS: Readonly<Record<Severity, Look>> = {
  error: { fill: '#FDE7E9', font: '#A4262C', bold: true, italic: false, underline: true },
  warning: { fill: '#FFF4CE', font: '#7A4F01', bold: false, italic: false, underline: true },
  info: { fill: '#E5F1FB', font: '#004E8C', bold: false, italic: true, underline: false },
};

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** The longest list of areas that Excel takes for one rule is 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/**
 * Two requests: what is there; out with the old and in with the new. A rule for each sheet and severity. Returns the
 * names of protected sheets, which are passed over.
 */
export async function setMarks(marks: readonly Mark[], { sheets }: Structure, request: Request): Promise<string[]> {
  const found = await request(queueFound(sheets.map(({ id }) => id)));
  const locked = new Set(found.filter((sheet) => sheet.protected).map(({ name }) => name));
  const old = found.flatMap(({ id, name, rules }) => (locked.has(name) ? [] : rules.map((rule) => ({ id, rule }))));
  const groups = groupsOf(marks, found).filter(({ name }) => !locked.has(name));
  if (old.length + groups.length > 0) await request(queueExchange(old, groups));
  const meant = new Set(marks.map(({ cell }) => cell.sheet));
  return found.filter(({ name, rules }) => locked.has(name) && (meant.has(name) || rules.length > 0)).map(({ name }) => name);
}

interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** Ids of our rules. */
  readonly rules: readonly string[];
}

function queueFound(ids: readonly string[]): Batch<FoundSheet[]> {
  return ({ workbook }) => {
    const asked = ids.map((id) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.load('name,protection/protected');
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      return { id, sheet, formats };
    });
    return () => asked.map(({ id, sheet, formats }) => ({ id, name: sheet.name, protected: sheet.protection.protected, rules: formats.items.filter(isOurs).map((format) => format.id) }));
  };
}

function isOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === 'Custom' && !customOrNullObject.isNullObject && customOrNullObject.rule.formula.includes(MARK);
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly address: string;
}

function queueExchange(old: readonly { readonly id: string; readonly rule: string }[], groups: readonly Group[]): Batch<void> {
  return ({ workbook }) => {
    for (const { id, rule } of old) workbook.worksheets.getItem(id).getRange().conditionalFormats.getItem(rule).delete();
    for (const { id, address, severity } of groups) addRule(workbook.worksheets.getItem(id).getRanges(address), LOOKS[severity]);
    return () => undefined;
  };
}

function addRule(areas: Excel.RangeAreas, look: Look): void {
  const { custom } = areas.conditionalFormats.add('Custom');
  custom.rule.formula = FORMULA;
  custom.format.fill.color = look.fill;
  custom.format.font.color = look.font;
  if (look.bold) custom.format.font.bold = true;
  if (look.italic) custom.format.font.italic = true;
  if (look.underline) custom.format.font.underline = 'Single';
}

/** Each cell once, by the worst that is said of it. Marks on sheets that are gone are left out. */
function groupsOf(marks: readonly Mark[], sheets: readonly FoundSheet[]): Group[] {
  const worst = new Map<string, Mark>();
  for (const mark of [...marks].sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity))) {
    const key = `${mark.cell.sheet} ${mark.cell.row} ${mark.cell.column}`;
    if (!worst.has(key) && mark.cell.file === undefined) worst.set(key, mark);
  }
  return sheets.flatMap(({ id, name }) => WORST_FIRST.flatMap((severity) => {
    const cells = [...worst.values()].filter((mark) => mark.cell.sheet === name && mark.severity === severity).map(({ cell }) => cell);
    return addresses(cells).map((address) => ({ id, name, severity, address }));
  }));
}

/** `A1:A4,C7`: runs of cells under one another, in texts that Excel takes. */
function addresses(cells: readonly Mark['cell'][]): string[] {
  const runs: { row: number; column: number; bottom: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ row, column, bottom: row });
  }
  const texts: string[] = [];
  for (const { row, column, bottom } of runs) {
    const area = row === bottom ? cellName(row, column) : `${cellName(row, column)}:${cellName(bottom, column)}`;
    const last = texts.at(-1);
    if (last !== undefined && last.length + area.length < LONGEST_ADDRESS) texts[texts.length - 1] = `${last},${area}`;
    else texts.push(area);
  }
  return texts;
}
