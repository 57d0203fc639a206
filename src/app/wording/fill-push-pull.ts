/** What filling in, publishing, pulling and accepting say. */
import type { Commit } from '../ports';
import { count } from './figures';
import type { Lang, Worded } from './lang';
import { plural } from './tally';
import type { FillSkipReason } from '../fill-cell';

type Tally = Commit['counts'];

export const SKIPPED: Readonly<Record<FillSkipReason, Worded>> = {
  'formula-equal': { sv: 'samma formel står redan där', en: 'the same formula stands there already' },
  'formula-other': { sv: 'en annan formel står där och lämnas', en: 'another formula stands there and is left' },
  'constant-agrees': { sv: 'rätt värde står redan där', en: 'the right value stands there already' },
  'operand-missing': { sv: 'ett värde att räkna från saknas', en: 'a figure to compute from is missing' },
  'operand-fault': { sv: 'ett värde att räkna från är ett felvärde', en: 'a figure to compute from is an error value' },
  'operand-unreadable': { sv: 'ett värde att räkna från är text, datum eller inte beräknat', en: 'a figure to compute from is text, a date or not calculated' },
  'no-value': { sv: 'förändringen saknar värde: basen är noll eller tecknet byts', en: 'the change has no value: its base is zero or the sign changes' },
  'text-stands': { sv: 'text, datum eller en andel står där och lämnas', en: 'text, a date or a share stands there and is left' },
  merged: { sv: 'cellen är sammanslagen med en annan', en: 'the cell is merged with another' },
};

export const VALUE_BECAUSE: Readonly<Record<'text-operands' | 'scales-differ', Worded>> = {
  'text-operands': { sv: 'värde i stället för formel: det som räknas är inklistrat som text', en: 'a value instead of a formula: what is computed from is pasted as text' },
  'scales-differ': { sv: 'värde i stället för formel: kolumnerna visas i olika skala', en: 'a value instead of a formula: the columns are shown in different scales' },
};

export const FILL_TEXTS = {
  nothing: { sv: 'Inget att fylla i.', en: 'Nothing to fill in.' },
  disagreeing: { sv: 'Skrivs över: värdet stämmer inte med det som räknas', en: 'Overwritten: the value disagrees with what is computed' },
  blank: { sv: 'Tomma celler', en: 'Blank cells' },
  rounding: { sv: 'Rätt inom avrundningen, men sista siffran visas annorlunda som formel', en: 'Right within rounding, but the last digit will show differently as a formula' },
  agreeing: { sv: 'Rätt värden som blir formler', en: 'Right values that become formulas' },
  skipped: { sv: 'Lämnas', en: 'Left' },
  empty: { sv: 'tom', en: 'blank' },
  planOnly: { sv: 'Inget är skrivet. Skriv med -o NY.xlsx eller --in-place.', en: 'Nothing is written. Write with -o NEW.xlsx or --in-place.' },
} as const satisfies Record<string, Worded>;

export function fillSummary(changes: number, disagreeing: number, file: string | null, lang: Lang): string {
  const cells = { sv: changes === 1 ? '1 cell' : `${count(changes)} celler`, en: changes === 1 ? '1 cell' : `${count(changes)} cells` }[lang];
  const over = disagreeing === 0 ? '' : { sv: `, varav ${count(disagreeing)} med ett annat värde förut`, en: `, ${count(disagreeing)} of them with another value before` }[lang];
  if (file === null) return { sv: `Skulle fylla i ${cells}${over}.`, en: `Would fill in ${cells}${over}.` }[lang];
  return { sv: `Fyllde i ${cells}${over}. Skrivet till ${file}.`, en: `Filled in ${cells}${over}. Written to ${file}.` }[lang];
}

