/**
 * Who may call. The server answers on this machine alone, but every page that a browser here has open can call it too:
 * a foreign page tells by its Origin, and one that had its own name lead here (DNS rebinding) by the Host it asks for.
 */
import { GraphError, type Identity } from './reply';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Throws 403 for another host's name. */
export function requireLoopback(host: string | undefined): void {
  if (host === undefined || !LOOPBACK.test(host)) throw new GraphError(403, 'accessDenied', 'This server answers on this machine only');
}

/** Throws 403 for a page from elsewhere; a program sends no Origin. */
export function requireOwnOrigin(origin: string | undefined, allowed: readonly string[]): void {
  if (origin === undefined || allowed.includes(origin) || isLoopbackOrigin(origin)) return;
  throw new GraphError(403, 'accessDenied', 'Pages from elsewhere may not call this server');
}

export function isLoopbackOrigin(origin: string): boolean {
  return LOOPBACK.test(origin.replace(/^https?:\/\//, '')) && /^https?:\/\//.test(origin);
}

export type Authenticate = (token: string) => Identity | null;

/**
 * Any token is taken for that of the person at the keyboard: what is protected is the machine's own. Three words play
 * the other parts: `expired`, `reader` (may read) and `stranger` (may nothing).
 */
export function localIdentity(token: string): Identity | null {
  const [role, user = 'Lokal användare'] = token.split(':', 2);
  if (role === 'expired') return null;
  return { user, app: 'avstamt', may: role === 'reader' ? 'read' : role === 'stranger' ? 'nothing' : 'write' };
}

/** Throws 401 without a token that holds. */
export function identityOf(authorization: string | undefined, authenticate: Authenticate): Identity {
  const token = /^Bearer (\S.*)$/.exec(authorization ?? '')?.[1];
  const who = token === undefined ? null : authenticate(token);
  if (who === null) throw new GraphError(401, 'InvalidAuthenticationToken', token === undefined ? 'Access token is empty.' : 'Access token has expired or is not yet valid.');
  return who;
}
