/**
 * Two ekonomer with one list, a pane that is loaded anew in the middle of a push, and a network that is gone: what is
 * published is published once, and nobody's figures are lost without a word. Each test goes on where the one before it
 * ended.
 */
import type { Locator, Route } from 'playwright-core';
import { PATIENCE } from '../../support/eventually';
import { bindAll, fillInHead, isPublished, prepare, press, reads, reloadPane, says, saysNoMore, sendAnyway, toSheet, toView, typeInCell } from './acts';
import { describeAtDesk } from './desk';
import { looksRight } from './faults';
import type { OpenWorkbench } from './workbench';

const LISTS = '**/v1.0/**';
const HEAD = { Enhet: 'region', Period: '202404', Rapport: 'delårsrapport' };

describeAtDesk('people who publish to one list', (desk) => {
  let erik: OpenWorkbench;
  let eva: OpenWorkbench;

  beforeAll(async () => {
    [erik, eva] = await Promise.all([desk.open(), desk.open()]);
    await Promise.all([erik, eva].map(async (open) => {
      await bindAll(open);
      await fillInHead(open, HEAD);
    }));
  });

  it('whoever builds on an older snapshot is shown whose figures stand there and how theirs differ, and publishes nothing', async () => {
    await changeForecast(eva, '117,3');
    await Promise.all([prepare(erik, 'Erik Ekonom'), prepare(eva, 'Eva Ekonom')]);
    await sendAnyway(erik);
    await says(erik, /^Publicerat$/);
    await sendAnyway(eva);
    await says(eva, 'Någon annan hann före');
    await says(eva, /^Erik Ekonom publicerade /);
    await reads(eva, /Medicinsk apparatur, Prognos utfall 2024\s+116,3\s+117,3\s+\+1/);
    await looksRight(eva);
    await isPublished(erik, 1);
  });

  it('shown again what would go, they are told before they send; having brought in the differences they build on it', async () => {
    await press(eva, 'Börja om');
    await prepare(eva, 'Eva Ekonom');
    await says(eva, 'Kommer att stoppas');
    await says(eva, /^Erik Ekonom publicerade .*bygger inte på det/);
    await looksRight(eva);
    await press(eva, 'Skillnaderna är införda: bygg på den');
    await saysNoMore(eva, 'Kommer att stoppas');
    await says(eva, 'Det här skickas');
    await sendAnyway(eva);
    await says(eva, /^Publicerat$/);
    await isPublished(erik, 2);
  });

  it('a pane loaded anew before anything had gone: the push is left, and nothing is published', async () => {
    await changeForecast(eva, '118,3');
    await press(eva, 'Börja om');
    await prepare(eva, 'Eva Ekonom');
    await eva.context.route(LISTS, () => undefined);
    await sendAnyway(eva);
    await says(eva, /^Publicerar/);
    await reloadPane(eva, 'Mörkt');
    await eva.context.unroute(LISTS);
    await toView(eva, 'Skicka');
    await says(eva, 'En publicering avbröts');
    await press(eva, 'Lämna den');
    await says(eva, 'Publicera rapportens siffror');
    await isPublished(erik, 2);
  });

  it('a pane loaded anew when the answer was on its way: the push is found to stand, and is not made twice', async () => {
    await prepare(eva, 'Eva Ekonom');
    const arrived = deliverWithoutAnswer(eva);
    await sendAnyway(eva);
    await arrived;
    await reloadPane(eva, 'Ljust');
    await eva.context.unroute(LISTS);
    await toView(eva, 'Skicka');
    await says(eva, 'En publicering avbröts');
    await press(eva, 'Se efter');
    await says(eva, /^Publicerat$/);
    await isPublished(erik, 3);
  });

  it('has no policy broken, no error, nothing asked of other addresses', () => {
    expect([...erik.complaints, ...eva.complaints]).toEqual([]);
  });

  it('a list that says nothing, while it is opened or read: told in a sentence, called off, tried again', async () => {
    await eva.page.clock.install();
    // A pane comes back to its view: Skicka would open the list too.
    await toView(eva, /^Tabeller/);
    const silent = async (): Promise<void> => void (await eva.context.route(LISTS, () => undefined));
    await silent();
    await reloadPane(eva, 'Mörkt');
    await toView(eva, 'Hämta');
    await until(eva, eva.pane.getByText('Listan svarar inte. Väntar på svar … (försök 1 av 10)'), 2_000);
    await press(eva, 'Avbryt');
    await says(eva, 'Avbrutet. Listan är inte öppnad.');
    await eva.context.unroute(LISTS);
    await press(eva, 'Försök igen');
    await says(eva, /region · april 2024/);
    await silent();
    await press(eva, 'Uppdatera listan');
    await until(eva, eva.pane.getByText(/^Listan svarar inte\. Väntar på svar/), 2_000);
    await press(eva, 'Avbryt');
    await says(eva, 'Avbrutet. Listan är inte läst.');
    await eva.context.unroute(LISTS);
    await press(eva, 'Försök igen');
    await says(eva, /region · april 2024/);
  });

  it('a list that cannot be reached is told in words, and the push goes through when it is back', async () => {
    await changeForecast(eva, '119,3');
    await prepare(eva, 'Eva Ekonom');
    await eva.context.route(LISTS, (route) => route.abort('connectionrefused'));
    await sendAnyway(eva);
    await until(eva, eva.pane.getByText(/^Listan svarar inte\. Försöker igen/), 2_000);
    await eva.pane.getByRole('button', { name: 'Avbryt' }).waitFor(PATIENCE);
    // Ten tries take a minute; nobody should have to wait for it here.
    const told = eva.pane.getByRole('button', { name: /^(?:Försök igen|Se efter)$/ });
    await until(eva, told.first(), 21_000);
    await says(eva, 'Inget har publicerats');
    await says(eva, 'Publiceringarna går inte att nå just nu. Kontrollera anslutningen och försök igen.');
    await eva.context.unroute(LISTS);
    await isPublished(erik, 3);
    await press(eva, 'Försök igen');
    await says(eva, 'Det här skickas');
    await sendAnyway(eva);
    await says(eva, /^Publicerat$/);
    await isPublished(erik, 4);
  });
});

/** *Prognos utfall* of *Medicinsk apparatur*. */
async function changeForecast(open: OpenWorkbench, figure: string): Promise<void> {
  await toSheet(open, 'Investeringar');
  await typeInCell(open, 'C4', figure);
}

/** Lets the pane's clock go on, step by step, until it shows something; at each step the pane has done what it can. */
async function until({ page, pane }: OpenWorkbench, shown: Locator, stepMs: number): Promise<void> {
  for (const end = Date.now() + 2 * PATIENCE.timeout; !(await shown.isVisible()); ) {
    if (Date.now() > end) throw new Error(`The pane never showed it. It says:\n${await pane.locator('main').innerText()}`);
    await page.clock.fastForward(stepMs);
    await page.waitForTimeout(100);
    await pane.locator('body').evaluate(idle);
  }
}

/** After what was due: a message to oneself goes to the end of the queue, and the page's clock does not hold it up. */
async function idle(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) {
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  }
}

/** The write that makes a push visible reaches the list; its answer never reaches the pane. */
function deliverWithoutAnswer({ context }: OpenWorkbench): Promise<void> {
  return new Promise((arrived) => {
    void context.route(LISTS, async (route: Route) => {
      if (route.request().postData()?.includes('"PATCH"') !== true) return route.continue();
      await route.fetch();
      return arrived();
    });
  });
}