/** Nothing of what could be filled in stands where it can be written. */
export function allProtected(changes: number, sheets: readonly string[], lang: Lang): string {
  const one = sheets.length === 1;
  const named = { sv: sheets.map((sheet) => `”${sheet}”`).join(', '), en: sheets.map((sheet) => `“${sheet}”`).join(', ') };
  return {
    sv: `${count(changes)} ${changes === 1 ? 'cell går' : 'celler går'} att fylla i, men ${one ? 'bladet' : 'bladen'} ${named.sv} är ${one ? 'skyddat' : 'skyddade'}. Ta bort skyddet under Granska i Excel.`,
    en: `${count(changes)} ${changes === 1 ? 'cell' : 'cells'} could be filled in, but the ${one ? 'sheet' : 'sheets'} ${named.en} ${one ? 'is' : 'are'} protected. Unprotect under Review in Excel.`,
  }[lang];
}

export function protectedSheet(sheet: string, lang: Lang): string {
  return { sv: `Bladet ${sheet} är skyddat: det går att skriva först när skyddet är borttaget.`, en: `The sheet ${sheet} is protected: it can be written to once it is unprotected.` }[lang];
}

export function twoTargets(lang: Lang): string {
  return { sv: 'Ange antingen -o eller --in-place, inte båda.', en: 'Give either -o or --in-place, not both.' }[lang];
}

export function targetNeeded(command: string, lang: Lang): string {
  return { sv: `avstamt ${command} skriver en arbetsbok: ange -o NY.xlsx eller --in-place.`, en: `avstamt ${command} writes a workbook: give -o NEW.xlsx or --in-place.` }[lang];
}

export function otherEnding(file: string, ending: string, lang: Lang): string {
  return { sv: `${file} måste sluta på ${ending}: annars går arbetsboken inte att öppna i Excel.`, en: `${file} must end in ${ending}: otherwise Excel will not open the workbook.` }[lang];
}

const HEADER: Readonly<Record<'unit' | 'period' | 'kind', string>> = {
  unit: '--unit (Avstämt_Enhet)', period: '--period ÅÅÅÅMM (Avstämt_Period)', kind: '--kind (Avstämt_Rapport)',
};

export function headerMissing(missing: readonly ('unit' | 'period' | 'kind')[], lang: Lang): string {
  const list = missing.map((field) => HEADER[field]).join(', ');
  return {
    sv: `Arbetsboken säger inte vilken rapport det är. Ange ${list}, eller definiera namnen i arbetsboken. Inget har publicerats.`,
    en: `The workbook does not say which report it is. Give ${list}, or define the names in the workbook. Nothing has been published.`,
  }[lang];
}

export function badPeriod(period: string, lang: Lang): string {
  return { sv: `${period} är ingen period. Skriv år och månad som 202404.`, en: `${period} is no period. Write year and month as 202404.` }[lang];
}

export function badKey(field: 'unit' | 'kind', word: string, lang: Lang): string {
  const option = `--${field}`;
  return {
    sv: `${option} kan inte vara ”${word}”: använd bokstäver, siffror, mellanslag och bindestreck, högst 60 tecken.`,
    en: `${option} cannot be “${word}”: use letters, digits, spaces and hyphens, 60 at most.`,
  }[lang];
}

export function noTables(file: string, lang: Lang): string {
  return {
    sv: `${file} har inga tabeller att publicera. Bind dem med namn, eller använd --find. Inget har publicerats.`,
    en: `${file} has no tables to publish. Bind them by name, or use --find. Nothing has been published.`,
  }[lang];
}

export const NOTHING_PUSHED: Worded = { sv: 'Inget har publicerats.', en: 'Nothing has been published.' };

export function otherPeriod(period: string, tables: readonly string[], lang: Lang): string {
  return {
    sv: `Perioden ${period} stämmer inte med rubrikerna: ${tables.join('; ')}. Ändra rubrikerna eller perioden. Inget har publicerats.`,
    en: `The period ${period} does not agree with the headings: ${tables.join('; ')}. Change the headings or the period. Nothing has been published.`,
  }[lang];
}

export function hasErrors(errors: number, shown: string, lang: Lang): string {
  return {
    sv: `${count(errors)} fel som ingen har accepterat, så inget har publicerats. Visa dem: avstamt check ${shown}. Publicera ändå: --allow-errors.`,
    en: `${count(errors)} ${errors === 1 ? 'error' : 'errors'} that nobody has accepted, so nothing has been published. Show: avstamt check ${shown}. Publish anyway: --allow-errors.`,
  }[lang];
}

