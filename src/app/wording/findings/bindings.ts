/** Names over tables. */
import type { Finding } from '../../../core/finding';
import { detailText } from '../place';
import type { FindingWords } from './words';

export const BINDING_COMMENT: FindingWords = {
  name: { sv: 'Namnet saknar sin kommentar', en: 'Name without its comment' },
  sentence: (finding) => ({
    sv: `Namnet ${detailText(finding, 'name')} säger inte vilken tabell det är; tabellen kändes igen ändå.`,
    en: `The name ${detailText(finding, 'name')} does not say which table it is; the table was recognised all the same.`,
  }),
  advice: {
    sv: 'Andra program kan ta bort kommentaren när de sparar. Bind tabellen igen för att få tillbaka den.',
    en: 'Other programs may drop the comment when they save. Bind the table again to have it back.',
  },
};

function isNoArea(finding: Finding): boolean {
  return detailText(finding, 'why') === 'no-area';
}

export const BINDING_BROKEN: FindingWords = {
  name: { sv: 'Namnet pekar ingenstans', en: 'Name leads nowhere' },
  sentence: (finding) => ({
    sv: `Namnet ${detailText(finding, 'name')} pekar på ${finding.actual ?? ''}, som inte ${isNoArea(finding) ? 'är ett rektangulärt område på ett blad' : 'finns'}.`,
    en: `The name ${detailText(finding, 'name')} refers to ${finding.actual ?? ''}, which ${isNoArea(finding) ? 'is no rectangle on a sheet' : 'does not exist'}.`,
  }),
  advice: {
    sv: 'Rätta området i Excels namnhanterare, eller ta bort namnet.',
    en: "Correct the range in Excel's Name Manager, or delete the name.",
  },
};

export const BINDING_AREAS: FindingWords = {
  name: { sv: 'Namnet täcker flera områden', en: 'Name over several areas' },
  sentence: (finding) => ({
    sv: `Namnet ${detailText(finding, 'name')} täcker flera områden (${finding.actual ?? ''}); en tabell är ett område.`,
    en: `The name ${detailText(finding, 'name')} covers several areas (${finding.actual ?? ''}); a table is one.`,
  }),
  advice: {
    sv: 'Ge varje område ett eget namn i Excels namnhanterare.',
    en: "Give each area a name of its own in Excel's Name Manager.",
  },
};

export const BINDING_UNPLACED: FindingWords = {
  name: { sv: 'Namnet leder inte till någon känd tabell', en: 'Name leads to no known table' },
  sentence: (finding) => ({
    sv: `I området för ${detailText(finding, 'name')} (${finding.actual ?? ''}) finns ingen tabell som känns igen.`,
    en: `In the range of ${detailText(finding, 'name')} (${finding.actual ?? ''}) there is no table that is recognised.`,
  }),
  advice: {
    sv: 'Kontrollera att området täcker hela tabellen med rubrikrad och radbenämningar.',
    en: 'See that the range covers the whole table with its headings and row labels.',
  },
};

export const BINDING_EDGE: FindingWords = {
  name: { sv: 'Rad eller kolumn precis utanför tabellens namn', en: "Row or column just outside the table's name" },
  sentence: (finding) => {
    const isRow = detailText(finding, 'what') === 'row';
    const name = detailText(finding, 'name');
    const range = detailText(finding, 'range');
    return {
      sv: `${isRow ? 'En rad' : 'En kolumn'} ligger kant i kant med ${name} (${range}) men är inte med i namnet, så den kontrolleras inte.`,
      en: `A ${isRow ? 'row' : 'column'} touches ${name} (${range}) but is not in the name, so it is not checked.`,
    };
  },
  advice: {
    sv: 'Utöka området i Excels namnhanterare, eller lämna en tom rad emellan.',
    en: "Extend the range in Excel's Name Manager, or leave a blank row between.",
  },
};

export const BINDING_OVERLAP: FindingWords = {
  name: { sv: 'Två namn över samma tabell', en: 'Two names over one table' },
  sentence: (finding) => ({
    sv: `Namnet ${detailText(finding, 'name')} täcker samma tabell som namnet ${detailText(finding, 'other')}; tabellen kontrolleras och skickas en gång, som ${detailText(finding, 'other')}.`,
    en: `The name ${detailText(finding, 'name')} covers the same table as the name ${detailText(finding, 'other')}; the table is checked and published once, as ${detailText(finding, 'other')}.`,
  }),
  advice: {
    sv: 'Ta bort det ena namnet i Excels namnhanterare.',
    en: "Delete one of the names in Excel's Name Manager.",
  },
};

export const BINDING_TWIN: FindingWords = {
  name: { sv: 'Kopierat blad med egna namn', en: 'Copied sheet with names of its own' },
  sentence: (finding) => ({
    sv: `Namnet ${detailText(finding, 'name')} finns också på ett kopierat blad (${finding.actual ?? ''}); kopian kontrolleras inte.`,
    en: `The name ${detailText(finding, 'name')} is on a copied sheet too (${finding.actual ?? ''}); the copy is not checked.`,
  }),
  advice: { sv: 'Bind kopian med ett eget namn om den ska kontrolleras.', en: 'Bind the copy with a name of its own if it is to be checked.' },
};
