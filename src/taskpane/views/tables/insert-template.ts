/** An empty table of a layout on a new sheet: cells, formulas, lists and its name in one write. */
import { planTemplate } from '../../../app/template-plan';
import type { TemplateRefusal } from '../../../app/template-plan';
import { layoutById } from '../../../layouts/index';
import type { Pane } from '../../context';
import type { Worded } from '../../../app/wording/lang';
import { inserted } from '../../wording/tables';
import type { TemplateWish } from './TemplateForm';

export async function insertTemplate({ ports, writes }: Pane, wish: TemplateWish): Promise<{ done: Worded } | { refused: TemplateRefusal }> {
  const layout = layoutById(wish.layout);
  if (layout === null) throw new Error(`No layout ${wish.layout}`);
  const { year, month, unit } = wish;
  const plan = planTemplate(await ports.workbook.read('all'), { layout, year, month, unit, place: { kind: 'new-sheet', name: null }, name: null, labels: null });
  if (plan.outcome === 'refused') return { refused: plan.refusal };
  await writes.write('template', plan.changes);
  await ports.workbook.select(plan.range);
  return { done: inserted(plan.range.sheet) };
}
