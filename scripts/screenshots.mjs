/**
 * The pictures of the user's guide: every view of the pane in both languages, taken from the workbench as it runs.
 * `npm run screenshots` writes docs/pictures; needs a build and Chromium (CHROMIUM names another than /usr/bin/chromium).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'docs/pictures');

/** What is pressed and written, in each language. */
const WORDS = {
  sv: {
    tabs: ['Tabeller', 'Kontroll', 'Fyll i', 'Skicka', 'Hämta'], find: 'Hitta tabeller', bind: /^Bind 10/, report: /^Rapport:/,
    unit: 'Enhet', save: 'Spara', name: 'Ditt namn', show: 'Visa vad som skickas', send: 'Skicka', anyway: 'Skicka ändå', sum: 'Summan stämmer inte',
  },
  en: {
    tabs: ['Tables', 'Check', 'Fill in', 'Publish', 'Pull'], find: 'Find tables', bind: /^Bind 10/, report: /^Report:/,
    unit: 'Unit', save: 'Save', name: 'Your name', show: 'Show what will go', send: 'Publish', anyway: 'Publish anyway', sum: /^(?:The sum|Sum)/,
  },
};

const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
const server = spawn(process.execPath, [path.join(ROOT, 'dist/workbench/server.js')], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((found) => {
  let text = '';
  server.stdout.on('data', (chunk) => {
    text += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
    if (address !== null) found(address[0]);
  });
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(OUT, { recursive: true });
  for (const lang of ['sv', 'en']) await walk(lang);
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** One walk from first run to a published snapshot, with a picture at each stop. */
async function walk(lang) {
  const words = WORDS[lang];
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
  await page.goto(url);
  await page.frameLocator('#pane').getByRole('tab').first().waitFor();
  if (lang === 'en') await page.getByLabel('Språk').selectOption('en');
  const pane = page.frameLocator('#pane');
  await pane.getByRole('button', { name: words.find }).waitFor();
  const settle = () => page.waitForTimeout(900);
  const picture = async (name, whole = false) => {
    await settle();
    const target = whole ? page : page.locator('#pane');
    await target.screenshot({ path: path.join(OUT, `${name}-${lang}.png`) });
  };
  const press = (name) => pane.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
  const tab = async (index) => {
    await pane.getByRole('tab', { name: words.tabs[index] }).click();
    await settle();
  };
  const type = async (cell, text) => {
    const box = page.locator('.grid input').first();
    await box.fill(cell);
    await box.press('Enter');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await settle();
  };

  await picture('tables-first');
  await press(words.find);
  await picture('tables-found');
  await press(words.bind);
  await picture('tables-bound');
  await tab(1);
  await type('B4', '75');
  await picture('workbench', true);
  await pane.getByText(words.sum).first().click();
  await picture('check-finding');
  await type('B4', '64');
  await picture('check');
  await tab(2);
  await picture('fill');
  await tab(0);
  await pane.getByText(words.report).click();
  await pane.getByLabel(words.unit).first().fill(lang === 'sv' ? 'region' : 'region-en');
  await picture('tables-report');
  await press(words.save);
  await tab(3);
  await pane.getByLabel(words.name).fill('Ekonom');
  await picture('push');
  await press(words.show);
  await picture('push-goes');
  await press(words.send);
  await picture('push-anyway');
  await press(words.anyway);
  await settle();
  await picture('push-done');
  await tab(4);
  await picture('pull');
  await pane.getByRole('button', { name: /region/ }).first().click();
  await settle();
  await picture('pull-preview');
  await page.close();
  console.log(`${lang}: docs/pictures`);
}
