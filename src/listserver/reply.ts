/** What goes in and out of the list server's handlers, whether alone over HTTP or inside a batch. */

/** Whose token it is, and what that person may do. */
export interface Identity {
  readonly user: string;
  /** Throttling counts by application. */
  readonly app: string;
  readonly may: 'nothing' | 'read' | 'write';
}

export interface Call {
  readonly method: string;
  /** Decoded parts of the path below `/v1.0`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly who: Identity;
  /** `http://127.0.0.1:4170`: what absolute addresses in answers begin with. */
  readonly origin: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer that is an error: thrown inside the server, sent as Graph sends it. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export function errorReply(error: GraphError, call: Pick<Call, 'headers'>, now: Date): Reply {
  const clientId = call.headers['client-request-id'];
  const innerError = {
    date: now.toISOString().slice(0, 19),
    'request-id': globalThis.crypto.randomUUID(),
    ...(clientId === undefined ? {} : { 'client-request-id': clientId }),
  };
  return { status: error.status, headers: error.headers, body: { error: { code: error.code, message: error.message, innerError } } };
}

export function invalidRequest(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}

export function notFound(message = 'The resource could not be found.'): GraphError {
  return new GraphError(404, 'itemNotFound', message);
}
