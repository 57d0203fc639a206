/** The interim report of April 2024: 45 tables, ten of a known form. */
import report from '../../assets/reports/001.json';
import { reportBook, type Chapter, type SampleBook } from './report-book';

const CHAPTERS: readonly Chapter[] = [
  ['Resultaträkning', ['resultatrakning']],
  ['Resultatområden', ['resultatomraden']],
  ['Indikatorer', ['maluppfyllelse', 'ind-']],
  ['Investeringar', ['investeringar', 'tvaarsregeln']],
  ['Bilaga ekonomi', ['bil-resultatrakning']],
  ['Produktion', ['prod-']],
  ['Bilaga produktion', ['bil-produktion-']],
  ['Personal', ['arbetad-tid', 'anstallda-', 'sjukfranvaro', 'bil-arbet', 'bil-sjuk', 'bil-rehab']],
  ['Effekter', ['effekt', 'nyckeltal']],
  ['Aktiviteter', ['akt-']],
];

export function april2024(): SampleBook {
  return reportBook(report, CHAPTERS);
}
