/** What every object of the host is handed: the workbook, and the ways to reach the client and the engine. */
import type { EventHub } from './events';
import type { Faults } from './faults';
import type { HostObject } from './host-object';

/** Objects that the client tracks over several requests (`_KeepReference`, the ranges of events). */
export interface References {
  /** Gives the object a reference id, or returns the one it has. */
  keep(object: HostObject): string;
  release(referenceId: string): void;
  /** Fails with `InvalidObjectPath` when nothing is tracked under the id. */
  get(referenceId: string): HostObject;
  find(referenceId: string): HostObject | null;
}

/** @typeParam Book what `model/book.ts` exports */
export interface HostContext<Book> {
  readonly book: Book;
  readonly events: EventHub;
  readonly references: References;
  /** Read only: tests and the workbench set them. */
  readonly faults: Readonly<Faults>;
}
