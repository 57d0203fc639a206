/** Microsoft's sign-in as far as the pane meets it, answered in the test: authorize, token with PKCE, and refusals. */
import { createHash } from 'node:crypto';
import type { Route } from 'playwright-core';
import { APP } from '../fake-msal';

export type Mode =
  /** Signs in without a question. */
  | { readonly kind: 'signs-in'; readonly expiresIn?: number }
  /** The window stays, as before somebody who reads. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'refuses'; readonly error: string; readonly description: string }
  | { readonly kind: 'unreachable' };

export interface Authority {
  mode: Mode;
  /** Requests to authorize and for tokens, by what they were for. */
  readonly seen: { readonly what: 'authorize' | 'authorization_code' | 'refresh_token'; readonly parameters: URLSearchParams }[];
  answer(route: Route): Promise<void>;
}

const ORIGIN = 'https://login.microsoftonline.com';
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const EXPIRES_IN = 3600;

export function createAuthority(): Authority {
  const challenges = new Map<string, { challenge: string; nonce: string }>();
  const authority: Authority = { mode: { kind: 'signs-in' }, seen: [], answer };
  return authority;

  async function answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    if (authority.mode.kind === 'unreachable') return route.abort('internetdisconnected');
    if (url.pathname.endsWith('/v2.0/.well-known/openid-configuration')) return json(route, 200, configuration());
    if (url.pathname.endsWith('/oauth2/v2.0/authorize')) return authorize(route, url.searchParams);
    if (url.pathname.endsWith('/oauth2/v2.0/token')) return token(route, new URLSearchParams(route.request().postData() ?? ''));
    return json(route, 404, { error: 'not_found' });
  }

  async function authorize(route: Route, parameters: URLSearchParams): Promise<void> {
    authority.seen.push({ what: 'authorize', parameters });
    const { mode } = authority;
    if (mode.kind === 'waits') return page(route, 'Sign in');
    const code = `code-${authority.seen.length}`;
    challenges.set(code, { challenge: parameters.get('code_challenge') ?? '', nonce: parameters.get('nonce') ?? '' });
    const told = mode.kind === 'refuses' ? { error: mode.error, error_description: mode.description } : { code, client_info: clientInfo() };
    const fragment = new URLSearchParams({ ...told, state: parameters.get('state') ?? '' });
    return page(route, `<script>location.replace(${JSON.stringify(`${parameters.get('redirect_uri')}#${fragment.toString()}`)})</script>`);
  }

  async function token(route: Route, parameters: URLSearchParams): Promise<void> {
    const what = parameters.get('grant_type') === 'refresh_token' ? 'refresh_token' : 'authorization_code';
    authority.seen.push({ what, parameters });
    const { mode } = authority;
    if (mode.kind === 'refuses') return json(route, 400, { error: mode.error, error_description: mode.description, error_codes: [] });
    const begun = challenges.get(parameters.get('code') ?? '');
    if (what === 'authorization_code' && begun?.challenge !== s256(parameters.get('code_verifier') ?? '')) return json(route, 400, { error: 'invalid_grant', error_description: 'AADSTS501481: PKCE' });
    return json(route, 200, {
      token_type: 'Bearer',
      scope: parameters.get('scope'),
      expires_in: mode.kind === 'signs-in' ? (mode.expiresIn ?? EXPIRES_IN) : EXPIRES_IN,
      access_token: `access-${authority.seen.length}`,
      refresh_token: `refresh-${authority.seen.length}`,
      id_token: idToken(begun?.nonce),
      client_info: clientInfo(),
    });
  }
}

function s256(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** Not signed: the library takes it from the token endpoint over https and does not look. */
function idToken(nonce: string | undefined): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ver: '2.0', iss: `${ORIGIN}/${APP.tenant}/v2.0`, aud: APP.clientId, tid: APP.tenant, oid: 'anna', sub: 'anna', name: 'Anna Andersson',
    preferred_username: 'anna@region.example', iat: now, nbf: now, exp: now + EXPIRES_IN, ...(nonce === undefined ? {} : { nonce }),
  };
  return `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`;
}

function clientInfo(): string {
  return base64({ uid: 'anna', utid: APP.tenant });
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function configuration(): object {
  const at = `${ORIGIN}/${APP.tenant}`;
  return {
    issuer: `${at}/v2.0`, authorization_endpoint: `${at}/oauth2/v2.0/authorize`, token_endpoint: `${at}/oauth2/v2.0/token`,
    end_session_endpoint: `${at}/oauth2/v2.0/logout`, jwks_uri: `${at}/discovery/v2.0/keys`,
  };
}

function json(route: Route, status: number, body: object): Promise<void> {
  return route.fulfill({ status, headers: CORS, contentType: 'application/json', body: JSON.stringify(body) });
}

function page(route: Route, body: string): Promise<void> {
  return route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${body}` });
}
