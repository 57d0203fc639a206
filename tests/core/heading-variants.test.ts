/** Rule L2: headings as people word them, each alone among the headings of a table that is otherwise as printed. */
import { checkWorkbook } from '../../src/app/check';
import type { Table } from '../../src/core/table';
import { workbookOf } from '../support/report-books';
import type { FormTable, Money } from '../support/report-forms';
import { formSheet, statement, statementRows } from '../support/report-forms';
import { OTHER_FORMS } from '../support/report-forms-others';

const [N, B, P, F, Y, C] = [1, 1.02, 0.93, 3.05, 3, 2.87].map(statement) as [Money, Money, Money, Money, Money, Money];
const AS_PRINTED = ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget', 'Avv bud mot prog', 'Bokslut utf fg år', 'Ack avv fg år'];

const STATEMENT: readonly (readonly [string, Parameters<typeof statementRows>[0][number], readonly string[]])[] = [
  ['actual', N, ['Utfall ack', 'Utfall ackumulerat aug 2025', 'Ack utfall 2025-08', 'Utfall 2025-08', 'Utfall t o m augusti 2025', 'Utfall T2 2025', 'Periodens utfall', 'Utfall perioden', 'Utfall januari-augusti 2025', 'Ackumulerat utfall aug 2025', 'Ack. utfall', 'Utfall ack. aug -25', 'Utfall tom aug', 'Ack utfall år 2025', 'Utfall jan–aug', 'Utfall hittills i år', 'Utfall innevarande år', 'Årets utfall', 'Utfall ack period 8', 'Ackumulerat utfall\ninnevarande\når', 'Utfall 202508', 'Utfall 250831', 'Utfall 2025-08-31', 'Utfall per 31 augusti 2025']],
  ['budget', B, ['Budget ack', 'Ack budget 2025-08', 'Budget 2025-08', 'Periodens budget', 'Budget perioden', 'Budget ack aug', 'Periodiserad budget', 'Ackumulerad budget', 'Budget t.o.m. aug', 'Budget jan-aug']],
  ['deviation', [N, B], ['Avvikelse', 'Avvikelse utfall-budget', 'Avvikelse utfall/budget', 'Budgetavv', 'Diff budget', 'Periodens avvikelse', 'Ack avvikelse', 'Avvikelse ack', 'Avvikelse mot ack budget', 'Budgetavvikelse ack', 'Avvikelse utfall mot budget', 'Differens', 'Diff', 'Avv', 'Avvikelse jan-aug', 'Utfall-budget']],
  ['actual-previous', P, ['Utfall fg år', 'Utfall samma period fg år', 'Utfall samma period föregående år', 'Ack utfall 2024', 'Utfall jan-aug 2024', 'Fg års utfall', 'Föregående års utfall', 'Ack utf fgå', 'Utfall f.g. år', 'Utfall föreg. år', 'Ack utfall 2408', 'Utfall ack aug 2024']],
  ['forecast', F, ['Årsprognos', 'Helårsprognos 2025', 'Prognos 2025', 'Prognos aug', 'Prognos efter augusti', 'Prognos helår', 'Prognos 2', 'Prognos per augusti', 'Aktuell prognos', 'Prognos bokslut 2025', 'Helårsprog', 'Prognos (helår)', 'Prognos T2', 'Delårsprognos']],
  ['annual-budget', Y, ['Årsbudget', 'Budget 2025', 'Helårsbudget 2025', 'Budget helår', 'Budget år', 'Årsbudget 2025', 'Total budget', 'Budget 2025 helår', 'Helår bud', 'Årsbudg', 'Reviderad budget', 'Beslutad budget 2025', 'Fastställd budget', 'Ursprunglig budget', 'Internbudget']],
  ['forecast-deviation', [F, Y], ['Avvikelse helår', 'Avvikelse årsprognos', 'Avv prognos/budget', 'Prognos mot budget', 'Avvikelse prognos mot budget', 'Budgetavvikelse prognos', 'Prognosavvikelse', 'Avvikelse prognos helår', 'Avvikelse årsbudget', 'Budgetavvikelse helår', 'Avvikelse helårsprognos', 'Prognos avvikelse mot budget', 'Diff prognos-budget', 'Avvikelse prognos mot årsbudget', 'Avv helår']],
  ['annual-previous', C, ['Bokslut 2024', 'Utfall helår 2024', 'Helårsutfall 2024', 'Bokslut fg år', 'Årsutfall 2024', 'Bokslut föregående år', 'Årsbokslut 2024', 'Utfall helår fg år', 'Bokslut', 'Helår utfall fg år', 'Bokslut -24', 'Bokslut år 2024']],
  ['change', [N, P], ['Förändring utfall', 'Avvikelse fg år', 'Förändr. mot fg år', 'Förändring mot föregående år', 'Förändring', 'Ack förändring', 'Avv mot fg år', 'Diff mot fg år', 'Utveckling mot fg år', 'Förändring jmf fg år', 'Förändring 24/25', 'Avvikelse utfall mot föregående år', 'Differens 2025-2024', 'Förändring jämfört med 2024', 'Jämförelse med fg år']],
];

