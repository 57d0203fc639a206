/** Which of the published reports' tables have a layout. Every other table must stay unplaced. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '001': {
    'bil-resultatrakning': 'income-statement',
    resultatrakning: 'income-statement-chapter',
    resultatomraden: 'area-development',
    'ind-ekonomi': 'indicators-report',
    'ind-kvalitet': 'indicators-report',
    'ind-medarbetare': 'indicators-report',
    'ind-ratt-niva': 'indicators-report',
    'ind-tillganglighet': 'indicators-report',
    investeringar: 'investments-forecast',
    tvaarsregeln: 'two-year-rule',
  },
  '002': { resultatrakning: 'budget-plan', indikatorer: 'indicators-plan' },
  // Its tables assess goals by words alone.
  '003': {},
  '004': {
    resultatrakning: 'budget-plan',
    'mal-indikatorer-1': 'indicators-plan',
    'mal-indikatorer-2': 'indicators-plan',
    'mal-indikatorer-3': 'indicators-plan',
    'mal-indikatorer-4': 'indicators-plan',
  },
};
