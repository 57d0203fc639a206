/** What a list lacks, told by `src/lists/graph`, in a person's words. */
import type { Lang, Worded } from './lang';

/** By how the list's own words end, the column before them; or the whole. */
const COLUMN: readonly (readonly [ending: string, said: (column: string) => Worded])[] = [
  ['is missing', (column) => ({ sv: `kolumnen ${column} saknas`, en: `the column ${column} is missing` })],
  ['is not indexed', (column) => ({ sv: `kolumnen ${column} är inte indexerad`, en: `the column ${column} is not indexed` })],
  ['does not enforce unique values', (column) => ({ sv: `kolumnen ${column} kräver inte unika värden`, en: `the column ${column} does not enforce unique values` })],
  ['is of another type', (column) => ({ sv: `kolumnen ${column} är av fel typ`, en: `the column ${column} is of the wrong type` })],
  ['is rich text', (column) => ({ sv: `kolumnen ${column} är formaterad text i stället för oformaterad`, en: `the column ${column} is rich text instead of plain` })],
];

const WHOLE: Readonly<Record<string, Worded>> = {
  'the list has not been set up': { sv: 'listan har aldrig förberetts', en: 'the list has never been set up' },
  'a text does not read back as written': { sv: 'en text kommer inte tillbaka som den skrevs', en: 'a text does not read back as written' },
  'a key can be used twice': { sv: 'samma nyckel kan användas två gånger', en: 'a key can be used twice' },
  'a change with an old eTag goes through': { sv: 'två kan skriva över varandra', en: 'two people can overwrite each other' },
};

/** Null for what is not known here. */
export function listFaultText(detail: string, lang: Lang): string | null {
  const whole = Object.hasOwn(WHOLE, detail) ? WHOLE[detail] : undefined;
  if (whole !== undefined) return whole[lang];
  for (const [ending, said] of COLUMN) {
    const column = /^\w+$/.exec(detail.slice(0, -ending.length).trim())?.[0];
    if (detail.endsWith(` ${ending}`) && column !== undefined) return said(column)[lang];
  }
  return null;
}
