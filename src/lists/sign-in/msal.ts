/** Microsoft's library for signing in: fetched when a token is first needed, since most who open the pane publish nothing. */
import type * as MsalBrowser from '@azure/msal-browser';

/** As much of it as is used, so that a test can stand in for it. */
export type Msal = Pick<
  typeof MsalBrowser,
  'createNestablePublicClientApplication' | 'createStandardPublicClientApplication' | 'CacheLookupPolicy' | 'EventType'
>;

export async function loadMsal(): Promise<Msal> {
  // Taken apart here and now: then the bundler leaves out what is not named.
  const { createNestablePublicClientApplication, createStandardPublicClientApplication, CacheLookupPolicy, EventType } = await import('@azure/msal-browser');
  return { createNestablePublicClientApplication, createStandardPublicClientApplication, CacheLookupPolicy, EventType };
}
