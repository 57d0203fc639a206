/** The workbench's fault switches, as the host knows them. */
import type { Host } from './host/host';
import type { Book } from './host/model/book';
import { protect, unprotect } from './host/model/protection';
import { cellsIn } from './host/model/cells';
import { rectOf, WHOLE_SHEET } from './host/model/rect';
import { writeCells } from './host/model/write';

export type FaultName = 'cellEdit' | 'protectSheet' | 'slow' | 'missingEvents' | 'failNext' | 'loseNext' | 'coauthor';

const SLOW_MS = 2_000;

/** Returns whether the fault stays on. */
export function switchFault(host: Host, book: Book, fault: FaultName, on: boolean): boolean {
  switch (fault) {
    case 'cellEdit':
      host.faults.cellEdit = on;
      return on;
    case 'protectSheet':
      host.act('person', () => (on ? protect(book, book.state.active, {}, null) : unprotect(book, book.state.active, null)));
      return on;
    case 'slow':
      host.faults.latencyMs = on ? SLOW_MS : 0;
      return on;
    case 'missingEvents':
      host.faults.missingEvents = on ? 'all' : 'none';
      return on;
    case 'failNext':
      host.faults.syncFailure = on ? { atAction: 8, answer: 'error', writesOnly: true } : null;
      return on;
    case 'loseNext':
      host.faults.syncFailure = on ? { atAction: Number.MAX_SAFE_INTEGER, answer: 'lost', writesOnly: true } : null;
      return on;
    case 'coauthor':
      host.faults.coauthor = on ? [{ beforeRequest: host.log.last + 1, change: () => changeSomeFigure(book) }] : [];
      return on;
  }
}

/** The first typed figure of the active sheet becomes one more. */
function changeSomeFigure(book: Book): void {
  const sheet = book.state.active;
  for (const { row, column, cell } of cellsIn(sheet, WHOLE_SHEET)) {
    const { value } = cell;
    if (typeof value !== 'number' || cell.formula !== undefined) continue;
    writeCells(book, sheet, rectOf(row, column), () => value + 1);
    return;
  }
}
