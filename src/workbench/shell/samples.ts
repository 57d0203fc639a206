/** The workbooks to choose among, each brought when it is chosen. */
import type { SampleBook } from '../../samples/report-book';
import type { Lang } from './wording';

export interface Sample {
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly fileName: string;
  load(): Promise<SampleBook>;
}

export const SAMPLES: readonly Sample[] = [
  {
    id: 'april-2024',
    name: { sv: 'Delårsrapport april 2024', en: 'Interim report, April 2024' },
    fileName: 'delårsrapport 2024-04.xlsx',
    load: async () => (await import('../../samples/april-2024')).april2024(),
  },
  {
    id: 'plan-2025',
    name: { sv: 'Förvaltningsplan 2025', en: 'Plan 2025' },
    fileName: 'förvaltningsplan 2025.xlsx',
    load: async () => (await import('../../samples/plans')).plan(),
  },
  {
    id: 'empty',
    name: { sv: 'Tom arbetsbok', en: 'Empty workbook' },
    fileName: 'ny.xlsx',
    load: () => Promise.resolve({ sheets: [{ name: 'Blad1', cells: [], columnWidths: [] }] }),
  },
];
