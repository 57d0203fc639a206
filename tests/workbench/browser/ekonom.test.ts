/**
 * The ekonom in the middle of a closing, in the workbench as `npm start` gives it: Microsoft's own Office.js, the pane's
 * own page, a real browser. One closing from the first run to the published snapshot: each test goes on where the one
 * before it ended.
 */
import type { RawWorkbook } from '../../../src/core/grid';
import { counts, fillInHead, press, reads, says, standsAt, switchFault, toSheet, toView, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { cellIn, savedWorkbook, saves } from './saved';
import type { OpenWorkbench } from './workbench';

describeAtDesk('the ekonom', (desk) => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await desk.open();
  });

  it('finds the report’s ten tables and binds them, having seen which', async () => {
    await press(open, 'Hitta tabeller');
    await says(open, 'Kunde inte placeras (35)');
    expect((await savedWorkbook(open)).names).toEqual([]);
    await press(open, 'Bind 10 tabeller');
    await says(open, '10 tabeller är bundna.');
    await saves(open, ({ names }) => expect(names.map(({ comment }) => comment?.split(' ')[0])).toEqual(Array.from({ length: 10 }, () => 'avstamt')));
  });

  it('sees a figure typed wrong at its sum, goes to the cell, and sees the finding gone when put right', async () => {
    await toView(open, /^Kontroll/);
    await counts(open, 1);
    await typeInCell(open, 'D3', '1290');
    await counts(open, 3);
    await press(open, /Summan stämmer inte/);
    await says(open, 'I cellen');
    await standsAt(open, 'D8');
    await reads(open, /I cellen\s+9\s709\s+Väntat\s+10\s870\s+Skillnad\s+−1\s161 mnkr/);
    await typeInCell(open, 'D3', '129');
    await counts(open, 1);
  });

  it('fills in the computed columns as formulas after having seen every cell', async () => {
    await toView(open, 'Fyll i');
    await says(open, 'Skulle fylla i 58 celler.');
    await reads(open, /Bilar och transportmedel, Prognos kvarvarande medel D6\s+−1,6\s+−1,6/);
    await press(open, 'Fyll i 58 celler');
    await says(open, '58 celler är ifyllda.');
    await saves(open, (workbook) => {
      expect(cellIn(workbook, 'Investeringar!D3')?.formula).toBe('=IF(COUNT(B3,C3)=0,"",N(B3)-N(C3))');
      expect(formulas(workbook)).toBe(58);
    });
  });

  it('is told of a protected sheet, where nothing is half undone, and goes on when the protection is gone', async () => {
    await toSheet(open, 'Investeringar');
    await switchFault(open, 'Skydda det aktiva bladet', true);
    await press(open, 'Ångra');
    await says(open, /Investeringar.* är skyddat/);
    expect(formulas(await savedWorkbook(open))).toBe(58);
    await switchFault(open, 'Skydda det aktiva bladet', false);
    await press(open, 'Ångra');
    await says(open, 'Skulle fylla i 58 celler.');
    await saves(open, (workbook) => expect(formulas(workbook)).toBe(0));
    await switchFault(open, 'Skydda det aktiva bladet', true);
    await says(open, 'Bladet är skyddat: inget kan skrivas där. Ta bort skyddet under Granska i Excel.');
    await press(open, 'Fyll i 51 celler');
    await says(open, '51 celler är ifyllda.');
    await saves(open, (workbook) => expect(formulas(workbook)).toBe(51));
    await switchFault(open, 'Skydda det aktiva bladet', false);
    await press(open, 'Fyll i 7 celler');
    await says(open, '7 celler är ifyllda.');
  });

  it('sees a formula that a constant was typed over, and fills in the right one again', async () => {
    await toView(open, /^Kontroll/);
    await counts(open, 1);
    await toSheet(open, 'Investeringar');
    await typeInCell(open, 'D3', '5');
    await counts(open, 3);
    await press(open, '3 fynd med samma orsak: Datorutrustning (D3) är troligen fel.');
    await says(open, 'Formel överskriven med en siffra');
    await press(open, /Beräknad kolumn stämmer inte/);
    await press(open, 'Fyll i rätt formel');
    await says(open, 'Skulle fylla i 1 cell, varav 1 med ett annat värde förut.');
    await press(open, 'Fyll i 1 cell');
    await says(open, '1 cell är ifylld.');
    await toView(open, /^Kontroll/);
    await counts(open, 1);
  });

  it('is stopped until the workbook says which report it is', async () => {
    await toView(open, 'Skicka');
    await press(open, 'Visa vad som skickas');
    await says(open, 'Skriv ditt namn först: det står vid publiceringen.');
    await open.pane.getByRole('textbox', { name: 'Ditt namn' }).fill('Erik Ekonom');
    await press(open, 'Visa vad som skickas');
    await says(open, /Det saknas: enhet, period, rapport/);
    await fillInHead(open, { Enhet: 'region', Period: '202404', Rapport: 'delårsrapport' });
  });

  it('publishes with an error nobody has accepted only when asked once more', async () => {
    await toView(open, 'Skicka');
    await press(open, 'Visa vad som skickas');
    await says(open, 'Inget: det här blir den första publiceringen.');
    await says(open, 'april 2024');
    await press(open, /^Skicka$/);
    await says(open, 'Skicka ändå?');
    await says(open, '1 fel som ingen har accepterat följer med.');
    await press(open, 'Skicka ändå');
    await says(open, /^Publicerat$/);
    await says(open, 'Arbetsboken minns att den bygger på den här publiceringen (Avstämt_Bas).');
    await toView(open, 'Hämta');
    await says(open, 'region · april 2024 · delårsrapport');
    await says(open, /Erik Ekonom, /);
    await saves(open, ({ names }) => expect(names.find(({ name }) => name === 'Avstämt_Bas')?.refersTo).toMatch(/^"[0-9a-f]{16,}"$/));
  });

  it('has no policy broken, no error, nothing asked of other addresses', () => {
    expect(open.complaints).toEqual([]);
  });
});

function formulas({ sheets }: RawWorkbook): number {
  return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(({ formula }) => formula !== undefined).length;
}
