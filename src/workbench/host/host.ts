/**
 * The host: takes request texts from a transport, lets the faults have their say, runs the engine and answers.
 * It knows objects only as `HostObject`s; what workbook stands behind them is `workbook-host.ts`.
 */
import { execute, isHostBug, wireError } from './engine/engine';
import { TrackedObjects } from './engine/references';
import { EventHub } from './events';
import { type Faults, isEventMissing, noFaults, type SyncFailure } from './faults';
import { fail, type HostObject, refusal } from './host-object';
import type { RequestBody, ResponseBody, WireEvent } from './protocol';
import { errorOf, FLAG, RequestLog } from './request-log';

export type HostAnswer =
  | { readonly kind: 'answered'; readonly body: string }
  /** Refused before or after the engine, without a body: more than one request or answer can carry. */
  | { readonly kind: 'refused'; readonly code: 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded' }
  /** The connection broke: whether anything was done, the client cannot know. */
  | { readonly kind: 'lost' }
  /** No answer ever. */
  | { readonly kind: 'silent' };

export interface Host {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly events: EventHub;
  readonly references: TrackedObjects;
  /** Bugs of the host itself that requests ran into: none, in a passing test. */
  readonly bugs: readonly string[];
  /** Answers one request through `respond`; the events it caused are sent after that. */
  handle(text: string, flags: number, respond: (answer: HostAnswer) => void): Promise<void>;
  /** Changes the workbook as somebody else than the add-in would, and sends the events of it. */
  act(actor: 'person' | 'coauthor', change: () => void): void;
  listen(send: (event: WireEvent) => void): () => void;
}

export interface HostParts {
  readonly root: HostObject;
  /** An object that the client makes by its type's name; absent: none is known. */
  readonly newObject?: (typeName: string) => HostObject;
  /** Goes round each request, and each change that somebody else makes: what has to be done when it is over. */
  readonly around?: (run: () => void) => void;
  readonly faults?: Faults;
  readonly events?: EventHub;
  readonly references?: TrackedObjects;
}

/** Taken before a test can put fake timers in its place: the host is outside of what such a test winds forward. */
const later = globalThis.setTimeout;
const CELL_EDIT_LOOK_MS = 10;
const CELL_EDIT_REFUSAL = wireError(refusal('InvalidOperationInCellEditMode'), 0);
const CELL_EDIT: Outcome = {
  answer: { kind: 'answered', body: JSON.stringify({ Results: [], TraceIds: [], Error: CELL_EDIT_REFUSAL } satisfies ResponseBody) },
  error: CELL_EDIT_REFUSAL.Code,
};

/** `error`: for the log. */
interface Outcome {
  readonly answer: HostAnswer;
  readonly error: string | null;
}

export function createHost(parts: HostParts): Host {
  return new WorkbenchHost(parts);
}

/** The hub and the tracked objects that objects are made with, before there is a root to make the host of. */
export function createWires(faults: Faults = noFaults()): Required<Pick<HostParts, 'faults' | 'events' | 'references'>> {
  return { faults, events: new EventHub((eventType) => isEventMissing(faults, eventType)), references: new TrackedObjects() };
}

class WorkbenchHost implements Host {
  readonly faults: Faults;
  readonly log = new RequestLog();
  readonly events: EventHub;
  readonly references: TrackedObjects;
  readonly bugs: string[] = [];

  constructor(private readonly parts: HostParts) {
    const wires = createWires(parts.faults);
    this.faults = wires.faults;
    this.events = parts.events ?? wires.events;
    this.references = parts.references ?? wires.references;
  }

  async handle(text: string, flags: number, respond: (answer: HostAnswer) => void): Promise<void> {
    const number = this.log.begin();
    this.coauthorBefore(number);
    await wait(this.faults.latencyMs);
    const isFree = await this.cellIsFree(flags);
    const body = JSON.parse(text) as RequestBody;
    const { answer, error } = isFree ? this.answer(text, body, flags) : CELL_EDIT;
    this.log.add(number, {
      body,
      flags,
      requestBytes: bytesOf(text),
      responseBytes: answer.kind === 'answered' ? bytesOf(answer.body) : 0,
      error,
    });
    respond(answer);
    this.sendEvents();
  }

  act(actor: 'person' | 'coauthor', change: () => void): void {
    const { around = plainly } = this.parts;
    this.events.as(actor, () => around(change));
    // Nobody waits for an answer: the add-in hears of it before the grid is drawn anew, and both are seen at once.
    queueMicrotask(() => this.events.flush());
  }

  listen(send: (event: WireEvent) => void): () => void {
    return this.events.listen(send);
  }

  private answer(text: string, body: RequestBody, flags: number): Outcome {
    const { payloadLimit } = this.faults;
    if (bytesOf(text) > payloadLimit) return refused('RequestPayloadSizeLimitExceeded');
    const failure = this.takeFailure(flags);
    const response = this.run(body, failure);
    if (failure !== null && failure.answer !== 'error') {
      return { answer: { kind: failure.answer }, error: failure.answer };
    }
    const answer = JSON.stringify(response);
    if (bytesOf(answer) > payloadLimit) return refused('ResponsePayloadSizeLimitExceeded');
    return { answer: { kind: 'answered', body: answer }, error: errorOf(response) };
  }

  private run(body: RequestBody, failure: SyncFailure | null): ResponseBody {
    const { root, newObject = unknownService, around = plainly } = this.parts;
    const roots = { root, newObject, references: this.references };
    let response: ResponseBody = { Results: [], TraceIds: [] };
    around(() => (response = execute(roots, body, failure === null ? {} : { breakAt: failure.atAction })));
    if (isHostBug(response)) this.bugs.push(response.Error?.Message ?? '');
    return response;
  }

  /** The failure that is due now, taken out of the faults. */
  private takeFailure(flags: number): SyncFailure | null {
    const failure = this.faults.syncFailure;
    if (failure === null || (failure.writesOnly === true && (flags & FLAG.writes) === 0)) return null;
    const left = failure.afterRequests ?? 0;
    this.faults.syncFailure = left > 0 ? { ...failure, afterRequests: left - 1 } : null;
    return left > 0 ? null : failure;
  }

  private coauthorBefore(number: number): void {
    const due = this.faults.coauthor.filter(({ beforeRequest }) => beforeRequest === number);
    if (due.length === 0) return;
    this.faults.coauthor = this.faults.coauthor.filter((change) => !due.includes(change));
    for (const { change } of due) this.act('coauthor', change);
  }

  /** Waits, when the request says so, for the person to be done with the cell. */
  private async cellIsFree(flags: number): Promise<boolean> {
    const waits = (flags & FLAG.delayForCellEdit) === 0 ? 0 : this.faults.cellEditWaitMs;
    for (let waited = 0; this.faults.cellEdit && waited < waits; waited += CELL_EDIT_LOOK_MS) await wait(CELL_EDIT_LOOK_MS);
    return !this.faults.cellEdit;
  }

  /** In a later turn, so that whoever waits for the answer goes on first. */
  private sendEvents(): void {
    later(() => this.events.flush(), 0);
  }
}

function refused(code: Extract<HostAnswer, { kind: 'refused' }>['code']): Outcome {
  return { answer: { kind: 'refused', code }, error: code };
}

function plainly(run: () => void): void {
  run();
}

function unknownService(typeName: string): never {
  return fail('ApiNotFound', typeName, `the workbench host does not implement ${typeName}`);
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? Promise.resolve() : new Promise((done) => void later(done, milliseconds));
}

/** UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
