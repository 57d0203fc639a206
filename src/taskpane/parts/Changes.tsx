/**
 * What changes, figure by figure: the place on a line of its own, the figures beside each other under it. A table of
 * four columns does not fit in 350 px. The rows are elements that may be laid out freely, so their roles are said.
 */
import type { ReactNode } from 'react';

export interface ChangeRow {
  readonly key: string;
  readonly place: ReactNode;
  /** As many as there are headings. */
  readonly cells: readonly string[];
}

interface ChangesProps {
  /** What the table shows, for a screen reader. */
  readonly label: string;
  /** The first is the place's. */
  readonly headings: readonly [string, ...string[]];
  readonly rows: readonly ChangeRow[];
}

export function Changes({ label, headings: [place, ...headings], rows }: ChangesProps): ReactNode {
  return (
    <div className="changes-scroll" tabIndex={0} role="group" aria-label={label}>
      <div className={`changes changes-${headings.length}`} role="table" aria-label={label}>
        <div className="change change-head" role="row">
          <span role="columnheader" className="change-place">{place}</span>
          {headings.map((heading) => <span key={heading} role="columnheader">{heading}</span>)}
        </div>
        {rows.map((row) => <Change key={row.key} row={row} headings={headings} />)}
      </div>
    </div>
  );
}

function Change({ row: { place, cells }, headings }: { readonly row: ChangeRow; readonly headings: readonly string[] }): ReactNode {
  return (
    <div className="change" role="row">
      <span role="rowheader" className="change-place">{place}</span>
      {cells.map((cell, i) => (
        <span key={headings[i]} role="cell">
          <span className="change-label" aria-hidden="true">{headings[i]}</span>
          {cell}
        </span>
      ))}
    </div>
  );
}
