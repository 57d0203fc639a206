/** A suite of people at the workbench: one server and one browser for all of its tests. */
import type { BrowserContextOptions } from 'playwright-core';
import { BROWSER_TEST_MS } from '../../support/pages/chromium';
import { describeWithTool } from '../../support/tools';
import { openWorkbench, startDesk, type Desk, type OpenWorkbench } from './workbench';

export interface SharedDesk {
  /** Where the workbench is served; not before the tests have begun. */
  readonly url: () => string;
  /** Somebody sits down at a computer of their own. */
  readonly open: (looks?: BrowserContextOptions) => Promise<OpenWorkbench>;
}

export function describeAtDesk(name: string, body: (desk: SharedDesk) => void): void {
  describeWithTool('chromium', name, (chromium) => {
    let desk: Desk;
    jest.setTimeout(BROWSER_TEST_MS);
    beforeAll(async () => {
      desk = await startDesk(chromium);
    });
    afterAll(() => desk?.close());
    body({ url: () => desk.url, open: (looks) => openWorkbench(desk, looks) });
  });
}