const OTHERS: readonly (readonly [string, number, readonly string[]])[] = [
  ['indicators, annual', 0, ['Utfall 2024', '2024', 'Utfall fg år', 'Bokslut 2024', 'Föregående utfall', 'Utfall föregående år', 'Resultat 2024', 'Ack utfall 2024', 'Utfall helår 2024']],
  ['indicators, annual', 1, ['Mål 2025', 'Målvärde', 'Målvärde 2025', 'Målnivå 2025', 'Mål', 'Måltal 2025', 'Måltal', 'Målvärde år 2025']],
  ['indicators, annual', 2, ['Utfall 2025', 'Utfall', 'Utfall Delår 2 2025', 'Utfall aug 2025', 'Resultat 2025', 'Årets utfall', 'Utfall ack aug 2025', 'Bokslut 2025', '2025', 'Utfall T2', 'Utfall innevarande år']],
  ['indicators, annual', 3, ['Måluppfyllelse', 'Status', 'Måluppfyllelse 2025', 'Bedömning', 'Måluppfyllnad', 'Uppfyllelse', 'Bedömning måluppfyllelse', 'Prognos måluppfyllelse', 'Status måluppfyllelse', 'Målbedömning', 'Bedömd måluppfyllelse']],
  ['indicators of a plan', 0, ['Målvärde 2026', 'Mål 2026', 'Målvärde År 2026', 'Målvärde', 'Mål', 'Målnivå 2026', 'Måltal']],
  ['indicators of a plan', 1, ['Nuläge 2024', 'Nuläge', 'Nuvärde', 'Utgångsläge', 'Nuvärde 2024', 'Nuläge (2024)', 'Utfall 2024', 'Senaste utfall', 'Utgångsvärde', 'Basvärde', 'Nuläge delår 2 2025']],
  ['indicators of a plan', 2, ['Redovisas', 'Redovisas när', 'Uppföljning', 'När redovisas', 'Rapporteras', 'Uppföljs', 'Redovisning', 'Rapportering', 'Uppföljningstillfälle', 'Följs upp', 'Mäts']],
  ['investments, annual', 0, ['Överförda medel', 'Överförda medel från 2024', 'Överfört från 2024', 'Överförda medel från föregående år', 'Överföring från 2024', 'Ombudgeterade medel']],
  ['investments, annual', 1, ['Budget 2025 inkl överförda medel', 'Budget inkl. överförda medel 2025', 'Budget 2025 inklusive överförda medel', 'Total budget 2025', 'Budget inkl överfört', 'Budget 2025 inkl. ombudgeteringar', 'Budget inkl överföringar']],
  ['investments, annual', 2, ['Utfall 2025', 'Utfall', 'Ack utfall 2025', 'Utfall helår 2025', 'Bokslut 2025', 'Utfall jan-dec 2025', 'Årets utfall']],
  ['investments, annual', 3, ['Kvarvarande medel', 'Kvarvarande medel 2025', 'Återstående medel', 'Kvar', 'Kvarvarande', 'Kvarstående medel', 'Återstår', 'Kvarvarande budget']],
  ['investments, forecast', 0, ['Budget 2025 inkl överförda medel', 'Budget inkl överförda medel', 'Total budget 2025']],
  ['investments, forecast', 1, ['Prognos utfall 2025', 'Prognos 2025', 'Helårsprognos', 'Prognos helår', 'Prognostiserat utfall 2025', 'Prognos utfall helår']],
  ['investments, forecast', 2, ['Prognos kvarvarande medel', 'Kvarvarande medel', 'Prognos kvarvarande medel 2025', 'Prognos återstående medel', 'Prognosticerade kvarvarande medel', 'Prognostiserat kvarvarande']],
  ['areas so far', 0, ['Ack utfall', 'Utfall ack', 'Utfall', 'Ack utfall aug', 'Utfall 2025', 'Utfall jan-aug', 'Periodens utfall', 'Ack resultat']],
  ['areas so far', 1, ['Ack budget', 'Budget ack', 'Budget', 'Ack bud', 'Periodens budget']],
  ['areas so far', 2, ['Ack avvikelse', 'Avvikelse', 'Avvikelse mot budget', 'Budgetavvikelse', 'Diff', 'Avvikelse ack', 'Ack avv']],
  ['areas so far', 3, ['Helår prognos', 'Prognos', 'Prognos 2025', 'Årsprognos', 'Helårsprognos', 'Prognos resultat', 'Resultatprognos', 'Prognos helår']],
  ['development of areas, August', 2, ['Ack utfall augusti', 'Augusti 2025', 'Utfall aug 2025', 'Utfall', 'Ack aug', 'Ack resultat augusti', 'Ack utfall delår 2', 'Utfall delår 2 2025', 'Aug 2025']],
  ['development of areas, August', 3, ['Prognos 2025', 'Prognos', 'Helårsprognos', 'Prognos helår 2025', 'Prognos aug']],
  ['plan 2026', 0, ['Bokslut 2024', 'Utfall 2024', 'Bokslut', 'Utfall helår 2024']],
  ['plan 2026', 1, ['Budget 2025', 'Årsbudget 2025']],
  ['plan 2026', 2, ['Budget 2026', 'Årsbudget 2026', 'Förslag budget 2026', 'Budgetförslag 2026', 'Budget år 2026', 'Preliminär budget 2026']],
  ['two-year rule', 0, ['Investeringsid', 'Investerings-id', 'Invest id', 'Investeringsnr', 'Id', 'Inv.nr', 'Projekt', 'Projektnr']],
  ['two-year rule', 1, ['Saldo', 'Saldo 2025', 'Saldo, mnkr', 'Kvarvarande', 'Saldo (mnkr)', 'Kvarvarande saldo', 'Belopp']],
  ['investment account', 0, ['Utfall 2025 utifrån budget 2023', 'Utfall Inköp 2025 utifrån budget 2023']],
  ['investment account', 1, ['Inköp 2025 från budget 2024', 'Utfall Inköp 2025 utifrån budget 2024']],
  ['investment account', 2, ['Utfall inköp utifrån 2025 års budget', 'Utfall inköp 2025 utifrån budget 2025']],
  ['investment account', 3, ['Summa utfall 2025', 'Totalt Utfall 2025']],
  ['investment account', 4, ['Kvar av budget 2023', 'Kvarvarande budget från 2023']],
  ['investment account', 5, ['Kvarvarande 2024', 'Kvarvarande budget från 2024']],
  ['investment account', 6, ['Ny budget 2025', 'Årets budget 2025']],
  ['investment account', 7, ['Total budget', 'Totalt budget 2025']],
  ['investment account', 8, ['Budget - utfall 2025', 'Avvikelse Budget-Utfall 2025']],
  ['investment account', 9, ['Total budget - utfall', 'Totalt budget-utfall']],
  ['investment account', 10, ['Förfaller', 'Budget 2023 som förfaller']],
  ['investment account', 11, ['UB till 2026', 'Utgående balans budget till 2026']],
];

