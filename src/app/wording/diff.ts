/** What is said of differences between two snapshots. */
import type { SnapshotCell } from '../../core/snapshot';
import { count, figure } from './figures';
import type { Lang } from './lang';

export const DIFF_TEXTS = {
  same: { sv: 'Ingen skillnad i siffrorna.', en: 'No difference in the figures.' },
  added: { sv: 'ny tabell', en: 'new table' },
  removed: { sv: 'borttagen tabell', en: 'removed table' },
  newRow: { sv: 'ny rad', en: 'new row' },
  lostRow: { sv: 'borttagen rad', en: 'removed row' },
  newColumn: { sv: 'ny kolumn', en: 'new column' },
  lostColumn: { sv: 'borttagen kolumn', en: 'removed column' },
  label: { sv: 'ny benämning', en: 'new label' },
  unit: { sv: 'enhet', en: 'unit' },
  period: { sv: 'period', en: 'period' },
  kind: { sv: 'rapporttyp', en: 'kind' },
  tableUnit: { sv: 'tabellens enhet', en: "the table's unit" },
} as const;

/** A cell as print has it, with its own decimals. */
export function cellText(cell: SnapshotCell): string {
  if (cell === null) return '–';
  if ('value' in cell) return figure(cell.value, Math.max(cell.decimals, (cell.value.split('.')[1] ?? '').length));
  return 'fault' in cell ? cell.fault : `”${cell.text}”`;
}

/** As it stands in a table: a blank is empty, a text has no quotes, and a unit of its own is told. */
export function figureOrText(cell: SnapshotCell): string {
  if (cell === null) return '';
  if ('text' in cell) return cell.text;
  if ('fault' in cell) return cell.fault;
  const worded = cell.unit === undefined ? cellText(cell) : `${cellText(cell)} ${cell.unit}`;
  return cell.qualifier === undefined ? worded : `${worded} (${cell.qualifier})`;
}

/** "(+10,0)": how much a figure changed. */
export function changeText(difference: string | null, decimals: number): string {
  if (difference === null) return '';
  const text = figure(difference, Math.max(decimals, (difference.split('.')[1] ?? '').length));
  return ` (${difference.startsWith('-') ? '' : '+'}${text})`;
}

/** A table known by what it holds, under another name than before. */
export function renamedText(name: string, formerName: string, lang: Lang): string {
  return { sv: `heter nu ${name} (förut ${formerName})`, en: `is now named ${name} (was ${formerName})` }[lang];
}

export function diffSummary(cells: number, tables: number, lang: Lang): string {
  const sv = `${count(cells)} ${cells === 1 ? 'siffra' : 'siffror'} skiljer i ${count(tables)} ${tables === 1 ? 'tabell' : 'tabeller'}.`;
  const en = `${count(cells)} ${cells === 1 ? 'figure differs' : 'figures differ'} in ${count(tables)} ${tables === 1 ? 'table' : 'tables'}.`;
  return { sv, en }[lang];
}

export function notADocument(file: string, why: string, newer: boolean, lang: Lang): string {
  if (newer) return { sv: `${file} är gjord av en nyare version av Avstämt (${why}). Uppdatera Avstämt.`, en: `${file} was made by a newer version of Avstämt (${why}). Update Avstämt.` }[lang];
  return {
    sv: `${file} är inget publicerat dokument. Ange en arbetsbok (.xlsx) eller ett dokument ur mappen för publiceringar.`,
    en: `${file} is no published document (${why}). Name a workbook (.xlsx) or a document from the folder of publications.`,
  }[lang];
}

export function seriesUnknown(options: readonly string[], lang: Lang): string {
  return {
    sv: `Arbetsboken säger inte vilken rapport den är. Ange ${options.join(', ')}.`,
    en: `The workbook does not say which report it is. Give ${options.join(', ')}.`,
  }[lang];
}

export function storeOrFile(lang: Lang): string {
  return {
    sv: 'avstamt diff jämför två filer; eller, med --store DIR eller --list URL, det som är publicerat med en fil eller ett id ur avstamt log.',
    en: 'avstamt diff compares two files; or, with --store DIR or --list URL, what is published with a file or an id from avstamt log.',
  }[lang];
}
