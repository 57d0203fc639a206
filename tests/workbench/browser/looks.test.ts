/**
 * Every view as people have it before them: in each theme and in the narrowest pane, with nothing for axe to find,
 * nothing wider than the pane, and every view within reach of the keyboard.
 */
import { describeWithTool } from '../../support/tools';
import { bindAll, counts, says, tabTo, toView } from './acts';
import { faultsOf, overflow, ZOOMED_PX } from './faults';
import { openWorkbench, startDesk, START_MS, type Desk, type OpenWorkbench } from './workbench';

jest.setTimeout(120_000);

const VIEWS = ['Tabeller', 'Kontroll', 'Fyll i', 'Skicka', 'Hämta'] as const;
const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['a contrast theme', { forcedColors: 'active' }],
] as const;

describeWithTool('chromium', 'every view', (chromium) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk(chromium);
  }, START_MS);
  afterAll(() => desk?.close());

  it.each(LOOKS)('in %s, at 100 and 200 % zoom: nothing for axe to find, nothing wider than the pane', async (name, looks) => {
    const open = await openWorkbench(desk, looks);
    await bindAll(open);
    expect(await faultsOf(open, name === 'a contrast theme')).toEqual([]);
    for (const view of VIEWS) {
      await toView(open, new RegExp(`^${view}`));
      await unfold(open);
      expect([view, await faultsOf(open, name === 'a contrast theme', '#pane')]).toEqual([view, []]);
      expect([view, await overflow(open)]).toEqual([view, 0]);
    }
    await open.page.locator('aside.pane').evaluate((pane, px) => (pane.style.width = `${px}px`), ZOOMED_PX);
    for (const view of VIEWS) {
      await toView(open, new RegExp(`^${view}`));
      expect([view, await overflow(open)]).toEqual([view, 0]);
    }
    expect(open.complaints).toEqual([]);
    await open.context.close();
  });

  it('by the keyboard alone: find, bind, and on to every view', async () => {
    const open = await openWorkbench(desk);
    const { keyboard } = open.page;
    await tabTo(open, /^Hitta tabeller$/);
    await keyboard.press('Enter');
    await says(open, 'Kunde inte placeras (35)');
    await tabTo(open, /^Bind 10 tabeller$/);
    await keyboard.press('Enter');
    await says(open, '10 tabeller är bundna.');
    const next = async (): Promise<void> => {
      await open.pane.getByRole('tab', { selected: true }).focus();
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
    };
    await next();
    await counts(open, 1);
    await next();
    await says(open, 'Skulle fylla i 58 celler.');
    await tabTo(open, /^Fyll i 58 celler$/);
    await keyboard.press('Enter');
    await says(open, '58 celler är ifyllda.');
    await next();
    await says(open, 'Publicera rapportens siffror');
    await tabTo(open, /^Ditt namn/);
    await keyboard.type('Erik Ekonom');
    await keyboard.press('Enter');
    await says(open, /Det saknas: enhet, period, rapport/);
    await next();
    await says(open, 'Inget är publicerat än');
    expect(open.complaints).toEqual([]);
    await open.context.close();
  });
});

async function unfold({ pane }: OpenWorkbench): Promise<void> {
  for (const summary of await pane.locator('summary:visible').all()) await summary.click();
}