function read(table: FormTable): { table: Table | undefined; wrong: string[] } {
  const { tables, findings } = checkWorkbook(workbookOf([formSheet('Blad1', table)]), { find: true });
  return { table: tables[0], wrong: findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code) };
}

function replaced(columns: readonly string[], at: number, heading: string): string[] {
  return columns.map((column, i) => (i === at ? heading : column));
}

const STATEMENT_CASES = STATEMENT.flatMap(([key, , headings], at) => headings.map((heading) => [heading, key, at] as const));

it.each(STATEMENT_CASES)('L2: "%s" is %s in a resultaträkning', (heading, key, at) => {
  const columns = replaced(AS_PRINTED, at, heading);
  const { table, wrong } = read({ title: 'Förenklad resultaträkning (Mnkr)', labelHeading: '', columns, rows: statementRows(STATEMENT.map(([, figures]) => figures), 1) });
  expect({ layout: table?.layout.id, key: table?.columns[at]?.key, wrong }).toEqual({ layout: 'income-statement', key, wrong: [] });
});

const OTHER_CASES = OTHERS.flatMap(([name, at, headings]) => headings.map((heading) => [name, heading, at] as const));

it.each(OTHER_CASES)('L2: %s: "%s"', (name, heading, at) => {
  const form = OTHER_FORMS.find((one) => one.name === name)!;
  const { table, wrong } = read({ ...form.table, columns: replaced(form.table.columns, at, heading) });
  const key = read(form.table).table?.columns[at]?.key;
  expect({ layout: table?.layout.id, key: table?.columns[at]?.key, wrong }).toEqual({ layout: form.layout, key, wrong: [] });
});
