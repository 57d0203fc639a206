/** All that comes of one action, handed on together: a pasted block with its merged cells is one thing to take back. */
import type { GridEvent } from './grid';

export class EventQueue {
  private waiting: GridEvent[] = [];
  private readonly listeners: ((events: readonly GridEvent[]) => void)[] = [];

  add(events: readonly GridEvent[]): void {
    if (events.length === 0) return;
    if (this.waiting.length === 0) queueMicrotask(() => this.flush());
    for (const event of events) {
      // Of several selections only the last is one: on its way to a cell the grid goes by others.
      if (event.kind === 'selected' && this.waiting.at(-1)?.kind === 'selected') this.waiting.pop();
      this.waiting.push(event);
    }
  }

  listen(listener: (events: readonly GridEvent[]) => void): void {
    this.listeners.push(listener);
  }

  private flush(): void {
    const events = this.waiting;
    this.waiting = [];
    for (const listener of this.listeners) listener(events);
  }
}
