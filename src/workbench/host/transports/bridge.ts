/**
 * The client's bridge to a native host: JSON texts both ways. It needs no browser, so the tests in Node run on it.
 * The client takes it from the global `_richApiNativeBridge`, or by `OfficeExtension.HostBridge.init`.
 */
import type { Host, HostAnswer } from '../host';
import type { WireEvent } from '../protocol';
import { RICH_API_MESSAGES } from './messages';

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface Envelope {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENTS = 3;

/** `host` is asked for at every message: a test puts another host under the same client. */
export function nativeBridge(host: () => Host): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, flags, message } = JSON.parse(text) as Envelope;
      if (type !== REQUEST) return;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host().handle(body, flags, (answer) => {
        const response = responseOf(answer);
        if (response !== null) bridge.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, flags: 0, message: response }));
      });
    },
  };
  return bridge;
}

/** What `host.listen` is given: wraps each event as the bridge's client expects it. */
export function sendOverBridge(bridge: NativeBridge): (event: WireEvent) => void {
  let last = 0;
  return ({ type, target, message }) => {
    const entry = [RICH_API_MESSAGES, type, target, message, ++last];
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries: [entry] } }));
  };
}

function responseOf(answer: HostAnswer): object | null {
  switch (answer.kind) {
    case 'answered':
      return { statusCode: 200, headers: {}, body: answer.body };
    case 'refused':
      return { statusCode: 400, headers: {}, body: { error: { code: answer.code, message: answer.code } } };
    case 'lost':
      // Without an error in its body the client makes `ConnectionFailure` of it.
      return { statusCode: 500, headers: {}, body: '' };
    case 'silent':
      return null;
  }
}
