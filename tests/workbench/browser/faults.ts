/** What is wrong with how the pane looks: for axe, and wider than the pane. */
import { eventually } from '../../support/eventually';
import { axeFaults } from '../../support/pages/axe';
import type { OpenWorkbench } from './workbench';

/** @param within the pane's frame alone, or all of the page */
export function faultsOf({ page }: OpenWorkbench, contrast: boolean, within?: string): Promise<unknown[]> {
  // The grid is a picture drawn by somebody else; Fluent UI's keepers of the tab order hand the focus on at once.
  return axeFaults(page, { contrast, exclude: ['.grid', ['#pane', '[data-tabster-dummy]']], ...(within === undefined ? {} : { include: within }) });
}

/** By how many pixels the pane's page is wider than the pane. */
function overflow({ pane }: OpenWorkbench): Promise<number> {
  return pane.locator('html').evaluate((root) => Math.max(0, root.scrollWidth - root.clientWidth));
}

/** Resolves when there is nothing for axe to find in what the pane shows, everything unfolded, and nothing wider than it at 100 and 200 % zoom. */
export async function looksRight(open: OpenWorkbench, contrast = false): Promise<void> {
  await eventually(async () => {
    await unfold(open);
    expect(await faultsOf(open, contrast, '#pane')).toEqual([]);
    await fits(open);
    await setPaneWidth(open, `${ZOOMED_PX}px`);
    await fits(open).finally(() => setPaneWidth(open, ''));
  });
}

/** Half the pane's width: what is left at 200 % zoom. */
const ZOOMED_PX = 175;

function setPaneWidth({ page }: OpenWorkbench, width: string): Promise<unknown> {
  return page.locator('aside.pane').evaluate((pane, wanted) => (pane.style.width = wanted), width);
}

/** Layout takes its time on a loaded machine; what is wider stays wider. */
function fits(open: OpenWorkbench): Promise<void> {
  return eventually(async () => expect(`wider than the pane by ${await overflow(open)} px`).toBe('wider than the pane by 0 px'), { timeout: 5_000 });
}

function unfold({ pane }: OpenWorkbench): Promise<void> {
  return pane.locator('.view:not([hidden]) details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
}
