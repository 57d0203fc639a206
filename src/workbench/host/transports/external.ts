/**
 * What a page inside Excel on Windows finds as `window.external`. Set before office.js is loaded, it makes the
 * unchanged library, and so the unchanged page, believe that it is there.
 */
import type { Host, HostAnswer } from '../host';
import type { WireEvent } from '../protocol';
import { REQUIREMENT_SETS } from '../requirements';
import { externalContext, type ExternalOptions, LIGHT_THEME } from './external-context';
import { RICH_API_MESSAGES } from './messages';
import { toSafeArray, type SafeArray } from './safe-array';

export interface ExternalHost {
  /** Becomes `window.external`. */
  readonly external: object;
  /** Runs what the page associated with a button of the ribbon; what the function throws ends up in the page. */
  invokeAction(name: string): void;
  /** The page is gone: nothing is sent to it any more. */
  close(): void;
}

type Handler = (dispatchId: number, entries: SafeArray) => void;
type Callback = (answer: SafeArray | number) => void;

/** Dispatch ids of Office's own interface. */
const EXECUTE_RICH_API_REQUEST = 93;
const RICH_API_MESSAGE_EVENT = 33;

/** Status codes of Office; 0 is success. */
const STATUS = { RequestPayloadSizeLimitExceeded: 5103, ResponsePayloadSizeLimitExceeded: 5104, lost: 5001, unsupported: 5000 } as const;

const ACTION_CATEGORY = 2;
const ACTION_DISPATCH = 1_000;
/** Where in the message of a request the client puts the body and the flags. */
const BODY = 4;
const FLAGS = 6;

export function externalHost(host: Host, options: Partial<ExternalOptions> = {}): ExternalHost {
  const handlers = new Set<Handler>();
  let last = 0;
  function send(category: number, { type, target, message }: WireEvent): void {
    const entry = [category, type, target, message, ++last, false];
    for (const handler of handlers) handler(RICH_API_MESSAGE_EVENT, toSafeArray([entry]));
  }
  const stopListening = host.listen((event) => send(RICH_API_MESSAGES, event));
  return {
    external: external(host, handlers, withDefaults(options)),
    invokeAction: (name) => send(ACTION_CATEGORY, { type: ACTION_DISPATCH, target: '', message: JSON.stringify([name]) }),
    close: stopListening,
  };
}

function withDefaults(options: Partial<ExternalOptions>): ExternalOptions {
  return {
    locale: 'sv-SE',
    requirementSets: REQUIREMENT_SETS,
    documentUrl: 'https://workbench.invalid/Bok1.xlsx',
    settings: new Map(),
    theme: LIGHT_THEME,
    ...options,
  };
}

function external(host: Host, handlers: Set<Handler>, options: ExternalOptions): object {
  const context = externalContext(options);
  return {
    // `disableLogging` keeps the telemetry script of the library out.
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: SafeArray | readonly unknown[], done: Callback): void {
      if (id === EXECUTE_RICH_API_REQUEST) executeRequest(host, parameters, done);
      // Of the older interface (bindings, settings of the document's own methods) nothing is implemented, and says so.
      else setTimeout(() => done(toSafeArray([STATUS.unsupported])), 0);
    },
    RegisterEvent(id: number, _target: string, handler: Handler, done: Callback): void {
      if (id === RICH_API_MESSAGE_EVENT) handlers.add(handler);
      setTimeout(() => done(toSafeArray([0])), 0);
    },
    UnregisterEvent(_id: number, _target: string, done: Callback): void {
      setTimeout(() => done(toSafeArray([0])), 0);
    },
  };
}

function executeRequest(host: Host, parameters: SafeArray | readonly unknown[], done: Callback): void {
  const [message] = elements(parameters);
  const parts = elements(message as SafeArray | readonly unknown[]);
  void host.handle(String(parts[BODY]), Number(parts[FLAGS]), (answer) => {
    const response = responseOf(answer);
    if (response !== null) done(response);
  });
}

function elements(value: SafeArray | readonly unknown[]): readonly unknown[] {
  return 'toArray' in value ? value.toArray() : value;
}

function responseOf(answer: HostAnswer): SafeArray | null {
  switch (answer.kind) {
    case 'answered':
      return toSafeArray([0, [200, null, answer.body]]);
    case 'refused':
      return toSafeArray([STATUS[answer.code]]);
    case 'lost':
      return toSafeArray([STATUS.lost]);
    case 'silent':
      return null;
  }
}
