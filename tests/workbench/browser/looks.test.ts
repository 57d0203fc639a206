/**
 * Every view as people have it before them: in each theme and in the narrowest pane, with nothing for axe to find,
 * nothing wider than the pane, and every view within reach of the keyboard.
 */
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { bindAll, counts, reloadPane, says, tabTo, toView, type Words } from './acts';
import { describeAtDesk } from './desk';
import { faultsOf, looksRight } from './faults';
import type { OpenWorkbench } from './workbench';

/** Each view, and what it says once it has read the workbook. */
const VIEWS: readonly (readonly [string, Words])[] = [
  ['Tabeller', 'Bundna tabeller'],
  ['Kontroll', /^1\sfel/],
  ['Fyll i', 'Skulle fylla i 58 celler.'],
  ['Skicka', 'Publicera rapportens siffror'],
  ['Hämta', 'Inget är publicerat än'],
];
// The system's own preference is the other: Excel's theme is what counts.
const LOOKS = [
  ['light', 'Ljust', { colorScheme: 'dark', forcedColors: 'none' }],
  ['dark', 'Mörkt', { colorScheme: 'light', forcedColors: 'none' }],
  ['a contrast theme', 'Ljust', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

describeAtDesk('every view', (desk) => {
  /** One workbook, found and bound once, seen in every theme. */
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await desk.open();
    await bindAll(open);
  });

  it.each(LOOKS)('in %s, at 100 and 200 % zoom: nothing for axe to find, nothing wider than the pane', async (name, theme, media) => {
    const isContrast = name === 'a contrast theme';
    await wear(open, theme, media);
    await eventually(async () => expect(await open.pane.locator('html').getAttribute('data-theme')).toBe(theme === 'Mörkt' ? 'dark' : 'light'));
    expect(await faultsOf(open, isContrast)).toEqual([]);
    for (const [view, words] of VIEWS) {
      await toView(open, new RegExp(`^${view}`));
      await says(open, words);
      await looksRight(open, isContrast);
    }
    expect(open.complaints).toEqual([]);
  });

  it('by the keyboard alone: find, bind, and on to every view', async () => {
    const person = await desk.open();
    const { keyboard } = person.page;
    await tabTo(person, /^Hitta tabeller$/);
    await keyboard.press('Enter');
    await says(person, 'Kunde inte placeras (35)');
    await tabTo(person, /^Bind 10 tabeller$/);
    await keyboard.press('Enter');
    await says(person, '10 tabeller är bundna.');
    const next = async (): Promise<void> => {
      await person.pane.getByRole('tab', { selected: true }).focus();
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
    };
    await next();
    await counts(person, 1);
    await next();
    await says(person, 'Skulle fylla i 58 celler.');
    await tabTo(person, /^Fyll i 58 celler$/);
    await keyboard.press('Enter');
    await says(person, '58 celler är ifyllda.');
    await next();
    await says(person, 'Publicera rapportens siffror');
    await tabTo(person, /^Ditt namn/);
    await keyboard.type('Erik Ekonom');
    await keyboard.press('Enter');
    await says(person, /Det saknas: enhet, period, rapport/);
    await next();
    await says(person, 'Inget är publicerat än');
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });
});

/** Another theme loads the pane anew, as Excel does; the workbook stays open. */
async function wear(open: OpenWorkbench, theme: 'Ljust' | 'Mörkt', media: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  await open.page.emulateMedia(media);
  await reloadPane(open, theme);
  await says(open, 'Bundna tabeller');
}
