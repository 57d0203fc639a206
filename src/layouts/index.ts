/** Every layout, in the order detection tries them when two fit equally well. Adding a table is adding a file here. */
import type { CompiledLayout } from '../core/layout';
import { areaDevelopment } from './area-development';
import { areaResults } from './area-results';
import { budgetPlan } from './budget-plan';
import { incomeStatement } from './income-statement';
import { incomeStatementChapter } from './income-statement-chapter';
import { indicatorsPlan } from './indicators-plan';
import { indicatorsReport } from './indicators-report';
import { investmentAccount } from './investment-account';
import { investmentsForecast } from './investments-forecast';
import { investmentsOutcome } from './investments-outcome';
import { twoYearRule } from './two-year-rule';

export const LAYOUTS: readonly CompiledLayout[] = [
  incomeStatement,
  incomeStatementChapter,
  budgetPlan,
  areaResults,
  areaDevelopment,
  indicatorsReport,
  indicatorsPlan,
  investmentsForecast,
  investmentsOutcome,
  investmentAccount,
  twoYearRule,
];

export function layoutById(id: string): CompiledLayout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null;
}
