/** Indicators: statuses against targets and outcomes. */
import type { AssessmentReason } from '../../../core/assess-result';
import type { Finding } from '../../../core/finding';
import type { Status } from '../../../core/status';
import { readStatus } from '../../../core/status';
import { count } from '../figures';
import type { Worded } from '../lang';
import { detailCount, detailText, placeOf, quoted } from '../place';
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
  sentence: (finding) => {
    const more = andMore(finding);
    return {
      sv: `${placeOf(finding)}: ${quoted(finding.actual)} är en annan stavning av ${usual(finding)}${more.sv}.`,
      en: `${placeOf(finding)}: ${quoted(finding.actual)} is another spelling of ${usual(finding)}${more.en}.`,
    };
  },
  advice: { sv: 'Skriv bedömningarna lika i hela tabellen.', en: 'Write the statuses alike in the whole table.' },
};

export const DIRECTION_UNKNOWN: FindingWords = {
  name: { sv: 'Okänt om högre eller lägre är bättre', en: 'Unknown whether higher or lower is better' },
  sentence: (finding) => {
    const more = andMore(finding);
    return {
      sv: `${placeOf(finding)}: det framgår inte om högre eller lägre är bättre, så bedömningen kontrolleras inte${more.sv}.`,
      en: `${placeOf(finding)}: nothing says whether higher or lower is better, so the status is not checked${more.en}.`,
    };
  },
  advice: {
    sv: 'Skriv målet med ≥ eller ≤, eller lägg till en kolumn Riktning.',
    en: 'Write the target with ≥ or ≤, or add a column Riktning.',
  },
};

export const TARGET_UNREADABLE: FindingWords = {
  name: { sv: 'Mål som inte går att läsa', en: 'Target that cannot be read' },
  sentence: (finding) => {
    const more = andMore(finding);
    return {
      sv: `${placeOf(finding)}: målet ${quoted(finding.actual)} går inte att tolka, så bedömningen kontrolleras inte${more.sv}.`,
      en: `${placeOf(finding)}: the target ${quoted(finding.actual)} cannot be understood, so the status is not checked${more.en}.`,
    };
  },
  advice: {
    sv: 'Skriv målet som ett värde (≥ 90 %) eller en riktning (Öka, Minska).',
    en: 'Write the target as a value (≥ 90 %) or a direction (Öka, Minska).',
  },
};

/** The same holds for other rows of the table: one finding speaks for them all. */
function andMore(finding: Finding): Worded {
  const n = detailCount(finding) - 1;
  if (n === 0) return { sv: '', en: '' };
  return { sv: `; detsamma gäller ${count(n)} ${n === 1 ? 'rad' : 'rader'} till`, en: `; the same goes for ${count(n)} more ${n === 1 ? 'row' : 'rows'}` };
}

function usual(finding: Finding): string {
  const status = readStatus(finding.actual ?? '')?.status;
  return quoted(status === undefined ? '' : STATUS_NAMES[status]);
}

const STATUS_NAMES: Readonly<Record<Status, string>> = {
  reached: 'Uppnått', partly: 'Delvis uppnått', 'not-reached': 'Inte uppnått', positive: 'Positiv', neutral: 'Neutral',
  unchanged: 'Oförändrad', negative: 'Negativ', 'no-value': 'Inget värde',
};

const REASONS: Readonly<Record<AssessmentReason, Worded>> = {
  'target-reached': { sv: 'utfallet når målet', en: 'the outcome reaches the target' },
  'target-not-reached': { sv: 'utfallet når inte målet', en: 'the outcome does not reach the target' },
  'within-rounding': { sv: 'utfallet ligger inom avrundning från gränsen', en: 'the outcome is within rounding of the limit' },
  'better-than-previous': { sv: 'utfallet är bättre än förra året', en: 'the outcome is better than last year' },
  'equal-to-previous': { sv: 'utfallet är lika med förra årets', en: "the outcome equals last year's" },
  'worse-than-previous': { sv: 'utfallet är sämre än förra året', en: 'the outcome is worse than last year' },
  'no-comparable-previous': { sv: 'förra årets värde saknas eller går inte att jämföra', en: "last year's value is missing or not comparable" },
  'no-outcome': { sv: 'utfallet saknas', en: 'there is no outcome' },
  'share-of-target': { sv: 'utfallets andel av målet avgör', en: "the outcome's share of the target decides" },
  'share-between-99-and-100': { sv: 'utfallet är 99–100 % av målet, vilket räknas som delvis', en: 'the outcome is 99–100 % of the target, which counts as partly' },
};

function isReason(text: string): text is AssessmentReason {
  return Object.hasOwn(REASONS, text);
}

function judged(finding: Finding, but: Worded): Worded {
  const reason = detailText(finding, 'reason');
  const why = isReason(reason) ? REASONS[reason] : null;
  const because = why === null ? { sv: '', en: '' } : { sv: `: ${why.sv}`, en: `: ${why.en}` };
  return {
    sv: `${placeOf(finding)}: ${quoted(finding.actual)}, ${but.sv} ${quoted(finding.expected)}${because.sv}.`,
    en: `${placeOf(finding)}: ${quoted(finding.actual)}, ${but.en} ${quoted(finding.expected)}${because.en}.`,
  };
}
