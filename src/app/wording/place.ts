/** Where something is, in words: row and column as printed, a cell without its sheet. */
import { cellName } from '../../core/address';
import type { Finding } from '../../core/finding';

/** A printed label on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `Summa kostnader, Ack utf inn år`; the cell where nothing is printed. */
export function placeOf(finding: Finding): string {
  const parts = [finding.row, finding.column].map((part) => oneLine(part ?? '')).filter((part) => part !== '');
  return parts.length === 0 ? cellName(finding.cell.row, finding.cell.column) : parts.join(', ');
}

/** The cell of an address: `'Blad 1'!D12` → `D12`. */
export function cellOfAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** A text that stands in a cell, shortened where it is a whole paragraph. */
export function quoted(text: string | null): string {
  const line = oneLine(text ?? '');
  return `”${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

export function detailText(finding: Finding, key: string): string {
  const value = finding.detail?.[key];
  return value === undefined ? '' : oneLine(String(value));
}

export function detailCount(finding: Finding): number {
  const value = finding.detail?.['count'];
  return typeof value === 'number' ? value : 1;
}
