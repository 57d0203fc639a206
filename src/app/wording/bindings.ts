/** Tabeller: how a name over a table stands, and why a binding cannot be as asked. */
import type { BindingRefusal, BindingRemedy, BindingState, HeadField, NameFault } from '../bindings/types';
import { address, rangeAddress } from '../../core/address';
import type { Lang, Worded } from './lang';

/** How a name stands where all is not well, and what that means for the check: two sentences that follow each other. */
export const BINDING_STATES: Readonly<Record<Exclude<BindingState, 'bound' | 'pulled'>, { readonly name: Worded; readonly means: Worded }>> = {
  'comment-lost': {
    name: { sv: 'Kommentaren saknas', en: 'Comment lost' },
    means: { sv: 'Tabellen känns igen på sina rubriker.', en: 'The table is recognised by its headings.' },
  },
  edge: {
    name: { sv: 'Rad eller kolumn utanför', en: 'Row or column left out' },
    means: { sv: 'Det som står intill tabellen kontrolleras inte.', en: 'What stands beside the table is not checked.' },
  },
  overlap: {
    name: { sv: 'Två namn över samma tabell', en: 'Two names over one table' },
    means: { sv: 'Det här räknas inte.', en: 'This one does not count.' },
  },
  twin: {
    name: { sv: 'Kopierat blad', en: 'Copied sheet' },
    means: { sv: 'Namnet kom med kopian, som inte kontrolleras.', en: 'The name came along with the copy, which is not checked.' },
  },
  unplaced: {
    name: { sv: 'Ingen känd tabell där', en: 'No known table there' },
    means: { sv: 'Siffrorna kontrolleras inte.', en: 'Its figures are not checked.' },
  },
  broken: {
    name: { sv: 'Pekar ingenstans', en: 'Leads nowhere' },
    means: { sv: 'Det som namnet stod för är borttaget.', en: 'What the name stood for has been deleted.' },
  },
  'sheet-missing': {
    name: { sv: 'Bladet finns inte', en: 'Its sheet is gone' },
    means: { sv: 'Det är borttaget eller har bytt namn.', en: 'It has been deleted or renamed.' },
  },
  'no-area': {
    name: { sv: 'Är inget område', en: 'Is no range' },
    means: { sv: 'Namnet är en formel eller konstant.', en: 'The name is a formula or a constant.' },
  },
  areas: {
    name: { sv: 'Täcker flera områden', en: 'Covers several areas' },
    means: { sv: 'En tabell är ett område.', en: 'A table is one range.' },
  },
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

/** Beside an empty field, where nothing at all was filled in. */
export const HEAD_MISSING: Readonly<Record<HeadField, Worded>> = {
  unit: { sv: 'Skriv enheten.', en: 'Type the unit.' },
  period: { sv: 'Skriv perioden.', en: 'Type the period.' },
  kind: { sv: 'Skriv vilken rapport det är.', en: 'Type which report it is.' },
};