export function committedText(series: string, id: string, how: 'new' | 'superseded' | 'repeated', lang: Lang): string {
  switch (how) {
    case 'new':
      return { sv: `Publicerat som ${series} (${id}).`, en: `Published as ${series} (${id}).` }[lang];
    case 'superseded':
      return { sv: `Publicerat som ${series} (${id}), men någon har redan publicerat ovanpå.`, en: `Published as ${series} (${id}), but somebody has already published on top of it.` }[lang];
    case 'repeated':
      return { sv: `Samma siffror är redan publicerade som ${series} (${id}).`, en: `The same figures are published already as ${series} (${id}).` }[lang];
  }
}

/** Equal figures stand there, but what the check says of them, and what has been accepted since, went with no publication. */
export function countsNotPublished(published: Tally, here: Tally, id: string, lang: Lang): string {
  const [there, now] = [published, here].map((counts) => ({
    sv: `${count(counts.errors)} fel, ${plural(counts.warnings, 'varning', 'varningar')} och ${plural(counts.accepted, 'accepterat fynd', 'accepterade fynd')}`,
    en: `${plural(counts.errors, 'error', 'errors')}, ${plural(counts.warnings, 'warning', 'warnings')} and ${plural(counts.accepted, 'accepted finding', 'accepted findings')}`,
  })) as [Worded, Worded];
  return {
    sv: `Publicerat står med ${there.sv}; här är det ${now.sv}. Det som har accepterats eller ändrats sedan dess är inte publicerat: publicera det med --base ${id}.`,
    en: `Published it has ${there.en}; here it has ${now.en}. What has been accepted or changed since then is not published: publish it with --base ${id}.`,
  }[lang];
}

export function baseWritten(file: string, lang: Lang): string {
  return { sv: `${file} bygger nu på den publiceringen (Avstämt_Bas).`, en: `${file} now builds on that publication (Avstämt_Bas).` }[lang];
}

export function rememberNextTime(lang: Lang): string {
  return { sv: 'Kör med --in-place så minns arbetsboken publiceringen.', en: 'Run with --in-place and the workbook remembers the publication.' }[lang];
}

export function baseNotWritten(file: string, because: string, id: string, lang: Lang): string {
  return {
    sv: `Varning: publiceringen står, men ${file} är inte skriven. ${because} Nästa gång: ange --base ${id}.`,
    en: `Warning: the publication stands, but ${file} is not written. ${because} Next time: give --base ${id}.`,
  }[lang];
}

export function storeMade(folder: string, lang: Lang): string {
  return { sv: `Mappen ${folder} fanns inte och är nu skapad för publiceringar.`, en: `The folder ${folder} did not exist and has been made for publications.` }[lang];
}

export function conflictText(author: string, time: string, id: string, lang: Lang): string {
  return {
    sv: `Inget har publicerats: ${author} publicerade ${time} (${id}), och den här arbetsboken bygger inte på det. Hämta den, för in skillnaderna och publicera med --base ${id}.`,
    en: `Nothing has been published: ${author} published ${time} (${id}), and this workbook does not build on that. Pull it, bring in the differences and publish with --base ${id}.`,
  }[lang];
}

export function unknownText(id: string, because: string, lang: Lang): string {
  const why = because === '' ? '' : ` (${because})`;
  return {
    sv: `Det går inte att säga om publiceringen gick igenom${why}. Kör samma kommando igen med --id ${id}: det avgör saken och publicerar aldrig två gånger.`,
    en: `It cannot be said whether the publication went through${why}. Run the same command again with --id ${id}: that settles it and never publishes twice.`,
  }[lang];
}

export function nothingToPull(unit: string, period: string, kind: string, lang: Lang): string {
  return { sv: `Inget är publicerat för ${unit}, ${period}, ${kind}.`, en: `Nothing is published for ${unit}, ${period}, ${kind}.` }[lang];
}

