/** Runs scenarios one after the other, each in a fresh sheet. A scenario that fails never stops those after it. */
import { cleanUp, createLab, type Patience, prepare } from './lab';
import type { Observations, Scenario } from './scenario';

export type Outcome =
  | { readonly kind: 'seen'; readonly observations: Observations }
  /** `because`: a requirement set (`ExcelApi 1.18`), or `sv` where Excel does not write the Swedish way. */
  | { readonly kind: 'left-out'; readonly because: string }
  | { readonly kind: 'broke'; readonly message: string };

export interface ScenarioResult {
  readonly id: string;
  readonly outcome: Outcome;
}

export interface Surroundings {
  readonly Excel: typeof Excel;
  readonly isSetSupported: (set: string, version: string) => boolean;
  readonly patience: Patience;
}

export async function runScenarios(
  scenarios: readonly Scenario[],
  surroundings: Surroundings,
  onResult: (result: ScenarioResult, done: number) => void = () => undefined,
): Promise<readonly ScenarioResult[]> {
  const results: ScenarioResult[] = [];
  const isSwedish = await writesSwedish(surroundings);
  for (const scenario of scenarios) {
    const because = leftOut(scenario, surroundings, isSwedish);
    const outcome: Outcome = because === null ? await attempt(scenario, surroundings) : { kind: 'left-out', because };
    results.push({ id: scenario.id, outcome });
    onResult({ id: scenario.id, outcome }, results.length);
  }
  return results;
}

function leftOut({ needs = [], swedish }: Scenario, { isSetSupported }: Surroundings, isSwedish: boolean): string | null {
  const missing = needs.find(([set, version]) => !isSetSupported(set, version));
  if (missing !== undefined) return missing.join(' ');
  return swedish === true && !isSwedish ? 'sv' : null;
}

async function attempt(scenario: Scenario, { Excel: excel, patience }: Surroundings): Promise<Outcome> {
  try {
    await prepare(excel);
    const observations = await scenario.run(createLab(excel, patience));
    await cleanUp(excel);
    return { kind: 'seen', observations };
  } catch (error) {
    await cleanUp(excel).catch(() => undefined);
    return { kind: 'broke', message: describe(error) };
  }
}

/** Function names and separators both: the two can be set apart in Windows. */
async function writesSwedish({ Excel: excel }: Surroundings): Promise<boolean> {
  await prepare(excel);
  const formula = await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.formulas = [['=SUM(1.5,2)']];
    cell.load('formulasLocal');
    await context.sync();
    return String(cell.formulasLocal[0]?.[0]);
  });
  await cleanUp(excel);
  return formula === '=SUMMA(1,5;2)';
}

function describe(error: unknown): string {
  const { code, message, debugInfo } = error as Partial<OfficeExtension.Error>;
  const place = debugInfo?.errorLocation;
  return [code, message ?? String(error), place].filter((part) => part !== undefined && part !== '').join(' · ');
}
