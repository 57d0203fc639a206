/** The page under test: a button to get a token, one to sign out, and what came of it in the open. */
import { StoreRefusal } from '../../../../src/app/ports';
import { createSignIn, type SignIn } from '../../../../src/lists/sign-in';
import type { EntraApp } from '../../../../src/lists/sign-in/settings';

declare global {
  interface Window {
    /** Put here by the test before the page runs. */
    given: { readonly app: EntraApp; readonly nested: boolean };
    outcomes: string[];
    signIn: SignIn;
  }
}

const { app, nested } = window.given;
window.outcomes = [];
window.signIn = createSignIn(app, {
  nested,
  popups: true,
  loginHint: () => Promise.resolve('anna@region.example'),
  redirectUri: `${window.location.origin}/signed-in.html`,
});

function button(name: string, work: () => Promise<string>): void {
  const element = document.createElement('button');
  element.textContent = name;
  element.addEventListener('click', () => {
    work().then(
      (outcome) => window.outcomes.push(outcome),
      (error: unknown) => window.outcomes.push(error instanceof StoreRefusal ? `${error.reason} ${error.detail}` : String(error)),
    );
  });
  document.body.append(element);
}

button('token', () => window.signIn.token(undefined));
button('token within a second', () => window.signIn.token(AbortSignal.timeout(1000)));
button('sign in', async () => {
  await window.signIn.signIn();
  return 'signed in';
});
