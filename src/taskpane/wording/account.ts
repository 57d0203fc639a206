/** What the pane says of who is signed in to the list. */
import type { Worded } from '../../app/wording/lang';

export const ACCOUNT = {
  signIn: { sv: 'Logga in', en: 'Sign in' },
  signOut: { sv: 'Logga ut', en: 'Sign out' },
  signedOut: { sv: 'Du är inte inloggad i listan.', en: 'You are not signed in to the list.' },
} as const satisfies Record<string, Worded>;

export function signedInAs(name: string, username: string): Worded {
  return { sv: `Inloggad som ${name} (${username}).`, en: `Signed in as ${name} (${username}).` };
}
