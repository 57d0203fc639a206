/** Writes the report's unit, period and kind as names of the workbook. */
import { planHead } from '../../../app/bindings/head';
import type { HeadField } from '../../../app/bindings/types';
import type { Worded } from '../../../app/wording/lang';
import type { Pane } from '../../context';
import { headSaved, TABLES } from '../../wording/tables';

export type HeadValues = Readonly<Record<HeadField, string>>;

/** An empty field removes its name. `wrote`: whether there is anything to take back. */
export async function saveHead({ ports, writes }: Pane, values: HeadValues): Promise<{ readonly said: Worded; readonly wrote: boolean }> {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const plan = planHead(await ports.workbook.read('bound'), { unit: orNull(values.unit), period: orNull(values.period), kind: orNull(values.kind) });
  if (plan.outcome === 'refused') throw new RangeError(`${plan.field} was not looked at: ${plan.value}`);
  const { names = [], removedNames = [] } = plan.changes;
  if (names.length + removedNames.length === 0) return { said: TABLES.headSame, wrote: false };
  await writes.write('head', plan.changes);
  const missing = (Object.keys(values) as HeadField[]).filter((field) => values[field] === '');
  return { said: missing.length === 3 ? TABLES.headCleared : headSaved(missing), wrote: true };
}
