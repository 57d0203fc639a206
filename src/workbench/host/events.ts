/**
 * Events on their way to the client. An object registers and raises; the transports send what the engine lets go
 * of after the answer to the request that caused it.
 */
import type { WireEvent } from './protocol';

/** Numbers of the wire, as the client's own event handlers name them. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

/** The target of an event of a whole collection: `worksheets.onChanged`. */
export const WORKBOOK_TARGET = 'Workbook';

/** Who changes the workbook: a request of this add-in, the person at this Excel, or a co-author somewhere else. */
export type Actor = 'addin' | 'person' | 'coauthor';

type Send = (event: WireEvent) => void;

/** What an event says of its cause, unless the message says it itself. */
const CAUSE: Readonly<Record<Actor, object>> = {
  addin: { source: 'Local', triggerSource: 'ThisLocalAddin' },
  person: { source: 'Local', triggerSource: 'Unknown' },
  coauthor: { source: 'Remote', triggerSource: 'Unknown' },
};

export class EventHub {
  /** Registrations count: two contexts may register for the same event. */
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<Send>();
  private waiting: WireEvent[] = [];
  private actor: Actor = 'addin';

  /** @param isDropped the fault "missing event" */
  constructor(private readonly isDropped: (eventType: number) => boolean) {}

  register(eventType: number, target: string): void {
    const key = keyOf(eventType, target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, target: string): void {
    const key = keyOf(eventType, target);
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  isRegistered(eventType: number, target: string): boolean {
    return this.registered.has(keyOf(eventType, target));
  }

  /** Queues the event when somebody registered for it; `source` and `triggerSource` come from who is acting. */
  raise(eventType: number, target: string, message: object): void {
    if (!this.isRegistered(eventType, target) || this.isDropped(eventType)) return;
    this.waiting.push({ type: eventType, target, message: JSON.stringify({ ...CAUSE[this.actor], ...message }) });
  }

  /** Runs `change` as somebody else than the add-in; the events are sent when the transports next let go. */
  as<T>(actor: Actor, change: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return change();
    } finally {
      this.actor = before;
    }
  }

  get actingAs(): Actor {
    return this.actor;
  }

  /** Sends what waits to every listener, in order. */
  flush(): void {
    const events = this.waiting;
    this.waiting = [];
    for (const event of events) for (const send of this.listeners) send(event);
  }

  /** Calls `send` for every event until the returned function is called. */
  listen(send: Send): () => void {
    this.listeners.add(send);
    return () => void this.listeners.delete(send);
  }
}

function keyOf(eventType: number, target: string): string {
  return `${eventType} ${target}`;
}
