/** What the demo says between its commands. */
import type { Lang } from './lang';

const TEXTS = {
  intro: {
    sv:
      'Avstämt visar sitt arbete på en publicerad rapport: delårsrapport 1, april 2024. Rapportens 45 tabeller ligger nu i ' +
      'arbetsboken demo-out/april-2024.xlsx, inskrivna som en ekonom skulle skriva in dem. Varje steg nedan är ett kommando som du själv kan köra.',
    en:
      'Avstämt shows its work on a published report: the interim report of April 2024. The report’s 45 tables are now in the ' +
      'workbook demo-out/april-2024.xlsx, typed as finance staff would type them. Every step below is a command you can run yourself.',
  },
  find: { sv: '1. Hitta tabellerna', en: '1. Find the tables' },
  check: { sv: '2. Kontrollera varje siffra', en: '2. Check every figure' },
  plan: { sv: '3. Se vad Fyll i skulle ändra (inget skrivs)', en: '3. See what Fill in would change (nothing is written)' },
  fill: { sv: '4. Fyll i de beräknade kolumnerna som levande formler, i en ny fil', en: '4. Fill in the computed columns as live formulas, in a new file' },
  accept: { sv: '5. Godkänn den kända avvikelsen med ett motiv', en: '5. Accept the known deviation with a motive' },
  push: { sv: '6. Skicka en ögonblicksbild till lagret', en: '6. Publish a snapshot to the store' },
  log: { sv: '7. Vad som är publicerat', en: '7. What is published' },
  pull: { sv: '8. Hämta den publicerade bilden till en ny arbetsbok', en: '8. Pull the published snapshot into a new workbook' },
  end: {
    sv: 'Klart. Filerna ligger i demo-out: öppna dem i Excel eller LibreOffice. Prova själv: ändra en siffra och kör steg 2 igen.',
    en: 'Done. The files are in demo-out: open them in Excel or LibreOffice. Try it: change a figure and run step 2 again.',
  },
  unexpected: { sv: 'Demon stannade: kommandot ovan gav inte det väntade', en: 'The demo stopped: the command above did not give what was expected' },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;

export type DemoText = keyof typeof TEXTS;

export function demoText(text: DemoText, lang: Lang): string {
  return TEXTS[text][lang];
}
