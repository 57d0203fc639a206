/** Skicka: what stops it, what came of it, and what to do next. */
import type { PushStop } from '../push';
import type { Commit, Series, StoreRefusalReason } from '../ports';
import { addressOf } from '../report';
import { count } from './figures';
import type { Lang, Worded } from './lang';
import { storeRefusalSentence } from './refusals';

/** "region-västmanland · 202404 · delårsrapport" */
export function seriesText({ unit, period, kind }: Series): string {
  return `${unit} · ${period} · ${kind}`;
}

const FIELDS: Readonly<Record<'unit' | 'period' | 'kind', Worded>> = {
  unit: { sv: 'enhet', en: 'unit' }, period: { sv: 'period', en: 'period' }, kind: { sv: 'rapport', en: 'report' },
};

export function pushStopSentence(stop: PushStop, lang: Lang): string {
  switch (stop.outcome) {
    case 'header-missing': {
      const list = stop.missing.map((field) => FIELDS[field][lang]).join(', ');
      return { sv: `Arbetsboken säger inte vilken rapport det är: ${list} saknas. Fyll i under Tabeller.`, en: `The workbook does not say which report it is: ${list} missing. Fill in under Tabeller.` }[lang];
    }
    case 'bad-key':
      return {
        sv: `”${stop.word}” kan inte vara ${FIELDS[stop.field].sv}: använd bokstäver, siffror, mellanslag och bindestreck, högst 60 tecken.`,
        en: `“${stop.word}” cannot be the ${FIELDS[stop.field].en}: use letters, digits, spaces and hyphens, 60 at most.`,
      }[lang];
    case 'bad-period':
      return { sv: `${stop.period} är ingen period. Skriv år och månad som 202404.`, en: `${stop.period} is no period. Write year and month as 202404.` }[lang];
    case 'no-tables':
      return { sv: 'Det finns inga bundna tabeller att skicka. Hitta och bind dem under Tabeller.', en: 'There are no bound tables to send. Find and bind them under Tabeller.' }[lang];
    case 'other-period': {
      const said = stop.conflicts.map(({ cell, headings }) => `${addressOf(cell)} ”${headings.join('”, ”')}”`).join('; ');
      return {
        sv: `Perioden är ${stop.period}, men rubrikerna säger något annat: ${said}. Ändra rubrikerna, eller perioden under Tabeller.`,
        en: `The period is ${stop.period}, but the headings say otherwise: ${said}. Change the headings, or the period under Tabeller.`,
      }[lang];
    }
  }
}

/** *Skicka ändå?* */
export function sendAnywayText(errors: number, lang: Lang): string {
  return {
    sv: `${count(errors)} fel har ingen accepterat. De följer med i det som skickas, och alla ser dem. Skicka ändå?`,
    en: `${count(errors)} ${errors === 1 ? 'error has' : 'errors have'} not been accepted by anybody. They go with what is sent, for all to see. Send anyway?`,
  }[lang];
}

/** `time` is already as the reader's clock has it. */
export function sentText({ series, figuresHash }: Pick<Commit, 'series' | 'figuresHash'>, time: string, how: { readonly superseded: boolean; readonly repeated: boolean }, lang: Lang): string {
  const what = seriesText(series);
  if (how.repeated) return { sv: `Samma siffror är redan publicerade som ${what}, ${time}.`, en: `The same figures are published already as ${what}, ${time}.` }[lang];
  if (how.superseded) return { sv: `Publicerat som ${what} ${time}, men någon har redan publicerat ovanpå.`, en: `Published as ${what} ${time}, but somebody has already published on top of it.` }[lang];
  return { sv: `Publicerat som ${what} ${time}. Kontrollsumma ${figuresHash.slice(0, 8)}.`, en: `Published as ${what} ${time}. Checksum ${figuresHash.slice(0, 8)}.` }[lang];
}

export function conflictSentence(author: string, time: string, lang: Lang): string {
  return {
    sv: `Inget har publicerats: ${author} publicerade ${time}, och den här arbetsboken bygger inte på det. Se skillnaderna, för in dem som ska med, och utgå sedan från den publiceringen.`,
    en: `Nothing has been published: ${author} published ${time}, and this workbook does not build on that. Look at the differences, bring in those you want, and then build on that publication.`,
  }[lang];
}

export const PUSH_TEXTS = {
  cancelled: { sv: 'Avbrutet. Inget har publicerats.', en: 'Cancelled. Nothing has been published.' },
  unknown: {
    sv: 'Svaret kom bort, så det går inte att säga om publiceringen gick igenom. Fråga igen: det avgör saken och publicerar aldrig två gånger.',
    en: 'The answer was lost, so it cannot be said whether the publication went through. Ask again: that settles it and never publishes twice.',
  },
  interrupted: {
    sv: 'En publicering påbörjades innan panelen stängdes. Fråga hur det gick: det avgör saken och publicerar aldrig två gånger.',
    en: 'A publication was begun before the pane was closed. Ask what came of it: that settles it and never publishes twice.',
  },
  notRemembered: {
    sv: 'Publiceringen står, men arbetsboken kunde inte skrivas och minns den inte. Utgå från den under Hämta innan du skickar nästa gång.',
    en: 'The publication stands, but the workbook could not be written and does not remember it. Build on it under Hämta before you send the next time.',
  },
  remembered: { sv: 'Arbetsboken bygger nu på den publiceringen.', en: 'The workbook now builds on that publication.' },
} as const satisfies Record<string, Worded>;

/** Where what to do is done by a button and not by an option of the command line. */
const IN_THE_PANE: Partial<Readonly<Record<StoreRefusalReason, Worded>>> = {
  'signed-out': {
    sv: 'Du är inte inloggad, eller inloggningen har gått ut. Logga in igen och försök på nytt.',
    en: 'You are not signed in, or the sign-in has expired. Sign in again and try once more.',
  },
  'base-unknown': {
    sv: 'Arbetsboken bygger på en publicering som inte finns här. Kontrollera att det är rätt lista, eller utgå från den senaste under Hämta. Inget har publicerats.',
    en: 'The workbook builds on a publication that is not here. See that the list is the right one, or build on the latest under Hämta. Nothing has been published.',
  },
  'not-a-folder': { sv: 'Platsen för publiceringar är ingen mapp. Kontrollera inställningen.', en: 'The place of publications is no folder. See to the setting.' },
  'not-an-id': { sv: 'Publiceringens id är skadat. Börja om. Inget har publicerats.', en: 'The id of the publication is damaged. Start over. Nothing has been published.' },
  'id-taken': { sv: 'Publiceringens id är redan använt. Börja om. Inget har publicerats.', en: 'The id of the publication is used already. Start over. Nothing has been published.' },
  'id-too-old': { sv: 'Publiceringen påbörjades för länge sedan för att kunna fullföljas. Börja om. Inget har publicerats.', en: 'The publication was begun too long ago to be completed. Start over. Nothing has been published.' },
};

export function paneStoreRefusal(reason: StoreRefusalReason, detail: string, lang: Lang): string {
  return IN_THE_PANE[reason]?.[lang] ?? storeRefusalSentence(reason, detail, lang);
}
