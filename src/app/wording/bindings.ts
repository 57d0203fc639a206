/** Tabeller: how a name over a table stands, and why a binding cannot be as asked. */
import type { BindingRefusal, BindingRemedy, BindingState, HeadField, NameFault } from '../bindings/types';
import { address, rangeAddress } from '../../core/address';
import type { Lang, Worded } from './lang';

export const BINDING_STATES: Readonly<Record<BindingState, Worded>> = {
  bound: { sv: 'Bunden', en: 'Bound' },
  pulled: { sv: 'Hämtad', en: 'Pulled' },
  'comment-lost': { sv: 'Kommentaren saknas', en: 'Comment lost' },
  edge: { sv: 'Rad eller kolumn utanför', en: 'Row or column left out' },
  overlap: { sv: 'Två namn över samma tabell', en: 'Two names over one table' },
  twin: { sv: 'Kopierat blad', en: 'Copied sheet' },
  unplaced: { sv: 'Ingen känd tabell där', en: 'No known table there' },
  broken: { sv: 'Pekar ingenstans', en: 'Leads nowhere' },
  'sheet-missing': { sv: 'Bladet finns inte', en: 'Its sheet is gone' },
  'no-area': { sv: 'Är inget område', en: 'Is no range' },
  areas: { sv: 'Täcker flera områden', en: 'Covers several areas' },
};

/** On buttons. */
export const REMEDIES: Readonly<Record<BindingRemedy, Worded>> = {
  repair: { sv: 'Laga', en: 'Repair' },
  rebind: { sv: 'Bind till markeringen', en: 'Bind to selection' },
  'bind-twin': { sv: 'Bind kopian', en: 'Bind the copy' },
  unbind: { sv: 'Ta bort namnet', en: 'Remove the name' },
};

export const NAME_FAULTS: Readonly<Record<NameFault, Worded>> = {
  empty: { sv: 'Skriv ett namn.', en: 'Type a name.' },
  'too-long': { sv: 'Namnet får ha högst 255 tecken.', en: 'A name has 255 characters at most.' },
  characters: { sv: 'Använd bara bokstäver, siffror, understreck och punkt.', en: 'Use only letters, digits, underscores and full stops.' },
  'first-character': { sv: 'Namnet måste börja med en bokstav eller ett understreck.', en: 'A name begins with a letter or an underscore.' },
  'like-a-cell': { sv: 'Det är en cellreferens. Lägg till ett understreck eller ett ord.', en: 'That is a cell reference. Add an underscore or a word.' },
  reserved: { sv: 'Det namnet är upptaget för annat.', en: 'That name is kept for something else.' },
  taken: { sv: 'Ett annat namn i arbetsboken heter så.', en: 'Another name in the workbook is called so.' },
};

export function bindingRefusalSentence(refusal: BindingRefusal, lang: Lang): string {
  switch (refusal.why) {
    case 'name':
      return `${refusal.name === '' ? '' : `${refusal.name}: `}${NAME_FAULTS[refusal.fault][lang]}`;
    case 'no-table': {
      const range = rangeAddress(refusal.range.sheet, refusal.range.rect);
      return {
        sv: `I ${range} känns ingen tabell igen. Markera hela tabellen med rubrikrad och radbenämningar.`,
        en: `No table is recognised in ${range}. Select the whole table with its headings and row labels.`,
      }[lang];
    }
    case 'overlap':
      return {
        sv: `${rangeAddress(refusal.range.sheet, refusal.range.rect)} är redan bunden som ${refusal.other}. Ta bort det namnet först.`,
        en: `${rangeAddress(refusal.range.sheet, refusal.range.rect)} is bound as ${refusal.other} already. Remove that name first.`,
      }[lang];
    case 'in-use': {
      const cell = address(refusal.cell.sheet, refusal.cell.row, refusal.cell.column);
      return {
        sv: `Formeln i ${cell} använder namnet ${refusal.name} och skulle sluta fungera. Ändra formeln först.`,
        en: `The formula in ${cell} uses the name ${refusal.name} and would stop working. Change the formula first.`,
      }[lang];
    }
    case 'gone':
      return { sv: `Namnet ${refusal.name} finns inte längre i arbetsboken.`, en: `The name ${refusal.name} is no longer in the workbook.` }[lang];
  }
}

/** What is wrong with a value of the report's header. */
export const HEAD_FAULTS: Readonly<Record<HeadField, Worded>> = {
  unit: { sv: 'Använd bokstäver, siffror, mellanslag och bindestreck, högst 60 tecken.', en: 'Use letters, digits, spaces and hyphens, 60 at most.' },
  period: { sv: 'Skriv år och månad som 202404.', en: 'Write year and month as 202404.' },
  kind: { sv: 'Använd bokstäver, siffror, mellanslag och bindestreck, högst 60 tecken.', en: 'Use letters, digits, spaces and hyphens, 60 at most.' },
};
