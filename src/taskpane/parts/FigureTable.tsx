/** Figures in rows and columns, at 350 px: the first column wraps, the others scroll. */
import type { ReactNode } from 'react';

export interface FigureRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  readonly className?: string;
}

interface FigureTableProps {
  /** What the table shows, for a screen reader. */
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly FigureRow[];
}

export function FigureTable({ label, headings, rows }: FigureTableProps): ReactNode {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="grid">
        <thead>
          <tr>{headings.map((heading, i) => <th key={`${i} ${heading}`} scope="col">{heading}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, className }) => (
            <tr key={key} className={className}>
              {cells.map((cell, i) => (i === 0 ? <th key={0} scope="row">{cell}</th> : <td key={i}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
