/** What is wrong with how the pane looks: for axe, and wider than the pane. */
import AxeBuilder from '@axe-core/playwright';
import type { OpenWorkbench } from './workbench';

/** Half the pane's width: what is left at 200 % zoom. */
export const ZOOMED_PX = 175;

/** @param within the pane's frame alone, or all of the page */
export async function faultsOf({ page }: OpenWorkbench, contrast: boolean, within?: string): Promise<unknown[]> {
  // The grid is a picture drawn by somebody else; Fluent UI's keepers of the tab order hand the focus on at once.
  const axe = new AxeBuilder({ page }).exclude('.grid').exclude(['#pane', '[data-tabster-dummy]']);
  if (within !== undefined) axe.include(within);
  // In a contrast theme the system paints; axe reads the colours that are not shown.
  if (contrast) axe.disableRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

/** By how many pixels the pane's page is wider than the pane. */
export function overflow({ pane }: OpenWorkbench): Promise<number> {
  return pane.locator('html').evaluate((root) => Math.max(0, root.scrollWidth - root.clientWidth));
}

/** Axe, and the width at 100 and 200 % zoom, of what the pane shows now with everything unfolded. */
export async function looksOf(open: OpenWorkbench): Promise<unknown[]> {
  await open.pane.locator('.view:not([hidden]) details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
  const faults = await faultsOf(open, false, '#pane');
  const wide = await overflow(open);
  const aside = open.page.locator('aside.pane');
  await aside.evaluate((pane, px) => (pane.style.width = `${px}px`), ZOOMED_PX);
  const zoomed = await overflow(open);
  await aside.evaluate((pane) => (pane.style.width = ''));
  return [...faults, ...(wide + zoomed === 0 ? [] : [`wider than the pane by ${wide} and, zoomed, ${zoomed} px`])];
}
