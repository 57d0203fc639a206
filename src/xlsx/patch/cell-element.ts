/** One cell as a patch writes it. */
import type { CellWrite } from '../../app/ports';
import { cellName } from '../../core/address';
import type { CellValue } from '../../core/grid';
import { cellText, formulaText, numberText, spaceAttribute } from '../xml/cell-text';
import { eachChild, openRoot, skipElement } from '../xml/walk';
import { withAttributes } from './edits';
import type { CellSpan } from './row-map';
import type { SheetMap } from './sheet-map';

/** A cell where none stood. */
export function newCellElement(write: CellWrite, style: number, { prefix }: SheetMap): string {
  const start = `<${prefix}c r="${cellName(write.row, write.column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const type = typeAttribute(write);
  const inner = content(write, prefix);
  if (inner === '') return `${start}/>`;
  return `${start}${type === null ? '' : ` t="${type}"`}>${inner}</${prefix}c>`;
}

/**
 * A cell in place of an old one, of which the attributes and extensions stay. What told of the old value goes: its
 * type, its rich-value and dynamic-array metadata (`cm`, `vm`) and its phonetic mark.
 */
export function changedCellElement(write: CellWrite, style: number, old: CellSpan, map: SheetMap): string {
  const s = openRoot(map.text.slice(old.start, old.end), map.part);
  const tag = withAttributes(s, {
    r: cellName(write.row, write.column),
    s: style === old.style ? undefinedUnless(style) : String(style),
    t: typeAttribute(write),
    ...{ cm: null, vm: null, ph: null },
  });
  let extensions = '';
  eachChild(s, (element) => {
    const { start } = s;
    skipElement(s);
    if (element !== 'f' && element !== 'v' && element !== 'is') extensions += s.text.slice(start, s.at);
  });
  const inner = content(write, map.prefix) + extensions;
  const open = tag.replace(/\/?>$/, '');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${map.prefix}c>`;
}

/** No `s` stands for style 0, and need not be written. */
function undefinedUnless(style: number): string | null {
  return style === 0 ? null : String(style);
}

function typeAttribute({ formula, value }: CellWrite): string | null {
  if (value === null || typeof value === 'number') return null;
  if (typeof value === 'boolean') return 'b';
  if (typeof value === 'object') return 'e';
  return formula === null ? 'inlineStr' : 'str';
}

/**
 * Text stands in the cell itself rather than among the shared strings: then one part fewer is touched, and no text
 * can ever be taken for a formula.
 */
function content({ formula, value }: CellWrite, prefix: string): string {
  if (formula === null && typeof value === 'string') {
    const text = `<${prefix}t${spaceAttribute(value)}>${cellText(value)}</${prefix}t>`;
    return `<${prefix}is>${text}</${prefix}is>`;
  }
  const stored = formula === null ? '' : `<${prefix}f>${formulaText(formula)}</${prefix}f>`;
  if (value === null) return stored;
  return `${stored}<${prefix}v>${storedValue(value)}</${prefix}v>`;
}

function storedValue(value: NonNullable<CellValue>): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return cellText(typeof value === 'object' ? value.error : value);
}
