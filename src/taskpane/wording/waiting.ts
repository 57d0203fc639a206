/** What is said before there is a list, or a sign-in, to wait for. */
import type { Worded } from '../../app/wording/lang';

export const signingIn: Worded = {
  sv: 'Väntar på inloggningen. Slutför den i fönstret som har öppnats.',
  en: 'Waiting for the sign-in. Complete it in the window that has opened.',
};

export const NOT_OPENED: Worded = { sv: 'Avbrutet. Listan är inte öppnad.', en: 'Cancelled. The list has not been opened.' };
