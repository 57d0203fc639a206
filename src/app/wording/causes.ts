/** What findings of one group have in common. */
import type { FindingGroup } from '../grouping';
import { resultAdvice } from './costs';
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
  if (group.cause.startsWith('signs:')) return signWords(group);
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

/** What to do about the slip that explains them all; null where the findings say it themselves. */
export function groupAdvice(group: FindingGroup, lang: Lang): string | null {
  if (group.cause.startsWith('signs:')) return signAdvice(group)[lang];
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

/** Costs with the wrong sign: in some columns, or everywhere. */
function signWords(group: FindingGroup): Worded {
  const columns = turnedColumns(group).join(', ');
  if (columns === '') {
    return hasPositiveCosts(group)
      ? { sv: 'kostnaderna står utan minus, men resultatet är räknat som om de hade det', en: 'costs stand without a minus, but the result is computed as if they had one' }
      : { sv: 'kostnaderna står med minus, men resultatet är räknat som om de inte hade det', en: 'costs stand with a minus, but the result is computed as if they had none' };
  }
  return wantsMinus(group)
    ? { sv: `kostnaderna i ${columns} står utan minus`, en: `the costs in ${columns} stand without their minus` }
    : { sv: `kostnaderna i ${columns} står med minus`, en: `the costs in ${columns} stand with a minus` };
}

function signAdvice(group: FindingGroup): Worded {
  if (turnedColumns(group).length === 0) return resultAdvice(hasPositiveCosts(group));
  return wantsMinus(group)
    ? { sv: 'Sätt minus framför kostnaderna där, som i tabellens övriga kolumner, så stämmer de andra.', en: "Put a minus before the costs there, as in the table's other columns, and the others agree." }
    : { sv: 'Ta bort minus framför kostnaderna där, som i tabellens övriga kolumner, så stämmer de andra.', en: "Take the minus off the costs there, as in the table's other columns, and the others agree." };
}

function turnedColumns(group: FindingGroup): string[] {
  return [...new Set(group.findings.filter(({ code }) => code === 'SIGN_AGAINST_TABLE').map(({ column }) => oneLine(column ?? '')))];
}

function wantsMinus(group: FindingGroup): boolean {
  return group.findings.some(({ code, expected }) => code === 'SIGN_AGAINST_TABLE' && expected?.startsWith('-') === true);
}

function hasPositiveCosts(group: FindingGroup): boolean {
  return group.findings.some((finding) => detailText(finding, 'costs') === 'positive');
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
