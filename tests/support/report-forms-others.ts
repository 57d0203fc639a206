/** Plans, areas, indicators and investments in other years, orders and words. */
import type { Form } from './report-forms-statements';

function plan(name: string, title: string, labelHeading: string, columns: readonly string[], factor = 1): Form {
  const rows: [string, number | readonly string[]][] = [
    ['Patientavgifter', 131], ['Ersättning vårdtjänster', 200], ['Regionersättning', 8730], ['Försäljning av tjänster', 212], ['Övriga intäkter', 237],
    ['Summa intäkter', 131 + 200 + 8730 + 212 + 237],
    ['Löner', -2857], ['Sociala avgifter', -1463], ['Inhyrd personal', -359], ['Övriga kostnader i kkl 4', -84], ['Personalkostnader', -2857 - 1463 - 359 - 84],
    ['Köpt vård', -1142], ['Labtjänster', -63], ['Röntgentjänster', -39], ['Läkemedel inom förmånen', -922], ['Läkemedel ej inom förmånen', -299], ['Tekniska hjälpmedel', -90],
    ['Sjukvårdsartiklar/medicinskt material', -342], ['Övriga kostnader i kkl 5', -1550], ['Kostnader för material, varor och tjänster', -1142 - 63 - 39 - 922 - 299 - 90 - 342 - 1550],
    ['Lokalkostnader', -397], ['Övriga kostnader i kkl 6', -500], ['Övriga kostnader i kkl 7-8', -300], ['Avskrivningar', -137], ['Övriga verksamhetskostnader', -397 - 500 - 300 - 137],
    ['Summa kostnader', -2857 - 1463 - 359 - 84 - 1142 - 63 - 39 - 922 - 299 - 90 - 342 - 1550 - 397 - 500 - 300 - 137],
    ['Resultat', 131 + 200 + 8730 + 212 + 237 - 2857 - 1463 - 359 - 84 - 1142 - 63 - 39 - 922 - 299 - 90 - 342 - 1550 - 397 - 500 - 300 - 137],
  ];
  const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
  return { name, layout: 'budget-plan', table: { title, labelHeading, columns, rows: rows.map(([label, value]) => [label, ...columns.map((_, i) => grouped((value as number) * (i + 1) * factor))]) } };
}

const areaRows = [
  ['Akutsjukvård', '-43,0', '-40,0', '-3,0', '-36,4'], ['Summa Akutsjukvård', '-43,0', '-40,0', '-3,0', '-36,4'],
  ['Nära vård', '-61,8', '-50,5', '-11,3', '-88,0'], ['Psykiatri', '2,1', '1,0', '1,1', '4,0'], ['Summa Nära vård', '-59,7', '-49,5', '-10,2', '-84,0'],
  ['Hälso- och sjukvårdsförvaltningen', '-102,7', '-89,5', '-13,2', '-120,4'],
];

const ACCOUNT_COLUMNS = [
  'Utfall Inköp 2025 utifrån budget 2023', 'Utfall Inköp 2025 utifrån budget 2024', 'Utfall Inköp 2025 utifrån budget 2025', 'Totalt utfall 2025',
  'Kvarvarande budget från 2023 under 2025', 'Kvarvarande budget från 2024 under 2025', 'Budget 2025', 'Total budget 2025',
  'Avvikelse Budget − Utfall 2025', 'Totalt Budget − Utfall 2025', 'Förfaller från 2023', 'UB budget till 2026',
];

/** 45 861 + 30 000 + 84 613 gives the design's own 53 461 − (26 034 − 17 436) = 44 863 in the total. */
export const ACCOUNT_ROWS: readonly (readonly string[])[] = [
  account('Medicinsk apparatur', 15_000, 20_000, 40_000, 22_000, 31_000, 55_000),
  account('Datorutrustning', 436, 1_200, 3_000, 1_034, 1_500, 4_200),
  account('Tekniska hjälpmedel', 2_000, 5_000, 21_473, 3_000, 6_136, 37_700),
  account('Totalsumma', 17_436, 26_200, 64_473, 26_034, 38_636, 96_900),
  ['Investeringsbidrag', '', '', '-1 200', '-1 200', '', '', '', '', '1 200', '1 200', '', '1 200'],
  account('Leasingavtal', 0, 0, 4_000, 0, 0, 5_000),
  account('Totalt', 17_436, 26_200, 68_473, 26_034, 38_636, 101_900),
];

