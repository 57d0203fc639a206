/** Rows, columns, headings and units of a table. */
import { detailCount, detailText, placeOf, quoted } from '../place';
import type { Worded } from '../lang';
import type { Finding } from '../../../core/finding';
import type { FindingWords } from './words';

export const ROW_MISSING: FindingWords = {
  name: { sv: 'Rader saknas', en: 'Rows missing' },
  sentence: (finding) => listed(finding, { sv: 'Raden saknas i tabellen', en: 'Row missing from the table' }, { sv: 'Rader saknas i tabellen', en: 'Rows missing from the table' }),
  advice: {
    sv: 'Lägg till raden om den har siffror; annars behöver inget göras.',
    en: 'Add the row if it has figures; otherwise nothing needs to be done.',
  },
};

export const ROW_UNKNOWN: FindingWords = {
  name: { sv: 'Okända rader', en: 'Unknown rows' },
  sentence: (finding) => {
    // Left out of the sums: a sum of its own, a detail, a row below the result.
    if (finding.detail?.['left'] !== undefined) return listed(finding, { sv: 'Okänd rad', en: 'Unknown row' }, { sv: 'Okända rader', en: 'Unknown rows' });
    return listed(finding, { sv: 'Okänd rad, räknas med i summan', en: 'Unknown row, counted in the sum' }, { sv: 'Okända rader, räknas med i summan', en: 'Unknown rows, counted in the sum' });
  },
  advice: {
    sv: 'Kontrollera stavningen om raden skulle vara en av tabellens vanliga.',
    en: "See to the spelling if the row was meant to be one of the table's usual ones.",
  },
};

export const ROW_DUPLICATE: FindingWords = {
  name: { sv: 'Samma rad två gånger', en: 'The same row twice' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: raden står redan i tabellen.`,
    en: `${placeOf(finding)}: the row is in the table already.`,
  }),
  advice: { sv: 'Ta bort den ena, eller ge den rätt benämning.', en: 'Remove one of them, or give it its right label.' },
};

export const COLUMN_MISSING: FindingWords = {
  name: { sv: 'Kolumner saknas', en: 'Columns missing' },
  sentence: (finding) => listed(finding, { sv: 'Kolumnen saknas i tabellen', en: 'Column missing from the table' }, { sv: 'Kolumner saknas i tabellen', en: 'Columns missing from the table' }),
  advice: { sv: 'Lägg till kolumnen, så fyller Fyll i den.', en: 'Add the column, and Fyll i fills it.' },
};

export const COLUMN_UNKNOWN: FindingWords = {
  name: { sv: 'Okända kolumner', en: 'Unknown columns' },
  sentence: (finding) => listed(finding, { sv: 'Okänd kolumn, kontrolleras inte', en: 'Unknown column, not checked' }, { sv: 'Okända kolumner, kontrolleras inte', en: 'Unknown columns, not checked' }),
  advice: {
    sv: 'Kontrollera rubriken om kolumnen skulle vara en av tabellens vanliga.',
    en: "See to the heading if the column was meant to be one of the table's usual ones.",
  },
};

export const COLUMN_DUPLICATE: FindingWords = {
  name: { sv: 'Samma kolumn två gånger', en: 'The same column twice' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: en kolumn med samma innebörd står redan i tabellen; bara den första kontrolleras.`,
    en: `${placeOf(finding)}: a column of the same meaning is in the table already; only the first is checked.`,
  }),
  advice: { sv: 'Ta bort den ena, eller ge den rätt rubrik.', en: 'Remove one of them, or give it its right heading.' },
};

export const HEADING_ORDER: FindingWords = {
  name: { sv: 'Två rubriker har bytt plats', en: 'Two headings exchanged' },
  sentence: (finding) => {
    const [first, second] = [quoted(detailText(finding, 'first')), quoted(detailText(finding, 'second'))];
    return {
      sv: `Rubrikerna ${first} och ${second} står över varandras siffror; kontrollerna följer siffrorna.`,
      en: `The headings ${first} and ${second} stand over each other's figures; the checks follow the figures.`,
    };
  },
  advice: { sv: 'Byt plats på de två rubrikerna.', en: 'Exchange the two headings.' },
};

export const UNIT_LABEL: FindingWords = {
  name: { sv: 'Radens enhet är inte tabellens', en: "Row's unit is not its table's" },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: raden säger ${finding.actual ?? ''} i en tabell i ${finding.expected ?? ''}. Siffrorna läses i ${finding.expected ?? ''}.`,
    en: `${placeOf(finding)}: the row says ${finding.actual ?? ''} in a table in ${finding.expected ?? ''}. Its figures are read in ${finding.expected ?? ''}.`,
  }),
  advice: { sv: 'Rätta enheten i radens benämning.', en: "Correct the unit in the row's label." },
};

export const UNIT_ASSUMED: FindingWords = {
  name: { sv: 'Enheten är antagen', en: 'Unit assumed' },
  sentence: (finding) => {
    const unit = finding.actual ?? '';
    const bySize = detailText(finding, 'from') === 'size';
    return {
      sv: `Ingen enhet står vid tabellen; siffrorna läses i ${unit}${bySize ? ', efter sin storlek' : ''}.`,
      en: `No unit stands by the table; its figures are read in ${unit}${bySize ? ', judged by their size' : ''}.`,
    };
  },
  advice: { sv: 'Skriv enheten i rubriken, till exempel (mnkr).', en: 'Write the unit in the heading, as in (mnkr).' },
};

// A layout's own titles: `Mål {Y0}`.
const TEMPLATE_YEARS = / ?\{[^}]*\}/g;

/** "Rader saknas i tabellen (11): a, b, … med flera." The names are at most eight. */
function listed(finding: Finding, one: Worded, several: Worded): Worded {
  const count = detailCount(finding);
  const names = detailText(finding, 'names').replace(TEMPLATE_YEARS, '');
  if (count === 1) return { sv: `${one.sv}: ${names}.`, en: `${one.en}: ${names}.` };
  const more = count > names.split(', ').length;
  return {
    sv: `${several.sv} (${count}): ${names}${more ? ' med flera' : ''}.`,
    en: `${several.en} (${count}): ${names}${more ? ' and more' : ''}.`,
  };
}
