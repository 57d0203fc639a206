/** What Skicka says. */
import type { Worded } from '../../app/wording/lang';

export const PUSH = {
  noStore: { sv: 'Publicering är inte uppsatt', en: 'Publishing is not set up' },
  noStoreWhy: {
    sv: 'Kontroll och Fyll i fungerar ändå. Den som sköter Avstämt hos er anger var publiceringar sparas (administratörens sida i dokumentationen).',
    en: 'Check and Fill in work all the same. Whoever looks after Avstämt with you says where publications are kept (the administrator’s page of the documentation).',
  },
  intro: { sv: 'Publicera rapportens siffror', en: 'Publish the figures of the report' },
  introWhy: {
    sv: 'Alla bundna tabeller publiceras tillsammans. Andra ser allt eller inget. Du får se vad som går iväg först.',
    en: 'All bound tables are published together. Others see all or nothing. You see what goes first.',
  },
  who: { sv: 'Ditt namn', en: 'Your name' },
  whoHint: { sv: 'Står vid publiceringen.', en: 'Stands beside the publication.' },
  whoMissing: { sv: 'Skriv ditt namn först: det står vid publiceringen.', en: 'Write your name first: it stands beside the publication.' },
  prepare: { sv: 'Visa vad som skickas', en: 'Show what will go' },
  preparing: { sv: 'Kontrollerar och jämför med det publicerade …', en: 'Checking, and comparing with what is published …' },
  verifying: { sv: 'Ser efter att inget har ändrats sedan du såg det …', en: 'Making sure that nothing has changed since you saw it …' },
  goes: { sv: 'Det här skickas', en: 'This goes' },
  series: { sv: 'Rapport', en: 'Report' },
  unit: { sv: 'Enhet', en: 'Unit' },
  period: { sv: 'Period', en: 'Period' },
  kind: { sv: 'Rapporttyp', en: 'Kind' },
  publisher: { sv: 'Publiceras av', en: 'Published by' },
  changed: { sv: 'Ändrat', en: 'Changed' },
  besides: { sv: 'Dessutom', en: 'Besides,' },
  lookAtErrors: { sv: 'Se på felen', en: 'Look at the errors' },
  changedTitle: { sv: 'Arbetsboken har ändrats sedan du såg det. Inget har skickats.', en: 'The workbook has changed since you saw it. Nothing has been published.' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  standing: { sv: 'Publicerat nu', en: 'Published now' },
  first: { sv: 'Inget: det här blir den första publiceringen.', en: 'Nothing: this will be the first publication.' },
  same: { sv: 'Samma siffror är redan publicerade.', en: 'The same figures are published already.' },
  sameFigures: { sv: 'Siffrorna är desamma som redan är publicerade. Det som ändras är vilka fel som är accepterade.', en: 'The figures are the same as are published already. What changes is which errors are accepted.' },
  changes: { sv: 'Ändringar mot det publicerade', en: 'Changes against what is published' },
  send: { sv: 'Skicka', en: 'Publish' },
  anyway: { sv: 'Skicka ändå', en: 'Publish anyway' },
  anywayTitle: { sv: 'Skicka ändå?', en: 'Publish anyway?' },
  notNow: { sv: 'Nej, se på felen', en: 'No, look at the errors' },
  sending: { sv: 'Publicerar …', en: 'Publishing …' },
  resolving: { sv: 'Ser efter om publiceringen gick igenom …', en: 'Finding out whether the publication went through …' },
  cancelling: { sv: 'Avbryter …', en: 'Cancelling …' },
  cancelled: { sv: 'Avbrutet. Inget har publicerats.', en: 'Cancelled. Nothing has been published.' },
  committed: { sv: 'Publicerat', en: 'Published' },
  repeated: { sv: 'Samma siffror var redan publicerade', en: 'The same figures were published already' },
  superseded: { sv: 'Någon annan har redan publicerat en nyare ovanpå.', en: 'Somebody else has already published a newer one on top.' },
  time: { sv: 'Tid', en: 'Time' },
  by: { sv: 'Av', en: 'By' },
  hash: { sv: 'Siffrornas kontrollsumma', en: 'Checksum of the figures' },
  id: { sv: 'Publicering', en: 'Publication' },
  remembered: { sv: 'Arbetsboken minns att den bygger på den här publiceringen (Avstämt_Bas).', en: 'The workbook remembers that it builds on this publication (Avstämt_Bas).' },
  notRemembered: { sv: 'Publiceringen står, men arbetsboken kunde inte minnas den:', en: 'The publication stands, but the workbook could not remember it:' },
  conflict: { sv: 'Någon annan hann före', en: 'Somebody else was first' },
  conflictOwn: { sv: 'Du har själv publicerat något nyare', en: 'You have published something newer yourself' },
  notBased: { sv: 'Kommer att stoppas', en: 'Will be stopped' },
  notBasedNext: {
    sv: 'Skickar du nu ersätts ingenting. Gå igenom ändringarna nedan. Stämmer de, bygg på publiceringen; annars hämta den och för in skillnaderna.',
    en: 'Nothing is replaced if you publish now. Go through the changes below. If they are right, build on the publication; else pull it and bring the differences in.',
  },
  conflictNext: {
    sv: 'Inget har publicerats. Så här skiljer sig din arbetsbok från det som står där. Hämta det, för in skillnaderna och skicka igen.',
    en: 'Nothing has been published. This is how your workbook differs from what stands there. Pull it, bring in the differences and publish again.',
  },
  buildOn: { sv: 'Skillnaderna är införda: bygg på den', en: 'The differences are brought in: build on it' },
  toPull: { sv: 'Till Hämta', en: 'Go to Pull' },
  unknown: { sv: 'Det går inte att säga om publiceringen gick igenom', en: 'It cannot be said whether the publication went through' },
  unknownNext: { sv: 'Svaret kom bort på vägen. Se efter: det avgör saken och publicerar aldrig två gånger.', en: 'The answer was lost on its way. Find out: that settles it and never publishes twice.' },
  resolve: { sv: 'Se efter', en: 'Find out' },
  interrupted: { sv: 'En publicering avbröts', en: 'A publication was interrupted' },
  interruptedNext: { sv: 'Panelen stängdes innan svaret kom. Se efter om den gick igenom, eller lämna den.', en: 'The pane was closed before the answer came. Find out whether it went through, or leave it.' },
  leave: { sv: 'Lämna den', en: 'Leave it' },
  again: { sv: 'Börja om', en: 'Start over' },
  toLog: { sv: 'Visa publiceringar under Hämta', en: 'Show publications under Pull' },
  refused: { sv: 'Inget har publicerats', en: 'Nothing has been published' },
  stopped: { sv: 'Kan inte skickas än', en: 'Cannot be published yet' },
  toTables: { sv: 'Fyll i under Tabeller', en: 'Fill in under Tables' },
  otherPeriod: { sv: 'Rubrikerna gäller en annan period', en: 'The headings are of another period' },
  noTables: { sv: 'Inga tabeller är bundna', en: 'No tables are bound' },
} as const satisfies Record<string, Worded>;

export function tablesCount(n: number): Worded {
  return { sv: n === 1 ? '1 tabell' : `${n} tabeller`, en: n === 1 ? '1 table' : `${n} tables` };
}

export function changedSince({ figures, tables }: { readonly figures: number; readonly tables: number }): Worded {
  if (figures + tables === 0) return { sv: 'Inga siffror, men ord, accepterade avvikelser eller vad arbetsboken bygger på. Se över och skicka igen.', en: 'No figures, but words, accepted deviations or what the workbook builds on. Look it over and publish again.' };
  const sv = `${figures === 1 ? 'En siffra' : `${figures} siffror`} i ${tables === 1 ? 'en tabell' : `${tables} tabeller`} har ändrats.`;
  const en = `${figures === 1 ? 'One figure' : `${figures} figures`} in ${tables === 1 ? 'one table' : `${tables} tables`} ${figures === 1 ? 'has' : 'have'} changed.`;
  return { sv: `${sv} Se över det som skickas nu och tryck på Skicka igen.`, en: `${en} Look over what goes now and publish again.` };
}

export function askAnyway(errors: number): Worded {
  return {
    sv: `${errors} fel som ingen har accepterat följer med. Den som hämtar siffrorna ser antalet.`,
    en: `${errors} ${errors === 1 ? 'error' : 'errors'} that nobody has accepted would go along. Whoever pulls the figures sees the count.`,
  };
}

export function notBasedOn(author: string, time: string): Worded {
  return { sv: `${author} publicerade ${time}, och din arbetsbok bygger inte på det.`, en: `${author} published ${time}, and your workbook does not build on it.` };
}

export function headingsName(table: string, period: string, headings: string): Worded {
  return { sv: `${table}: ${period}${headings === '' ? '' : ` (”${headings}”)`}`, en: `${table}: ${period}${headings === '' ? '' : ` (“${headings}”)`}` };
}

export function periodAsked(period: string): Worded {
  return { sv: `Du skickar ${period}, men de här tabellerna säger något annat. Ändra rubrikerna i bladet, eller perioden under Tabeller.`, en: `You publish ${period}, but these tables say otherwise. Change the headings in the sheet, or the period under Tables.` };
}

export function headMissing(fields: string): Worded {
  return { sv: `Arbetsboken säger inte vilken rapport det är. Det saknas: ${fields}.`, en: `The workbook does not say which report it is. Missing: ${fields}.` };
}

export function notAPeriod(period: string): Worded {
  return { sv: `${period} är ingen period. Skriv år och månad som 202404.`, en: `${period} is no period. Write year and month as 202404.` };
}

export function notAKey(field: string, word: string): Worded {
  return { sv: `${field} kan inte vara ”${word}”: använd bokstäver, siffror, mellanslag och bindestreck.`, en: `${field} cannot be “${word}”: use letters, digits, spaces and hyphens.` };
}
