/** What axe has to say of a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface AxeScope {
  /** The system paints a contrast theme; axe reads the colours that are not shown. */
  readonly contrast?: boolean;
  readonly include?: string;
  readonly exclude?: readonly (string | string[])[];
}

/** Each rule that is broken, with the beginnings of the elements that break it. */
export async function axeFaults(page: Page, { contrast = false, include, exclude = [] }: AxeScope = {}): Promise<[string, string[]][]> {
  const axe = new AxeBuilder({ page });
  for (const part of exclude) axe.exclude(part);
  if (include !== undefined) axe.include(include);
  if (contrast) axe.disableRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}