export function publishedWithErrors(errors: number, lang: Lang): string {
  return {
    sv: `Obs: publicerad med ${count(errors)} fel som ingen accepterat.`,
    en: `Note: published with ${count(errors)} ${errors === 1 ? 'error' : 'errors'} that nobody accepted.`,
  }[lang];
}

export function pulledText(tables: number, author: string, time: string, file: string, lang: Lang): string {
  return {
    sv: `Hämtade ${count(tables)} ${tables === 1 ? 'tabell' : 'tabeller'}, publicerade ${time} av ${author}. Skrivet till ${file}.`,
    en: `Pulled ${count(tables)} ${tables === 1 ? 'table' : 'tables'}, published ${time} by ${author}. Written to ${file}.`,
  }[lang];
}

const NOT_DONE_TO_PULLED = {
  check: { sv: 'kontrolleras inte', en: 'are not checked' },
  fill: { sv: 'fylls inte i', en: 'are not filled in' },
  push: { sv: 'publiceras inte igen, så inget har publicerats', en: 'are not published again, so nothing has been published' },
} as const satisfies Record<string, Worded>;

/** Of a workbook whose only tables are pulled ones; `pulled` has the publication of each. */
export function pulledOnly(pulled: readonly string[], command: keyof typeof NOT_DONE_TO_PULLED, lang: Lang): string {
  const ids = [...new Set(pulled)].join(', ');
  const not = NOT_DONE_TO_PULLED[command];
  return {
    sv: `${count(pulled.length)} ${pulled.length === 1 ? 'hämtad tabell' : 'hämtade tabeller'} (publicering ${ids}): hämtade tabeller ${not.sv}. avstamt diff jämför dem med en annan arbetsbok.`,
    en: `${count(pulled.length)} pulled ${pulled.length === 1 ? 'table' : 'tables'} (publication ${ids}): pulled tables ${not.en}. avstamt diff compares them with another workbook.`,
  }[lang];
}

export function noSuchSheet(sheet: string, sheets: readonly string[], lang: Lang): string {
  return { sv: `Det finns inget blad ${sheet}. Bladen är ${sheets.join(', ')}.`, en: `There is no sheet ${sheet}. The sheets are ${sheets.join(', ')}.` }[lang];
}

export function notACell(text: string, lang: Lang): string {
  return {
    sv: `${text} är ingen cell. Skriv blad och cell som "'Blad 1'!D22".`,
    en: `${text} is no cell. Write sheet and cell as "'Sheet 1'!D22".`,
  }[lang];
}

export function nothingToAccept(cell: string, code: string | null, lang: Lang): string {
  const what = code === null ? '' : ` (${code})`;
  return { sv: `Det finns inget att acceptera i ${cell}${what}.`, en: `There is nothing to accept in ${cell}${what}.` }[lang];
}

export function severalToAccept(cell: string, codes: readonly string[], lang: Lang): string {
  return { sv: `Flera saker sägs om ${cell}. Välj med --code: ${codes.join(', ')}.`, en: `Several things are said of ${cell}. Choose with --code: ${codes.join(', ')}.` }[lang];
}

export function alreadyAccepted(cell: string, lang: Lang): string {
  return { sv: `${cell} är redan accepterad.`, en: `${cell} is accepted already.` }[lang];
}

export function acceptedText(name: string, cell: string, file: string, lang: Lang): string {
  return {
    sv: `Accepterade ”${name}” i ${cell}. Antecknat i bladet Avstämt protokoll i ${file}; gäller så länge siffrorna är desamma.`,
    en: `Accepted “${name}” in ${cell}. Noted on the sheet Avstämt protokoll of ${file}; holds as long as the figures are the same.`,
  }[lang];
}

export function loggedText(file: string, lang: Lang): string {
  return { sv: `Kontrollen är antecknad i bladet Avstämt protokoll i ${file}.`, en: `The check is noted on the sheet Avstämt protokoll of ${file}.` }[lang];
}

export const PROGRESS = {
  filling: { sv: 'Fyller i', en: 'Filling in' },
  publishing: { sv: 'Publicerar', en: 'Publishing' },
  pulling: { sv: 'Hämtar', en: 'Pulling' },
} as const satisfies Record<string, Worded>;
