/** The pane's size and speed. What needs Chromium says so where it is not installed. */
import { chromium } from 'playwright-core';
import { toolPath } from '../../tests/support/tools';
import { report } from '../measure';
import { benchKeystroke } from './keystroke';
import { benchMemory } from './memory';
import { buildPages } from './pages';
import { benchRender } from './render';
import { benchSize } from './size';

export async function benchPane(quick: boolean): Promise<void> {
  const pages = buildPages();
  try {
    benchSize(pages);
    const executablePath = toolPath('chromium');
    if (executablePath === null) return report('pane: FIRST RENDER, MEMORY, KEYSTROKE', 'NOT MEASURED: Chromium is not installed');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      await benchRender(browser, pages, quick);
      await benchMemory(browser, pages, quick);
    } finally {
      await browser.close();
    }
    await benchKeystroke(executablePath, quick);
  } finally {
    pages.remove();
  }
}
