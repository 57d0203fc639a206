/** Why Excel itself did not do what was asked: it is busy, somebody else was first, it failed, it is too old. */
import type { WorkbookRefusal, WorkbookRefusalReason } from '../ports';
import type { Worded } from './lang';

type Detail = WorkbookRefusal['detail'];

export type ExcelReason = Extract<
  WorkbookRefusalReason,
  'cell-being-edited' | 'changed-meanwhile' | 'too-much-at-once' | 'host-failed' | 'host-too-old' | 'name-not-allowed' | 'not-allowed'
>;

const NOTHING_WRITTEN: Worded = { sv: 'Inget har skrivits.', en: 'Nothing has been written.' };

/** By reason; `file` is how the user knows the workbook. */
export const EXCEL_REFUSALS: Readonly<Record<ExcelReason, (file: string, detail: Detail) => Worded>> = {
  'cell-being-edited': (file) => ({
    sv: `Du håller på att skriva i en cell i ${file}, och så länge tar Excel inte emot något annat. Tryck Enter eller Esc i cellen och försök igen. ${NOTHING_WRITTEN.sv}`,
    en: `You are typing in a cell of ${file}, and until you are done Excel takes nothing else. Press Enter or Esc in the cell and try again. ${NOTHING_WRITTEN.en}`,
  }),
  'changed-meanwhile': (file, detail) => ({
    sv: `${what(detail, 'sv')} i ${file} har ändrats sedan förhandsvisningen, kanske av någon annan som har filen öppen. Läs om, se vad som skiljer och försök igen. ${written(detail, 'sv')}`,
    en: `${what(detail, 'en')} in ${file} has changed since the preview, perhaps by somebody else who has the file open. Read again, see what differs and try again. ${written(detail, 'en')}`,
  }),
  'too-much-at-once': (file) => ({
    sv: `En enda cell i ${file} rymmer mer än vad som går att skicka till Excel på en gång. Korta av texten i den och försök igen. ${NOTHING_WRITTEN.sv}`,
    en: `A single cell of ${file} holds more than can be sent to Excel at once. Shorten its text and try again. ${NOTHING_WRITTEN.en}`,
  }),
  'host-failed': (file, detail) => ({
    sv: `Excel svarade inte som väntat när ${file} skulle läsas eller skrivas${code(detail)}. ${written(detail, 'sv')} Försök igen; hjälper inte det, spara och öppna filen på nytt.`,
    en: `Excel did not answer as expected when ${file} was to be read or written${code(detail)}. ${written(detail, 'en')} Try again; if that does not help, save and open the file anew.`,
  }),
  'host-too-old': (file, detail) => ({
    sv: `Den här versionen av Excel saknar det som behövs för ${file} (${needs(detail)}). Uppdatera Excel, eller öppna filen i Excel på webben. ${NOTHING_WRITTEN.sv}`,
    en: `This version of Excel lacks what ${file} needs (${needs(detail)}). Update Excel, or open the file in Excel on the web. ${NOTHING_WRITTEN.en}`,
  }),
  'name-not-allowed': (file, detail) => ({
    sv: `Excel godtar inte namnet ${text(detail, 'name')} i ${file}: det ser ut som en cell, är upptaget eller har tecken som inte får stå i ett namn. Välj ett annat. ${NOTHING_WRITTEN.sv}`,
    en: `Excel does not accept the name ${text(detail, 'name')} in ${file}: it looks like a cell, is taken or has characters that no name can have. Choose another. ${NOTHING_WRITTEN.en}`,
  }),
  'not-allowed': (file, detail) => ({
    sv: `Excel tillåter inte ändringen i ${file}${inSheet(detail, 'sv')}. Arbetsboken kan vara skrivskyddad, eller dess struktur låst under Granska › Skydda arbetsbok. ${written(detail, 'sv')}`,
    en: `Excel does not allow the change in ${file}${inSheet(detail, 'en')}. The workbook may be read-only, or its structure locked under Review › Protect Workbook. ${written(detail, 'en')}`,
  }),
};

function text(detail: Detail, key: string): string {
  return String(detail[key] ?? '');
}

function what(detail: Detail, lang: 'sv' | 'en'): string {
  const name = text(detail, 'name');
  if (name !== '') return { sv: `Namnet ${name}`, en: `The name ${name}` }[lang];
  const cell = [text(detail, 'sheet'), text(detail, 'cell')].filter((one) => one !== '').join('!');
  return { sv: `Cellen ${cell}`, en: `The cell ${cell}` }[lang];
}

/** `detail.written`: `nothing` (or absent), `unknown` when the answer was lost, else the ranges that stay written. */
function written(detail: Detail, lang: 'sv' | 'en'): string {
  const stays = text(detail, 'written');
  if (stays === '' || stays === 'nothing') return NOTHING_WRITTEN[lang];
  if (stays === 'unknown') {
    return {
      sv: 'Det är okänt om något skrevs: läs om och jämför innan du fortsätter.',
      en: 'Whether anything was written is unknown: read again and compare before you go on.',
    }[lang];
  }
  return {
    sv: `Detta skrevs och gick inte att ta tillbaka: ${stays}.`,
    en: `This was written and could not be taken back: ${stays}.`,
  }[lang];
}

function code(detail: Detail): string {
  const known = text(detail, 'code');
  return known === '' ? '' : ` (${known})`;
}

function needs(detail: Detail): string {
  return text(detail, 'needs') || 'ExcelApi';
}

function inSheet(detail: Detail, lang: 'sv' | 'en'): string {
  const sheet = text(detail, 'sheet');
  return sheet === '' ? '' : { sv: ` (bladet ${sheet})`, en: ` (the sheet ${sheet})` }[lang];
}
