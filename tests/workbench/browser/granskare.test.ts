/**
 * The granskare with a thousand figures: checks from the ribbon, walks the findings by the keyboard alone, accepts one
 * with a motive, takes it back, and notes the check. Each test goes on where the one before it ended.
 */
import { eventually } from '../../support/eventually';
import { bindAll, counts, focusIsOn, press, pressRibbon, says, standsAt, tabTo, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { coloured } from './picture';
import { savedWorkbook, saves, valuesOf } from './saved';
import type { OpenWorkbench } from './workbench';

/** The fill that an error's cell is marked with. */
const ERROR_FILL = '#FDE7E9';
const PROTOCOL = 'Avstämt protokoll';

describeAtDesk('the granskare', (desk) => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await desk.open();
    await bindAll(open);
    await typeInCell(open, 'D3', '1290');
  });

  it('sees from the ribbon where the errors are: in the sheets, and in words', async () => {
    expect(await coloured(open, ERROR_FILL)).toBe(0);
    await pressRibbon(open, 'Kontrollera');
    await counts(open, 3);
    await eventually(async () => expect(await coloured(open, ERROR_FILL)).toBeGreaterThan(1_000));
    expect((await savedWorkbook(open)).sheets.map(({ name }) => name)).not.toContain(PROTOCOL);
  });

  it('walks the findings by the keyboard alone: arrows between them, Enter to the cell', async () => {
    const { keyboard } = open.page;
    await tabTo(open, /^Två tabeller säger olika/);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await says(open, /avrundning förklarar högst 3/);
    await standsAt(open, 'D8');
    await keyboard.press('Home');
    await keyboard.press('Enter');
    await says(open, /^Patientavgifter, Budget 2024: 1\s290/);
    await standsAt(open, 'D3');
  });

  it('hurries from finding to finding: the cell of the last one is where they end, and stay', async () => {
    const { keyboard } = open.page;
    for (let times = 0; times < 6; times++) for (const key of ['End', 'Enter', 'Home', 'Enter']) await keyboard.press(key);
    await standsAt(open, 'D3');
    await open.page.waitForTimeout(500);
    await standsAt(open, 'D3');
  });

  it('accepts a finding with a motive, which the protocol sheet then holds for everybody to read', async () => {
    const { keyboard } = open.page;
    await keyboard.press('End');
    await keyboard.press('a');
    await focusIsOn(open, /^Motiv/);
    await keyboard.type('Raden är i tusental i källan');
    await keyboard.press('Tab');
    await focusIsOn(open, /^Ditt namn/);
    await keyboard.type('Greta Granskare');
    await keyboard.press('Enter');
    await says(open, 'Fyndet är accepterat och står under Accepterade.');
    await says(open, 'Accepterade (1)');
    await saves(open, (workbook) => {
      const rows = valuesOf(workbook, PROTOCOL);
      expect(rows.at(-1)).toEqual(expect.arrayContaining(['Raden är i tusental i källan', 'Greta Granskare']));
      expect(rows.flat()).not.toContain('Återtaget');
    });
  });

  it('takes the acceptance back', async () => {
    await press(open, /Radens enhet är inte tabellens/);
    await press(open, 'Ta tillbaka');
    await says(open, /^3\sfel, 1\svarning/);
    await saves(open, (workbook) => expect(valuesOf(workbook, PROTOCOL).at(-1)).toEqual(expect.arrayContaining(['Raden är i tusental i källan', 'Återtaget'])));
  });

  it('notes the check: one line with who, how many and the checksum of the figures', async () => {
    await press(open, 'Anteckna kontrollen');
    await says(open, 'Kontrollen är antecknad i bladet Avstämt protokoll.');
    await saves(open, (workbook) => {
      const line = valuesOf(workbook, PROTOCOL).at(-1);
      expect(line).toEqual(expect.arrayContaining(['Greta Granskare']));
      expect(line?.join(' ')).toMatch(/\b[0-9a-f]{12,}\b/);
    });
  });

  it('has no policy broken, no error, nothing asked of other addresses', () => {
    expect(open.complaints).toEqual([]);
  });
});
