/** Which figures of different tables are the same money. A pair is declared here or it does not exist. */
import type { Reconciliation, Side } from '../core/reconcile';

const STATEMENT = [
  'patient-fees', 'care-services', 'regional-grant', 'services-sold', 'other-income', 'sum-income', 'staff', 'staff-hired', 'staff-overtime',
  'purchased-care', 'medicines', 'aids', 'materials', 'premises', 'other-costs', 'sum-costs', 'result',
] as const;

function row(layout: string, key: string): Side {
  return { layout, rows: [[key, 1]] };
}

/** The report's chapter (whole mnkr) prints what its appendix prints with one decimal. */
const chapterAndAppendix = STATEMENT.map(
  (key): Reconciliation => ({
    id: `chapter-appendix/${key}`, left: row('income-statement-chapter', key), right: row('income-statement', key), strength: 'same',
  }),
);

/** Rows that plan and report share by name. */
const SHARED = ['patient-fees', 'care-services', 'regional-grant', 'services-sold', 'other-income', 'sum-income', 'staff', 'staff-hired', 'purchased-care', 'aids', 'premises', 'sum-costs', 'result'];

/** Rows of the report made of several of the plan's. Source: design §4, from plan 2025 and delårsrapport 1 2024. */
const DERIVED: readonly (readonly [report: string, plan: Side['rows']])[] = [
  ['medicines', [['medicines-benefit', 1], ['medicines-other', 1]]],
  ['materials', [['goods', 1], ['purchased-care', -1], ['medicines-benefit', -1], ['medicines-other', -1], ['aids', -1]]],
  ['other-costs', [['other', 1], ['premises', -1]]],
];

function planPairs(report: 'income-statement' | 'income-statement-chapter'): Reconciliation[] {
  const named = SHARED.map((key): Reconciliation => ({ id: `plan-${report}/${key}`, left: row(report, key), right: row('budget-plan', key), strength: 'derived' }));
  const derived = DERIVED.map(
    ([key, rows]): Reconciliation => ({ id: `plan-${report}/${key}`, left: row(report, key), right: { layout: 'budget-plan', rows }, strength: 'derived' }),
  );
  return [...named, ...derived];
}

/** The areas' total is the förvaltning's result. */
const areas = ['area-results', 'area-development'].flatMap((area) =>
  ['income-statement', 'income-statement-chapter'].map(
    (report): Reconciliation => ({ id: `${area}-${report}`, left: row(area, 'total'), right: row(report, 'result'), strength: 'same' }),
  ),
);

const toDate = { measure: 'actual', span: 'to-date', year: 0 } as const;

function indicator(label: string, column: string, facet?: Side['facet']): Side {
  return { layout: 'indicators-report', rows: [[label, 1]], column, byLabel: true, ...(facet === undefined ? {} : { facet }) };
}

/** What reports call the indicator that is the result so far. */
const RESULT_LABELS = ['Periodresultat', 'Periodens resultat', 'Årets resultat', 'Ekonomiskt resultat'];

function resultPairs(label: string, report: string): Reconciliation[] {
  const pair = (column: string, facet: NonNullable<Side['facet']>): Reconciliation => ({
    id: `indicator-result-${column}/${report}`, left: indicator(label, column, facet), right: row(report, 'result'), strength: 'derived',
  });
  return [pair('outcome', toDate), pair('previous', { ...toDate, year: -1 }), pair('target', { measure: 'budget', span: 'to-date', year: 0 })];
}

/** Indicators that print a figure of the resultaträkning. The target of a forecast is not its budget. */
const indicators = ['income-statement', 'income-statement-chapter'].flatMap((report): Reconciliation[] => [
  ...RESULT_LABELS.flatMap((label) => resultPairs(label, report)),
  { id: `indicator-forecast/${report}`, left: indicator('Prognos', 'outcome', { measure: 'forecast', span: 'year', year: 0 }), right: row(report, 'result'), strength: 'derived' },
  {
    id: `indicator-change/${report}`, left: indicator('Utfall jämfört med föregående år', 'outcome', toDate),
    right: { ...row(report, 'result'), column: 'change', facet: toDate }, strength: 'derived',
  },
]);

export const RECONCILIATIONS: readonly Reconciliation[] = [
  ...chapterAndAppendix,
  ...planPairs('income-statement'),
  ...planPairs('income-statement-chapter'),
  ...areas,
  ...indicators,
];
