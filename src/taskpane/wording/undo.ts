/** What is said of taking a publication back. */
import type { Worded } from '../../app/wording/lang';

export const UNDO = {
  undo: { sv: 'Ångra publiceringen …', en: 'Undo the publication …' },
  working: { sv: 'Frågar listan …', en: 'Asking the list …' },
  title: { sv: 'Ångra publiceringen?', en: 'Undo the publication?' },
  staysInLog: { sv: 'Den som ångras står kvar i loggen.', en: 'What is undone stays in the log.' },
  now: { sv: 'Gäller nu', en: 'Holds now' },
  afterwards: { sv: 'Efteråt', en: 'Afterwards' },
  confirm: { sv: 'Ja, ångra publiceringen', en: 'Yes, undo the publication' },
  notUndone: { sv: 'Publiceringen är inte ångrad', en: 'The publication is not undone' },
  first: {
    sv: 'Det är den första publiceringen: det finns inget att gå tillbaka till. Publicera rättade siffror ovanpå i stället.',
    en: 'It is the first publication: there is nothing to go back to. Publish corrected figures on top instead.',
  },
  gone: { sv: 'Publiceringen finns inte längre. Uppdatera listan.', en: 'The publication is no longer there. Refresh the list.' },
  unknown: { sv: 'Det går inte att säga om publiceringen är ångrad', en: 'It cannot be said whether the publication is undone' },
  unknownNext: { sv: 'Svaret kom bort på vägen. Se efter: det avgör saken och ångrar aldrig två gånger.', en: 'The answer was lost on its way. Find out: that settles it and never undoes twice.' },
  resolve: { sv: 'Se efter', en: 'Find out' },
} as const satisfies Record<string, Worded>;

export function holdsAfterwards(author: string, time: string, errors: number): Worded {
  return {
    sv: `Efteråt gäller det som ${author} publicerade ${time}${errors === 0 ? '' : ` (${errors} fel som ingen har accepterat)`}.`,
    en: `Afterwards what ${author} published ${time} holds${errors === 0 ? '' : ` (${errors} ${errors === 1 ? 'error' : 'errors'} that nobody has accepted)`}.`,
  };
}

export function undonePublication(time: string, isRemembered: boolean): Worded {
  return {
    sv: `Publiceringen ${time} är ångrad. Det som stod före den gäller igen.${isRemembered ? '' : ' Arbetsboken kunde inte skrivas: nästa gång du skickar visas det som en konflikt.'}`,
    en: `The publication of ${time} is undone. What stood before it holds again.${isRemembered ? '' : ' The workbook could not be written: the next time you publish this is shown as a conflict.'}`,
  };
}

export function undoNotNewest(author: string, time: string): Worded {
  return {
    sv: `${author} har publicerat ovanpå, ${time}. Bara den senaste publiceringen kan ångras.`,
    en: `${author} has published on top of it, ${time}. Only the latest publication can be undone.`,
  };
}

export function undoNotOwn(author: string, who: string): Worded {
  return {
    sv: `Den är gjord av ${author}, och du heter ${who === '' ? 'inget här än (namnet anges under Skicka)' : who}. Bara den som publicerade ångrar; andra publicerar rättade siffror ovanpå.`,
    en: `It was made by ${author}, and you are ${who === '' ? 'nobody here yet (the name is given under Publish)' : who}. Only who published undoes; others publish corrected figures on top.`,
  };
}
