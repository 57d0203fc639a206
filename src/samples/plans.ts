/** A plan: the year's budget by cost class, indicators with their targets, investments. */
import report from '../../assets/reports/004.json';
import { reportBook, type Chapter, type SampleBook } from './report-book';

const CHAPTERS: readonly Chapter[] = [
  ['Resultaträkning', ['resultatrakning']],
  ['Mål och indikatorer', ['mal-indikatorer', 'milstolpar']],
  ['Investeringar', ['investeringar', 'storre-investeringar']],
  ['Ersättning', ['fordelning-ersattning', 'intaktsfinansierade', 'ram', 'anslag', 'statsbidrag']],
  ['Intern kontroll', ['intern-kontroll', 'aktiviteter']],
];

export function plan(): SampleBook {
  return reportBook(report, CHAPTERS);
}
