/** Changes that no file has are not lost unasked: the workbench asks before another workbook is opened. */
import { eventually } from '../../support/eventually';
import { bindAll, chooseSample, sheetTab, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { faultsOf } from './faults';
import type { OpenWorkbench } from './workbench';

const PLAN = 'Förvaltningsplan 2025';
const REPORT = 'Delårsrapport april 2024';

describeAtDesk('changes that are not saved', (desk) => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await desk.open();
  });

  it('a workbook that nobody changed goes without a question', async () => {
    await chooseSample(open, PLAN);
    await sheetTab(open, 'Intern kontroll').waitFor();
    await chooseSample(open, REPORT);
    await sheetTab(open, 'Resultaträkning').waitFor();
  });

  it('are asked about by name; Escape keeps them, and the focus goes back to the choice', async () => {
    await typeInCell(open, 'B4', '75');
    await choice().focus();
    await chooseSample(open, PLAN);
    await dialog().getByText('Ändringarna i delårsrapport 2024-04.xlsx är inte sparade').waitFor();
    await eventually(async () => expect(await faultsOf(open, false, '.question')).toEqual([]));
    await open.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await eventually(async () => expect(await choice().evaluate((select: HTMLSelectElement) => [document.activeElement === select, select.selectedOptions[0]?.label])).toEqual([true, REPORT]));
    expect(await sheetTab(open, 'Resultaträkning').isVisible()).toBe(true);
  });

  it('are asked about when a file is dropped too, and saved first by the keyboard alone', async () => {
    await drop('egen.xlsx');
    await dialog().waitFor();
    const [download] = await Promise.all([open.page.waitForEvent('download'), open.page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('delårsrapport 2024-04.xlsx');
    // What was dropped is no workbook: the one before stays, saved.
    await open.page.getByText(/^Filen kunde inte öppnas/).waitFor();
    await chooseSample(open, PLAN);
    await sheetTab(open, 'Intern kontroll').waitFor();
  });

  it('names and bindings that the add-in makes are changes too; opened anyway, they are gone', async () => {
    await bindAll(open);
    await chooseSample(open, REPORT);
    await dialog().getByRole('button', { name: 'Öppna ändå' }).click();
    await sheetTab(open, 'Resultaträkning').waitFor();
    expect(open.complaints).toEqual([]);
  });

  function choice(): ReturnType<OpenWorkbench['page']['getByRole']> {
    return open.page.getByRole('combobox', { name: /^Arbetsbok/ });
  }

  function dialog(): ReturnType<OpenWorkbench['page']['getByRole']> {
    return open.page.getByRole('dialog');
  }

  function drop(name: string): Promise<void> {
    return open.page.locator('.workbench').evaluate((bench, fileName) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['ingen arbetsbok'], fileName));
      bench.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, name);
  }
});
