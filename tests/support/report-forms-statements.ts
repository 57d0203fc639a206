/** Resultaträkningar in other years, orders and words. */
import type { FormTable } from './report-forms';
import { STATEMENT_LABELS, statement, statementRows } from './report-forms';

export interface Form {
  readonly name: string;
  readonly layout: string;
  readonly table: FormTable;
}

const [now, bud, prev, prog, year, closing] = [1, 1.02, 0.93, 3.05, 3, 2.87].map(statement);
const N = now!; const B = bud!; const P = prev!; const F = prog!; const Y = year!; const C = closing!;

const LABEL_VARIANTS = {
  ...STATEMENT_LABELS, income: 'Summa verksamhetens intäkter', costs: 'Summa verksamhetens kostnader', medicines: 'Läkemedel',
  hired: '- varav inhyrd personal', overtime: '- varav övertid', result: 'Periodens resultat', staff: 'Personalkostnad',
};

/** Another order of rows: results first, sums above their parts. */
function reordered(): Record<string, string> {
  const order = ['result', 'income', 'grant', 'fees', 'care', 'other', 'sold', 'costs', 'premises', 'staff', 'overtime', 'hired', 'medicines', 'otherCosts', 'bought', 'aids', 'materials'];
  return Object.fromEntries(order.map((key) => [key, STATEMENT_LABELS[key]!]));
}

const FIRST = ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget', 'Avv bud mot prog', 'Bokslut utf fg år', 'Ack avv fg år'];
const SECOND = ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget', 'Bokslut utf fg år', 'Avv bud mot prog', 'Ack avv fg år'];
const nine = [N, B, [N, B], P, F, Y, [F, Y], C, [N, P]] as const;
const nineSecond = [N, B, [N, B], P, F, Y, C, [F, Y], [N, P]] as const;

function appendix(name: string, columns: readonly string[], figures: Parameters<typeof statementRows>[0], labels = STATEMENT_LABELS, title = 'Förenklad resultaträkning (Mnkr)', labelHeading = ''): Form {
  return { name, layout: 'income-statement', table: { title, labelHeading, columns, rows: statementRows(figures, 1, labels) } };
}

function chapter(name: string, columns: readonly string[], figures: Parameters<typeof statementRows>[0], labels = STATEMENT_LABELS, title = 'Resultaträkning Belopp i mnkr', labelHeading = ''): Form {
  return { name, layout: 'income-statement-chapter', table: { title, labelHeading, columns, rows: statementRows(figures, 0, labels) } };
}

export const STATEMENT_FORMS: readonly Form[] = [
  appendix('appendix, first order', FIRST, nine),
  appendix('appendix, second order', SECOND, nineSecond),
  appendix('appendix, rows in another order', FIRST, nine, reordered()),
  appendix('appendix, other labels', SECOND, nineSecond, LABEL_VARIANTS, 'Resultaträkning', 'Belopp i miljoner kronor'),
  appendix('appendix, words in full', [
    'Ackumulerat utfall innevarande år', 'Ackumulerad budget innevarande år', 'Avvikelse mot budget', 'Ackumulerat utfall föregående år', 'Prognos helår 2025',
    'Budget helår 2025', 'Avvikelse prognos-budget', 'Bokslut 2024', 'Förändring mot föregående år',
  ], nine),
  appendix('appendix, by month and year', ['Utfall jan-aug 2025', 'Budget jan-aug 2025', 'Budgetavvikelse', 'Utfall jan-aug 2024', 'Prognos 2025', 'Årsbudget 2025', 'Prognosavvikelse', 'Bokslut 2024', 'Förändring 2024-2025'], nine),
  appendix('appendix, by short month', ['Ack utf 2508', 'Ack bud 2508', 'Ack avv 2508', 'Ack utf 2408', 'Helårsprognos', 'Helårsbudget', 'Avv prognos mot budget', 'Bokslut 2024', 'Avv fg år'], nine),
  appendix('appendix, budget before outcome', ['Ack bud inn år', 'Ack utf inn år', 'Ack avv bud', 'Ack utf fg år', 'Ack avv fg år', 'Helår budget', 'Helår prognos', 'Avv bud mot prog', 'Bokslut utf fg år'],
    [B, N, [N, B], P, [N, P], Y, F, [F, Y], C]),
  chapter('chapter, August', ['Augusti 2024', 'Augusti 2025', 'Budget 2025', 'Prognos 2025', 'Bokslut 2024'], [P, N, Y, F, C]),
  chapter('chapter, second interim period', ['Delår 2 2024', 'Delår 2 2025', 'Budget 2025', 'Prognos 2025', 'Bokslut 2024'], [P, N, Y, F, C]),
  chapter('chapter, annual', ['Bokslut 2025', 'Budget 2025', 'Prognos 2025', 'Bokslut 2024'], [F, Y, F, C]),
  chapter('chapter, annual without forecast', ['Bokslut 2025', 'Budget 2025', 'Bokslut 2024'], [F, Y, C], LABEL_VARIANTS, 'Resultaträkning', 'Mnkr'),
  chapter('chapter, annual by outcome', ['Utfall 2025', 'Budget 2025', 'Utfall 2024'], [F, Y, C]),
  chapter('chapter, this year first', ['Aug 2025', 'Aug 2024', 'Prognos 2025', 'Budget 2025', 'Bokslut 2024'], [N, P, F, Y, C]),
  chapter('chapter, outcomes by month', ['Utfall aug 2025', 'Utfall aug 2024', 'Helårsbudget 2025', 'Helårsprognos 2025', 'Bokslut 2024'], [N, P, Y, F, C], reordered()),
];
