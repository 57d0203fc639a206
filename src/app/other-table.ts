/** How a finding about two tables names the other one. */
import type { Finding } from '../core/finding';
import type { Table } from '../core/table';

/** By its title, as its own heading has it, bound or not: a table's name is often the title of another. */
export function withOthersTitle(findings: readonly Finding[], tables: readonly Table[]): Finding[] {
  return findings.map((finding) => {
    const [cell] = finding.related;
    if (finding.detail?.['other'] === undefined || cell === undefined || cell.file !== undefined) return finding;
    const other = tables.find(({ sheet, rect }) => sheet === cell.sheet && cell.row >= rect.top && cell.row <= rect.bottom && cell.column >= rect.left && cell.column <= rect.right);
    return other === undefined || other.title === null ? finding : { ...finding, detail: { ...finding.detail, other: other.title } };
  });
}
