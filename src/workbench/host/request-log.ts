/** What went over the wire, counted: how many requests a use case costs is measured here, not believed. */
import { ACTION, type Action, type RequestBody, type ResponseBody } from './protocol';

export interface RequestEntry {
  /** Counts from 1. */
  readonly number: number;
  /** Actions by what they are: `query`, `method GetRange`, `set Values`. */
  readonly actions: Readonly<Record<string, number>>;
  readonly requestBytes: number;
  /** 0 when no answer got back. */
  readonly responseBytes: number;
  /** The batch says that it writes. */
  readonly writes: boolean;
  /** The client's own request after `Excel.run`, which lets go of the objects it tracked. Nobody waits for it. */
  readonly isCleanUp: boolean;
  readonly error: string | null;
}

/** Bits of a request's flags, as the client sets them. */
export const FLAG = { writes: 1, delayForCellEdit: 64 } as const;

export interface Exchange {
  readonly body: RequestBody;
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

export class RequestLog {
  private entries: RequestEntry[] = [];
  private begun = 0;

  /** Takes the next number; called as soon as a request arrives. */
  begin(): number {
    return ++this.begun;
  }

  add(number: number, exchange: Exchange): void {
    const { body, flags, requestBytes, responseBytes, error } = exchange;
    const actions: Record<string, number> = {};
    for (const action of body.Actions) {
      const kind = kindOf(action);
      actions[kind] = (actions[kind] ?? 0) + 1;
    }
    const writes = (flags & FLAG.writes) !== 0;
    this.entries.push({ number, actions, requestBytes, responseBytes, writes, isCleanUp: isCleanUp(body), error });
  }

  /** All requests, or those after the one with this number. */
  since(number = 0): readonly RequestEntry[] {
    return this.entries.filter((entry) => entry.number > number);
  }

  /** Number of the latest request: what `since` takes to see what comes after. */
  get last(): number {
    return this.begun;
  }

  /** Requests that somebody waited for, since the one with this number. */
  count(number = 0): number {
    return this.since(number).filter((entry) => !entry.isCleanUp).length;
  }

  clear(): void {
    this.entries = [];
  }
}

export function errorOf(response: ResponseBody): string | null {
  return response.Error?.Code ?? null;
}

const NAMES = new Map<number, string>(Object.entries(ACTION).map(([name, type]) => [type, name]));

function kindOf(action: Action): string {
  if (action.ActionType === ACTION.setProperty) return `set ${action.Name}`;
  if (action.ActionType === ACTION.method) return `method ${action.Name}`;
  return NAMES.get(action.ActionType) ?? String(action.ActionType);
}

function isCleanUp({ Actions }: RequestBody): boolean {
  const methods = Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference');
}
