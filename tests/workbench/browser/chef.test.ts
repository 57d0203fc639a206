/**
 * The chef with five minutes: pulls what the ekonom has published, and refreshes it in place when there is something
 * newer. Each test goes on where the one before it ended.
 */
import { bindAll, fillInHead, openSample, prepare, press, pressRibbon, reads, says, sendAnyway, toSheet, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { cellIn, savedWorkbook, saves, valuesOf } from './saved';
import type { OpenWorkbench } from './workbench';

describeAtDesk('the chef', (desk) => {
  let ekonom: OpenWorkbench;
  let chef: OpenWorkbench;

  beforeAll(async () => {
    [ekonom, chef] = await Promise.all([desk.open(), desk.open()]);
    await bindAll(ekonom);
    await fillInHead(ekonom, { Enhet: 'region', Period: '202404', Rapport: 'delårsrapport' });
    await openSample(chef, 'Tom arbetsbok');
  });

  it('finds nothing before anybody has published', async () => {
    await pressRibbon(chef, 'Hämta');
    await says(chef, 'Inget är publicerat än');
    await publish(ekonom);
  });

  it('sees the published figures before anything is written, and has them inserted as tables', async () => {
    await press(chef, 'Uppdatera listan');
    await press(chef, /region · april 2024 · delårsrapport/);
    await says(chef, /^Erik Ekonom, /);
    await chef.pane.locator('summary', { hasText: 'Investeringar' }).click();
    await reads(chef, /Bilar och transportmedel\s+15,1\s+16,7\s+−1,6/);
    await press(chef, 'Infoga som tabeller');
    await says(chef, '10 nya blad läggs till sist i arbetsboken. Inget som står där nu ändras.');
    expect((await savedWorkbook(chef)).sheets.map(({ name }) => name)).toEqual(['Blad1']);
    await press(chef, 'Infoga 10 tabeller');
    await says(chef, '10 tabeller är infogade på nya blad.');
    await saves(chef, (workbook) => {
      expect(workbook.sheets).toHaveLength(11);
      expect(valuesOf(workbook, 'Investeringar')).toContainEqual(['Bilar och transportmedel', 15.1, 16.7, -1.6]);
    });
    await press(chef, 'Jämför med arbetsboken');
    await says(chef, 'Ingen skillnad i siffrorna.');
  });

  it('compares with a figure of their own', async () => {
    await toSheet(chef, 'Investeringar');
    await typeInCell(chef, 'B4', '4,3');
    await press(chef, 'Jämför med arbetsboken');
    await says(chef, 'Datorutrustning, Budget 2024 inkl överförda medel');
    await reads(chef, /Datorutrustning, Budget 2024 inkl överförda medel\s+3,3\s+4,3/);
  });

  it('sees what a newer snapshot adds, removes and would overwrite before it is written in place', async () => {
    await toSheet(ekonom, 'Indikatorer');
    await typeInCell(ekonom, 'A17', 'Resultat för perioden');
    await toSheet(ekonom, 'Investeringar');
    await typeInCell(ekonom, 'B3', '3,4');
    await typeInCell(ekonom, 'C4', '117,3');
    await press(ekonom, 'Börja om');
    await publish(ekonom);
    await press(chef, '← Alla publiceringar');
    await press(chef, /region · april 2024 · delårsrapport/);
    await chef.pane.locator('.log > li').nth(1).waitFor();
    await press(chef, 'Uppdatera på plats');
    await says(chef, 'Nya rader (1)');
    await reads(chef, /Nya rader \(1\)\s+Resultat för perioden/);
    await reads(chef, /Rader som försvinner \(1\)\s+Periodresultat/);
    await reads(chef, /Ändrade här \(1\)[^]*Datorutrustning, Budget 2024 inkl överförda medel\s+B4\s+4,3\s+3,4/);
    await reads(chef, /Medicinsk apparatur, Prognos utfall 2024\s+C5\s+116,3\s+117,3/);
    expect(cellIn(await savedWorkbook(chef), 'Investeringar!C5')?.value).toBe(116.3);
  });

  it('keeps their own figure, gets the new ones, and can take it all back', async () => {
    await press(chef, /^Uppdatera$/);
    await says(chef, /tabeller är uppdaterade/);
    await saves(chef, (workbook) => {
      expect([cellIn(workbook, 'Investeringar!B4')?.value, cellIn(workbook, 'Investeringar!C5')?.value]).toEqual([4.3, 117.3]);
      expect(valuesOf(workbook, 'Indikatorer Budget').map(([label]) => label)).toContain('Resultat för perioden');
    });
    await press(chef, /^Ångra$/);
    await says(chef, 'Ångrat. Arbetsboken är som förut.');
    await saves(chef, (workbook) => expect(cellIn(workbook, 'Investeringar!C5')?.value).toBe(116.3));
  });

  it('has no policy broken, no error, nothing asked of other addresses', () => {
    expect([...ekonom.complaints, ...chef.complaints]).toEqual([]);
  });
});

async function publish(open: OpenWorkbench): Promise<void> {
  await prepare(open, 'Erik Ekonom');
  await sendAnyway(open);
  await says(open, /^Publicerat$/);
}
