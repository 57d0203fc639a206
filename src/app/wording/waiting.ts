/** What is said while the list lets people wait. */
import type { StoreWait } from '../ports';
import type { Worded } from './lang';

export function waitingSentence({ tries, most, nextInMs, isBusy }: StoreWait): Worded {
  const seconds = Math.max(1, Math.round((nextInMs ?? 0) / 1000));
  const next = nextInMs === null ? tries : tries + 1;
  const of = { sv: `(försök ${next} av ${most})`, en: `(try ${next} of ${most})` };
  if (nextInMs === null && tries === 1) return { sv: `Listan svarar inte. Väntar på svar … ${of.sv}`, en: `The list does not answer. Waiting for it … ${of.en}` };
  if (nextInMs === null) return { sv: `Listan svarar inte. Försöker igen … ${of.sv}`, en: `The list does not answer. Trying again … ${of.en}` };
  if (isBusy) return { sv: `Listan har mycket att göra och ber oss vänta ${seconds} s. Sedan försöker vi igen ${of.sv}.`, en: `The list is busy and asks for ${seconds} s. Then it is tried again ${of.en}.` };
  return { sv: `Listan svarar inte. Försöker igen om ${seconds} s ${of.sv}.`, en: `The list does not answer. Trying again in ${seconds} s ${of.en}.` };
}
