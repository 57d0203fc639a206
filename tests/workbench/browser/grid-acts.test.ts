/** Whatever is done in the grid, grid, workbook and saved file say the same afterwards, and again once it is taken back. */
import type { Locator } from 'playwright-core';
import type { RawCell } from '../../../src/core/grid';
import { eventually } from '../../support/eventually';
import { cellBox, goTo, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { cellIn, saves } from './saved';
import type { OpenWorkbench } from './workbench';

const SHEET = 'Resultaträkning';

describeAtDesk('what is done in the grid', (desk) => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await desk.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await typeInCell(open, 'H1', '=B3+B4');
    await held('H1', 108, '=B3+B4');
  });

  it('cells dragged take what refers to them along', async () => {
    await goTo(open, 'B4');
    await dragSelected({ x: 2 * 76, y: 10 * 20 });
    await held('D14', 64);
    await held('B4', undefined);
    await held('H1', 108, '=B3+D14');
    await undone();
  });

  it('cells cut and pasted do so too', async () => {
    await goTo(open, 'B4');
    await keys('Control+x');
    await goTo(open, 'I9');
    await keys('Control+v');
    await held('I9', 64);
    await held('H1', 108, '=B3+I9');
    await undone();
  });

  it('a block copied keeps its formulas relative', async () => {
    await goTo(open, 'H1');
    await keys('Control+c');
    await mark('I2:I3');
    await keys('Control+v');
    await held('I2', 3040, '=C4+C5');
    await undone('I2');
  });

  it('a block from another program is read as if it were typed, formulas too', async () => {
    await open.page.evaluate(() => navigator.clipboard.writeText('1 234,5\t=B3*2\r\ntext\t12 %'));
    await goTo(open, 'I2');
    await keys('Control+v');
    await held('I2', 1234.5);
    await held('J2', 88, '=B3*2');
    await held('I3', 'text');
    await held('J3', 0.12);
    await undone('J2');
  });

  it('cells filled down and cells emptied', async () => {
    await mark('H1:H3');
    await keys('Control+d');
    await held('H3', 2926, '=B5+B6');
    await undone('H3');
    await mark('B3:B4');
    await keys('Delete');
    await held('H1', 0, '=B3+B4');
    await undone();
  });

  it('bold is not the grid\'s to say: nothing happens', async () => {
    await goTo(open, 'B5');
    await keys('Control+b');
    await held('B5', 2861);
    expect(await open.page.evaluate(() => window.avstamtWorkbench?.differences())).toEqual([]);
  });

  async function mark(range: string): Promise<void> {
    await goTo(open, range.split(':')[0] ?? '');
    await cellBox(open).click();
    await cellBox(open).fill(range);
    await cellBox(open).press('Enter');
  }

  function keys(press: string): Promise<void> {
    return open.page.keyboard.press(press);
  }

  /** By the edge of the selection, as Excel has it. */
  async function dragSelected(by: { x: number; y: number }): Promise<void> {
    const cells = await canvas().boundingBox();
    const [x, y] = [(cells?.x ?? 0) + 360, (cells?.y ?? 0) + 112];
    await open.page.mouse.move(x, y);
    await open.page.mouse.down();
    await open.page.mouse.move(x + by.x, y + by.y, { steps: 8 });
    await open.page.mouse.up();
  }

  function canvas(): Locator {
    return open.page.locator('.grid [data-u-comp=render-canvas]').last();
  }

  /** In the saved file, with the grid showing the same. */
  async function held(cell: string, value: RawCell['value'] | undefined, formula?: string): Promise<void> {
    await saves(open, (workbook) => {
      const found = cellIn(workbook, `${SHEET}!${cell}`);
      expect([found?.value ?? undefined, found?.formula]).toEqual([value, formula]);
    });
    await alike();
  }

  /** The grid shows what the workbook holds. */
  async function alike(): Promise<void> {
    await eventually(async () => {
      expect(await open.page.evaluate(() => window.avstamtWorkbench?.differences())).toEqual([]);
    });
  }

  async function undone(cell?: string): Promise<void> {
    // Saving took the keys from the grid.
    await goTo(open, 'K30');
    await keys('Control+z');
    await held('H1', 108, '=B3+B4');
    if (cell !== undefined) await held(cell, undefined);
  }
});
