/** What is wrong with how a pane looks: for axe, wider than the pane, or a link like the text around it. */
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { axeFaults } from '../../support/pages/axe';

/** Resolves when there is nothing for axe to find in the view, everything unfolded, and nothing wider than the pane. */
export async function looksRight(page: Page, view: string, contrast: boolean): Promise<void> {
  await eventually(async () => {
    await page.locator(`#panel-${view} details`).evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
    // Fluent UI's tab order keepers are hidden and focusable by design: they hand the focus on at once.
    expect(await axeFaults(page, { contrast, exclude: ['[data-tabster-dummy]'] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

/** Resolves when no link of the view looks like the text around it. */
export async function linksAreSeen(page: Page, view: string): Promise<void> {
  await eventually(async () => expect(await page.locator(`#panel-${view} .link`).evaluateAll(likeText)).toEqual([]));
}

/** Links in the very colour of what they stand in. */
function likeText(links: Element[]): (string | null)[] {
  const colour = (element: Element | null): string => (element === null ? '' : getComputedStyle(element).color);
  return links.filter((link) => colour(link) === colour(link.parentElement)).map((link) => link.textContent);
}
