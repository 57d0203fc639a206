/** What findings of one group have in common. */
import type { FindingGroup } from '../grouping';
import { count } from './figures';
import type { Lang, Worded } from './lang';
import { cellOfAddress, detailText, oneLine } from './place';

/** "12 fynd med samma orsak: Avv bud mot prog är räknad som om Helår prognos vore 0." */
export function groupHeading(group: FindingGroup, lang: Lang): string {
  const n = count(group.findings.length);
  const cause = causeWords(group)[lang];
  return { sv: `${n} fynd med samma orsak: ${cause}.`, en: `${n} findings with one cause: ${cause}.` }[lang];
}

function causeWords(group: FindingGroup): Worded {
  const [first] = group.findings;
  const column = oneLine(first.column ?? '');
  const missing = group.findings.map((finding) => detailText(finding, 'missing')).find((heading) => heading !== '');
  if (group.cause.startsWith('column:')) {
    if (missing !== undefined) {
      return { sv: `${column} är räknad som om ${missing} vore 0`, en: `${column} is computed as if ${missing} were 0` };
    }
    return { sv: `${column} följer inte av de kolumner den räknas från`, en: `${column} does not follow from the columns it is computed from` };
  }
  return cellWords(group);
}

/** What to do about the one cell that explains them all; null where the findings say it themselves. */
export function groupAdvice(group: FindingGroup, lang: Lang): string | null {
  if (!group.cause.startsWith('cell:')) return null;
  const cell = cellOfAddress(group.cause);
  const fix = group.findings.map((finding) => detailText(finding, 'fix')).find((text) => text !== '');
  switch (fix) {
    case 'sign':
      return { sv: `Rätta tecknet i ${cell}, så stämmer de andra.`, en: `Correct the sign of ${cell}, and the others agree.` }[lang];
    case 'thousandfold':
      return { sv: `Rätta ${cell} till tabellens enhet, så stämmer de andra.`, en: `Correct ${cell} to the table's unit, and the others agree.` }[lang];
    default:
      return { sv: `Rätta ${cell} och kontrollera på nytt.`, en: `Correct ${cell} and check again.` }[lang];
  }
}

function cellWords(group: FindingGroup): Worded {
  const cell = cellOfAddress(group.cause);
  const suspected = group.findings.find((finding) => detailText(finding, 'suspect') !== '');
  const label = suspected === undefined ? '' : `${detailText(suspected, 'suspectRow')} `;
  const where = `${label}(${cell})`.trim();
  switch (suspected === undefined ? '' : detailText(suspected, 'fix')) {
    case 'sign':
      return { sv: `${where} har troligen omvänt tecken`, en: `${where} probably has its sign turned` };
    case 'thousandfold':
      return { sv: `${where} är troligen tusen gånger fel`, en: `${where} is probably a thousand times off` };
    default:
      return { sv: `${where} är troligen fel`, en: `${where} is probably wrong` };
  }
}