function account(label: string, used2: number, used1: number, used: number, left2: number, left1: number, granted: number): string[] {
  const [usedTotal, budgetTotal] = [used2 + used1 + used, left2 + left1 + granted];
  const rest = budgetTotal - usedTotal;
  const figures = [used2, used1, used, usedTotal, left2, left1, granted, budgetTotal, granted - used, rest, left2 - used2, rest - (left2 - used2)];
  return [label, ...figures.map((value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' '))];
}

export const OTHER_FORMS: readonly Form[] = [
  plan('plan 2026', 'Budget – Resultaträkning', 'Resultaträkning', ['Bokslut 2024', 'Budget 2025', 'Budget 2026'], 1000),
  plan('plan 2027 in mnkr', 'Resultaträkning, belopp i mnkr', '', ['Ackumulerat utfall 2026-10', 'Årsbudget 2026', 'Årsbudget 2027']),
  plan('plan with plan years', 'Driftbudget 2026–2028', 'Belopp i tkr', ['Budget 2025', 'Budget 2026', 'Plan 2027', 'Plan 2028'], 1000),
  {
    name: 'areas so far', layout: 'area-results',
    table: { title: 'Resultat per område, mnkr', labelHeading: 'Område', columns: ['Ack utfall', 'Ack budget', 'Ack avvikelse', 'Helår prognos'], rows: areaRows },
  },
  {
    name: 'areas so far, words in full', layout: 'area-results',
    table: { title: 'Resultat per verksamhet, mnkr', labelHeading: 'Verksamhet', columns: ['Ackumulerat utfall', 'Ackumulerad budget', 'Avvikelse mot budget', 'Prognos helår 2025'], rows: areaRows },
  },
  {
    name: 'boards as areas', layout: 'area-results',
    table: {
      title: 'Resultat per nämnd, mnkr', labelHeading: 'Nämnd', columns: ['Ack utfall', 'Ack budget', 'Ack avvikelse', 'Helår prognos'],
      rows: [['Kollektivtrafiknämnden', '-3,0', '-1,0', '-2,0', '-4,0'], ['Hälso- och sjukvårdsnämnden', '-40,0', '-10,0', '-30,0', '-55,0'], ['Regionstyrelsen', '2,0', '0,0', '2,0', '1,0'], ['Totalt', '-41,0', '-11,0', '-30,0', '-58,0']],
    },
  },
  {
    name: 'development of areas, annual', layout: 'area-development',
    table: {
      title: 'Utveckling resultatområden', labelHeading: 'Område / Verksamheter', columns: ['Bokslut 2023', 'Bokslut 2024', 'Bokslut 2025', 'Budget 2025'],
      rows: areaRows,
    },
  },
  {
    name: 'development of areas, August', layout: 'area-development',
    table: { title: 'Utveckling resultatområden', labelHeading: 'Verksamheter', columns: ['Bokslut 2023', 'Bokslut 2024', 'Ack utfall augusti', 'Prognos 2025'], rows: areaRows },
  },
  {
    name: 'indicators, annual', layout: 'indicators-report',
    table: {
      title: 'Medarbetare', labelHeading: 'Indikator', columns: ['Utfall 2024', 'Mål 2025', 'Utfall 2025', 'Måluppfyllelse', 'Kommentar'],
      rows: [
        ['Sjukfrånvaro', '6,8 %', '6,0 %', '5,9 %', 'Uppnått', 'Text'], ['Andel digitala besök', '10,0 %', '12,0 %', '11,0 %', 'Delvis uppnått', 'Text'],
        ['Primärvård telefon', '87,9 %', '100 %', '85,1 %', 'Inte uppnått', ''],
      ],
    },
  },
  {
    name: 'indicators, columns in another order', layout: 'indicators-report',
    table: {
      title: 'God tillgänglighet', labelHeading: 'Indikatorer', columns: ['Målvärde 2025', 'Utfall aug 2025', 'Utfall aug 2024', 'Trend', 'Kommentar'],
      rows: [['Specialistsjukvård besök', '95 %', '82,0 %', '80,9 %', 'Positiv', 'Text'], ['BUP, besök', '90 %', '20,2 %', '51,3 %', 'Negativ', 'Text']],
    },
  },
  {
    name: 'indicators of a plan', layout: 'indicators-plan',
    table: {
      title: 'Mål och indikatorer 2026', labelHeading: 'Indikator', columns: ['Målvärde 2026', 'Nuläge 2024', 'Redovisas'],
      rows: [['Sjukfrånvaro', '6,0 %', '8,1 %', 'Månad, Delår, År'], ['Beläggningsgrad', '< 87 %', '94 %', 'Delår, År'], ['Produktion', 'Öka 2 %', '-3 %', 'År']],
    },
  },
  {
    name: 'investments, annual', layout: 'investments-outcome',
    table: {
      title: 'Investeringar', labelHeading: 'Investeringskategori, mnkr', columns: ['Överförda medel', 'Budget 2025 inkl överförda medel', 'Utfall 2025', 'Kvarvarande medel'],
      rows: [['Datorutrustning', '1,0', '3,3', '0,4', '2,9'], ['Medicinsk apparatur', '50,2', '209,1', '116,3', '92,8'], ['Byggnadsinventarier', '', '1,5', '', '1,5'], ['Bilar', '0,3', '15,1', '16,7', '-1,6'], ['Summa', '51,5', '229,0', '133,4', '95,6']],
    },
  },
  {
    name: 'investments, forecast', layout: 'investments-forecast',
    table: {
      title: 'Investeringar', labelHeading: 'Investeringskategori, mnkr', columns: ['Budget 2025 inkl överförda medel', 'Prognos utfall 2025', 'Prognos kvarvarande medel'],
      rows: [['Datorutrustning', '3,3', '0,4', '2,9'], ['Medicinsk apparatur', '209,1', '116,3', '92,8'], ['Summa', '212,4', '116,7', '95,7']],
    },
  },
  {
    name: 'investments, what was budgeted anew', layout: 'investments-outcome',
    table: {
      title: 'Investeringar', labelHeading: 'Investeringar', columns: ['Årsbudget inkl ombudgetering', 'Bokslut 2025', 'Kvarvarande medel'],
      rows: [['Datorutrustning', '3,3', '0,4', '2,9'], ['Medicinsk apparatur', '209,1', '116,3', '92,8'], ['Summa utrustning', '212,4', '116,7', '95,7'], ['Bilar', '15,1', '16,7', '-1,6'], ['Summa', '227,5', '133,4', '94,1']],
    },
  },
  { name: 'investment account', layout: 'investment-account', table: { title: 'Investeringsredovisning 2025 (tkr)', labelHeading: 'Kategori', columns: ACCOUNT_COLUMNS, rows: ACCOUNT_ROWS } },
  {
    name: 'two-year rule, amounts by number of project', layout: 'two-year-rule',
    table: { title: 'Medel enligt 2-årsregeln', labelHeading: 'Objekt', columns: ['Projektnr', 'Belopp, tkr'], rows: [['Autoklav', 'RV-2865', '512'], ['Ultraljud', 'RV-3001', '1 250']] },
  },
  {
    name: 'two-year rule', layout: 'two-year-rule',
    table: { title: '2-årsregeln, specifikation', labelHeading: 'Anläggning', columns: ['Investeringsid', 'Saldo'], rows: [['Autoklav', 'RV-2865', '0,5'], ['Ultraljud', 'RV-3001', '1,2'], ['Summa', '', '1,7']] },
  },
];
