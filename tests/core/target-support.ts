/** Builders the target and assessment tests share. */
import { readText } from '../../src/core/number';
import { directionOf, indicatorGroup } from '../../src/core/direction';
import type { AssessInput } from '../../src/core/assess';
import { parseTarget } from '../../src/core/target';
import { INDICATOR_CATALOGUE } from '../../src/layouts/indicator-catalogue';

export interface PrintedRow {
  readonly label: string;
  readonly previous: string;
  readonly target: string;
  readonly outcome: string;
}

/** An indicator row as a report prints it, ready to be assessed. */
export function assessInput(row: PrintedRow): AssessInput {
  const target = parseTarget(row.target);
  const signed = indicatorGroup(row.label, INDICATOR_CATALOGUE)?.signed === true;
  const context = { previous: readText(row.previous), outcome: readText(row.outcome), signed };
  const direction = directionOf({ target, context, label: row.label }, INDICATOR_CATALOGUE);
  return { ...context, target, direction };
}
