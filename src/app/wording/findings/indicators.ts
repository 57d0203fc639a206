/** Indicators: statuses against targets and outcomes. */
import { detailText, placeOf, quoted } from '../place';
import type { Finding } from '../../../core/finding';
import type { Worded } from '../lang';
import type { FindingWords } from './words';

export const STATUS_MISMATCH: FindingWords = {
  name: { sv: 'Bedömningen stämmer inte med siffrorna', en: 'Status contradicts the figures' },
  sentence: (finding) => judged(finding, { sv: 'men siffrorna ger', en: 'but the figures give' }),
  advice: {
    sv: 'Rätta bedömningen, eller det utfall eller mål som den bygger på.',
    en: 'Correct the status, or the outcome or target it rests on.',
  },
};

export const STATUS_UNCERTAIN: FindingWords = {
  name: { sv: 'Bedömningen kan vara fel', en: 'Status may be wrong' },
  sentence: (finding) => judged(finding, { sv: 'men siffrorna tyder på', en: 'but the figures suggest' }),
  advice: {
    sv: 'Kontrollera målets riktning, enhet och period. Är bedömningen riktig kan den accepteras med motivering.',
    en: "See to the target's direction, unit and period. A status that is right can be accepted with a motive.",
  },
};

export const STATUS_UNKNOWN_WORD: FindingWords = {
  name: { sv: 'Okänd bedömning', en: 'Unknown status word' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: ${quoted(finding.actual)} är ingen av bedömningarna som används här.`,
    en: `${placeOf(finding)}: ${quoted(finding.actual)} is none of the statuses in use here.`,
  }),
  advice: { sv: 'Använd ett av kolumnens egna ord.', en: "Use one of the column's own words." },
};

export const STATUS_SPELLING: FindingWords = {
  name: { sv: 'Bedömning med annan stavning', en: 'Status spelt otherwise' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: ${quoted(finding.actual)} brukar skrivas ${quoted(finding.expected)}.`,
    en: `${placeOf(finding)}: ${quoted(finding.actual)} is usually written ${quoted(finding.expected)}.`,
  }),
  advice: { sv: 'Skriv bedömningarna lika i hela tabellen.', en: 'Write the statuses alike in the whole table.' },
};

export const DIRECTION_UNKNOWN: FindingWords = {
  name: { sv: 'Okänt om högre eller lägre är bättre', en: 'Unknown whether higher or lower is better' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: det framgår inte om högre eller lägre är bättre, så bedömningen kontrolleras inte.`,
    en: `${placeOf(finding)}: nothing says whether higher or lower is better, so the status is not checked.`,
  }),
  advice: {
    sv: 'Skriv målet med ≥ eller ≤, eller lägg till en kolumn Riktning.',
    en: 'Write the target with ≥ or ≤, or add a column Riktning.',
  },
};

export const TARGET_UNREADABLE: FindingWords = {
  name: { sv: 'Mål som inte går att läsa', en: 'Target that cannot be read' },
  sentence: (finding) => ({
    sv: `${placeOf(finding)}: målet ${quoted(finding.actual)} går inte att tolka, så bedömningen kontrolleras inte.`,
    en: `${placeOf(finding)}: the target ${quoted(finding.actual)} cannot be understood, so the status is not checked.`,
  }),
  advice: {
    sv: 'Skriv målet som ett värde (≥ 90 %) eller en riktning (Öka, Minska).',
    en: 'Write the target as a value (≥ 90 %) or a direction (Öka, Minska).',
  },
};

function judged(finding: Finding, but: Worded): Worded {
  const why = detailText(finding, 'why');
  const because = why === '' ? '' : ` (${why})`;
  return {
    sv: `${placeOf(finding)}: ${quoted(finding.actual)}, ${but.sv} ${quoted(finding.expected)}${because}.`,
    en: `${placeOf(finding)}: ${quoted(finding.actual)}, ${but.en} ${quoted(finding.expected)}${because}.`,
  };
}
