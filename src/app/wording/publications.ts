/** What undoing a publication, cleaning up and naming a publication say. */
import type { Lang } from './lang';
import { plural } from './tally';

export const UNDO_TEXTS = {
  undone: { sv: 'Ångras', en: 'To undo' },
  restored: { sv: 'Gäller sedan igen', en: 'Will stand again' },
} as const;

export function undoNotMade(id: string, lang: Lang): string {
  return {
    sv: `Inget är ångrat. Ångra med --publication ${id}.`,
    en: `Nothing is undone. Undo with --publication ${id}.`,
  }[lang];
}

export function undoneText(undone: string, id: string, lang: Lang): string {
  return {
    sv: `Publiceringen ${undone} är ångrad: det som stod före den gäller igen, som en ny publicering. Nästa gång du publicerar: ange --base ${id}.`,
    en: `The publication ${undone} is undone: what stood before it holds again, as a new publication. The next time you publish: give --base ${id}.`,
  }[lang];
}

export function undoConflict(author: string, time: string, id: string, lang: Lang): string {
  return {
    sv: `Inget är ångrat: ${author} hann publicera ${time} (${id}). Bara den senaste publiceringen kan ångras.`,
    en: `Nothing is undone: ${author} published first, ${time} (${id}). Only the latest publication can be undone.`,
  }[lang];
}

export function undoNotNewest(asked: string, current: string, author: string, time: string, lang: Lang): string {
  return {
    sv: `${asked} är inte den senaste publiceringen: den senaste är ${current}, ${time} av ${author}. Bara den senaste kan ångras. Inget är ångrat.`,
    en: `${asked} is not the latest publication: the latest is ${current}, ${time} by ${author}. Only the latest can be undone. Nothing is undone.`,
  }[lang];
}

export function undoNotOwn(id: string, author: string, me: string, lang: Lang): string {
  return {
    sv: `Den senaste publiceringen (${id}) är gjord av ${author}, inte av ${me}. Bara den som publicerade ångrar; andra publicerar rättade siffror ovanpå. Inget är ångrat.`,
    en: `The latest publication (${id}) was made by ${author}, not by ${me}. Only who published undoes; others publish corrected figures on top. Nothing is undone.`,
  }[lang];
}

export function undoFirst(id: string, lang: Lang): string {
  return {
    sv: `${id} är den första publiceringen i serien: det finns inget att gå tillbaka till. Publicera rättade siffror ovanpå. Inget är ångrat.`,
    en: `${id} is the first publication of its series: there is nothing to go back to. Publish corrected figures on top. Nothing is undone.`,
  }[lang];
}

export function undoUnknown(id: string, publication: string, lang: Lang): string {
  return {
    sv: `Det går inte att säga om ångrandet gick igenom. Kör samma kommando igen med --publication ${publication} --id ${id}: det avgör saken och ångrar aldrig två gånger.`,
    en: `It cannot be said whether the undo went through. Run the same command again with --publication ${publication} --id ${id}: that settles it and never undoes twice.`,
  }[lang];
}

export function resumeNeedsPublication(lang: Lang): string {
  return {
    sv: '--id avgör ett ångrande som inte fick svar, och behöver --publication med hela id:t för den publicering som skulle ångras.',
    en: '--id settles an undo that got no answer, and needs --publication with the whole id of the publication that was to be undone.',
  }[lang];
}

export function noSuchId(id: string, series: string, lang: Lang): string {
  return {
    sv: `Det finns ingen publicering ${id} i ${series}. avstamt log visar vilka som finns.`,
    en: `There is no publication ${id} in ${series}. avstamt log shows which there are.`,
  }[lang];
}

export function noSuchIdAnywhere(id: string, lang: Lang): string {
  return {
    sv: `Det finns ingen publicering ${id} här. avstamt log visar vilka som finns.`,
    en: `There is no publication ${id} here. avstamt log shows which there are.`,
  }[lang];
}

export function severalIds(word: string, ids: readonly string[], lang: Lang): string {
  return {
    sv: `Flera publiceringar börjar med ${word}: ${ids.join(', ')}. Skriv fler tecken.`,
    en: `Several publications begin with ${word}: ${ids.join(', ')}. Write more of it.`,
  }[lang];
}

export function wouldCleanUp(found: number, days: number, lang: Lang): string {
  const what = { sv: plural(found, 'oavslutad publicering', 'oavslutade publiceringar'), en: plural(found, 'unfinished publication', 'unfinished publications') }[lang];
  return {
    sv: `${what} äldre än ${days} dagar. Inget är borttaget: kör med --remove, så försvinner de, och lösa delar av avbrutna publiceringar. Det som är publicerat rörs aldrig.`,
    en: `${what} older than ${days} days. Nothing is removed: run with --remove and they go, with loose pieces of interrupted ones. What is published is never touched.`,
  }[lang];
}

export function cleanedUp(removed: number, days: number, lang: Lang): string {
  return {
    sv: `${plural(removed, 'oavslutad publicering', 'oavslutade publiceringar')} äldre än ${days} dagar borttagna.`,
    en: `${plural(removed, 'unfinished publication', 'unfinished publications')} older than ${days} days removed.`,
  }[lang];
}

export function tooYoung(value: string, least: number, lang: Lang): string {
  return {
    sv: `--older-than är ett antal dagar, minst ${least}, inte ${value}: yngre kan höra till en publicering som pågår.`,
    en: `--older-than is a number of days, ${least} at least, not ${value}: what is younger may belong to a publication under way.`,
  }[lang];
}
