/** Why nobody could be signed in: what happened, and who can do what about it. The code after it is Microsoft's own. */
import type { SignInRefusalReason } from '../ports';
import type { Worded } from './lang';

export const SIGN_IN_REFUSALS: Readonly<Record<SignInRefusalReason, Worded>> = {
  'signed-out': {
    sv: 'Inloggningen saknas eller har gått ut. Logga in igen; för kommandoraden: lägg ett nytt token i AVSTAMT_TOKEN eller i filen AVSTAMT_TOKEN_FILE.',
    en: 'You are not signed in, or the sign-in has expired. Sign in again; for the command line: put a new token in AVSTAMT_TOKEN or in the file AVSTAMT_TOKEN_FILE.',
  },
  'sign-in-blocked': {
    sv: 'Inloggningsfönstret kunde inte öppnas. Försök igen; tillåt annars popup-fönster för den här sidan i webbläsaren och stäng andra inloggningsfönster.',
    en: 'The sign-in window could not be opened. Try again; otherwise allow pop-ups for this page in the browser and close other sign-in windows.',
  },
  'sign-in-cancelled': {
    sv: 'Inloggningen avbröts. Försök igen. Visade fönstret ett fel eller bad om godkännande: ge texten, med koden AADSTS…, till den som sköter Avstämt.',
    en: 'The sign-in was cancelled. Try again. If the window showed an error or asked for approval, give its text, with the code AADSTS…, to whoever looks after Avstämt.',
  },
  'sign-in-consent': {
    sv: 'Avstämt är inte godkänt för listor i er organisation. En administratör för Microsoft Entra behöver ge sitt medgivande en gång för alla.',
    en: 'Avstämt has not been approved for lists in your organization. An administrator of Microsoft Entra has to consent, once for everybody.',
  },
  'sign-in-setup': {
    sv: 'Avstämt är fel inställt för inloggning: organisation, program-id, adresser eller behörigheter stämmer inte med registreringen i Microsoft Entra. Ge koden till den som sköter Avstämt.',
    en: 'Avstämt is set up wrongly for sign-in: tenant, client id, addresses or permissions do not agree with the registration in Microsoft Entra. Give the code to whoever looks after Avstämt.',
  },
  'sign-in-policy': {
    sv: 'Organisationens regler tillåter inte inloggningen härifrån, eller kräver ett steg till: en godkänd enhet, ett annat nät eller starkare inloggning. Öppna listan i webbläsaren, gör det som begärs där och försök igen; vänd dig annars till IT-stödet.',
    en: 'The organization does not allow signing in from here, or asks for one step more: an approved device, another network or a stronger sign-in. Open the list in the browser, do what it asks for and try again; otherwise turn to the IT support.',
  },
  'sign-in-account': {
    sv: 'Kontot får inte använda Avstämt, eller hör till en annan organisation. Logga in med ditt arbetskonto, eller be den som sköter Avstämt att lägga till dig.',
    en: 'The account may not use Avstämt, or belongs to another organization. Sign in with your work account, or ask whoever looks after Avstämt to add you.',
  },
  'sign-in-unreachable': {
    sv: 'Microsofts inloggning går inte att nå just nu. Kontrollera anslutningen och försök igen.',
    en: "Microsoft's sign-in cannot be reached just now. See to the connection and try again.",
  },
  'sign-in-timeout': {
    sv: 'Inloggningen tog för lång tid och avbröts. Försök igen.',
    en: 'The sign-in took too long and was given up. Try again.',
  },
  'sign-in-unsupported': {
    sv: 'Den här versionen av Excel kan inte logga in åt ett tillägg. Uppdatera Excel, eller öppna arbetsboken i Excel på webben.',
    en: 'This version of Excel cannot sign in for an add-in. Update Excel, or open the workbook in Excel on the web.',
  },
  'sign-in-failed': {
    sv: 'Inloggningen misslyckades. Försök igen; ge annars koden till den som sköter Avstämt.',
    en: 'The sign-in failed. Try again; otherwise give the code to whoever looks after Avstämt.',
  },
};
