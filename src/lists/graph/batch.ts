/** One `$batch` over the wire: up to twenty requests, each with its own answer, or lost. */
import { z } from 'zod';
import { StoreRefusal } from '../../app/ports';
import type { Network } from './network';

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, escaped. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface SingleAnswer {
  readonly status: number;
  readonly body: unknown;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

export const MOST_IN_BATCH = 20;

export type BatchAnswer =
  /** In the order of the requests; null where no answer came. */
  | { readonly kind: 'answered'; readonly answers: readonly (SingleAnswer | null)[]; readonly serverTime: number | null }
  /** Refused as a whole before any of it was done. */
  | { readonly kind: 'turned-away'; readonly answer: SingleAnswer }
  /** No answer: any part of it may have been applied. */
  | { readonly kind: 'lost' };

const RESPONSES = z.looseObject({
  responses: z.array(
    z.looseObject({ id: z.string(), status: z.number(), headers: z.record(z.string(), z.unknown()).nullish(), body: z.unknown().optional() }),
  ),
});

export async function sendBatch(network: Network, graph: string, requests: readonly GraphRequest[], signal: AbortSignal | undefined): Promise<BatchAnswer> {
  const token = await network.token(signal);
  try {
    const response = await network.fetch(`${graph}/$batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ requests: requests.map(wired) }),
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      cache: 'no-store',
      signal: signalOf(network, signal),
    });
    return await answerOf(response, requests.length);
  } catch (error) {
    // The cause may hold the request and with it the token: it goes no further.
    if (error instanceof StoreRefusal) throw error;
    signal?.throwIfAborted();
    return { kind: 'lost' };
  }
}

function wired({ method, path, headers = {}, body }: GraphRequest, index: number): object {
  const all = body === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
  return { id: String(index + 1), method, url: path, headers: all, ...(body === undefined ? {} : { body }) };
}

function signalOf({ timeoutMs }: Network, signal: AbortSignal | undefined): AbortSignal | null {
  if (timeoutMs === undefined) return signal ?? null;
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

async function answerOf(response: Response, count: number): Promise<BatchAnswer> {
  const body = (await response.json().catch(() => null)) as unknown;
  const headers = Object.fromEntries(response.headers.entries());
  // 5xx of the whole says nothing of its parts.
  if (response.status >= 500) return { kind: 'lost' };
  if (response.status !== 200) return { kind: 'turned-away', answer: { status: response.status, body, headers } };
  const read = RESPONSES.safeParse(body);
  if (!read.success) return { kind: 'lost' };
  const date = Date.parse(headers['date'] ?? '');
  return { kind: 'answered', answers: inOrder(read.data.responses, count), serverTime: Number.isNaN(date) ? null : date };
}

function inOrder(responses: z.infer<typeof RESPONSES>['responses'], count: number): (SingleAnswer | null)[] {
  const byId = new Map(responses.map((response) => [response.id, response]));
  return Array.from({ length: count }, (_, index) => {
    const response = byId.get(String(index + 1));
    return response === undefined ? null : { status: response.status, body: response.body ?? null, headers: lowerCase(response.headers ?? {}) };
  });
}

function lowerCase(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
