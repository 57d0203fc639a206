/** Writes the report's unit, period and kind as names of the workbook. */
import { planHead } from '../../../app/bindings/head';
import type { HeadField } from '../../../app/bindings/types';
import type { Worded } from '../../../app/wording/lang';
import type { Pane } from '../../context';
import { TABLES } from '../../wording/tables';
import type { HeadValues } from './HeadForm';

/** An empty field removes its name. */
export async function saveHead({ ports, writes }: Pane, values: HeadValues): Promise<{ done: Worded } | { wrongField: HeadField }> {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const plan = planHead(await ports.workbook.read('bound'), { unit: orNull(values.unit), period: orNull(values.period), kind: orNull(values.kind) });
  if (plan.outcome === 'refused') return { wrongField: plan.field };
  await writes.write('head', plan.changes);
  return { done: TABLES.headSaved };
}
