/** What is written in one workbook is taken back in that one alone, step by step, as far back as it goes. */
import { bindAll, openSample, press, pressRibbon, reloadPane, says, saysNoMore, toSheet, toView, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import type { OpenWorkbench } from './workbench';

describeAtDesk('one workbook after another', (desk) => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await desk.open();
    await bindAll(open);
    await toView(open, 'Fyll i');
    await press(open, 'Fyll i 58 celler');
    await says(open, '58 celler är ifyllda.');
  });

  it('with a later write taken back, the ones before it are offered in their order, and what is gone is not told any more', async () => {
    await toSheet(open, 'Investeringar');
    await typeInCell(open, 'D3', '77');
    await press(open, 'Fyll i 1 cell');
    await says(open, '1 cell är ifylld.');
    await press(open, 'Ångra');
    await says(open, 'Ångrat. Arbetsboken är som förut.');
    await saysNoMore(open, /ifylld\./);
    await offered(/^Senast skrivet: fyll i, 58 ändringar/).waitFor();
    await press(open, 'Ångra');
    await open.pane.getByText(/^Fyll i, 58 ändringar, .* går inte att ångra längre: Investeringar!D3 har ändrats/).first().waitFor();
  });

  it('is offered still when the pane alone is loaded anew', async () => {
    await reloadPane(open, 'Mörkt');
    await offered(/^Senast skrivet: fyll i, 58 ändringar/).waitFor();
  });

  it('asks before the page is left with what was written', async () => {
    const asked = open.page.waitForEvent('dialog');
    void open.page.evaluate(() => window.location.reload()).catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await offered(/^Senast skrivet/).waitFor();
  });

  it('another workbook is offered nothing that was written in the one before', async () => {
    const name = await open.page.getByRole('combobox', { name: /^Arbetsbok/ }).locator('option').nth(1).innerText();
    await toSample(name);
    expect(await offered(/^Senast skrivet/).count()).toBe(0);
    expect(open.complaints).toEqual([]);
  });

  it('the same file opened anew is another workbook', async () => {
    const first = await open.page.getByRole('combobox', { name: /^Arbetsbok/ }).locator('option').nth(0).innerText();
    await toSample(first);
    expect(await offered(/^Senast skrivet/).count()).toBe(0);
  });

  it('Kontrollera in an empty workbook says that there is nothing to check', async () => {
    const options = open.page.getByRole('combobox', { name: /^Arbetsbok/ }).locator('option');
    await toSample(await options.filter({ hasText: /tom/i }).first().innerText());
    await pressRibbon(open, 'Kontrollera');
    await says(open, 'Inga tabeller att kontrollera');
  });

  /** Resolves when the pane of the other workbook is there and has had time to offer something. */
  async function toSample(name: string): Promise<void> {
    await openSample(open, name);
    await open.page.waitForTimeout(1_000);
  }

  function offered(words: RegExp): ReturnType<OpenWorkbench['pane']['getByText']> {
    return open.pane.getByText(words);
  }
});
