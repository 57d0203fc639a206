/** The list: its columns, declared once. Set-up makes them, opening checks them, and everything else names them from here. */
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';

/** What an item is, as its column `Typ` says. */
export const KIND = { part: 'Del', commit: 'Ögonblicksbild', pointer: 'Pekare', witness: 'Vittne', marker: 'Märke', probe: 'Prov' } as const;

export type ListColumn = Omit<ColumnDefinition, 'name'> & { readonly name: string };

const KEY_LENGTH = 255;

function text(name: string, displayName: string, over: Partial<Omit<ColumnDefinition, 'name'>> = {}): ListColumn {
  return { name, displayName, text: { allowMultipleLines: false, maxLength: KEY_LENGTH }, ...over };
}

function number(name: string, displayName: string, decimalPlaces: 'none' | 'automatic'): ListColumn {
  return { name, displayName, number: { decimalPlaces } };
}

/** What the protocol stands on: without these nothing is read or written. */
export const NEEDED: readonly ListColumn[] = [
  text('Nyckel', 'Nyckel', { required: true, indexed: true, enforceUniqueValues: true }),
  text('Typ', 'Typ', { indexed: true }),
  /** The commit an item belongs to or, at a pointer, points to. */
  text('Snapshot', 'Ögonblicksbild', { indexed: true }),
  text('Serie', 'Serie', { indexed: true }),
  { name: 'Innehall', displayName: 'Innehåll', text: { allowMultipleLines: true, textType: 'plain', appendChangesToExistingText: false } },
];

/** For views, Power BI and Power Automate: written at the pointer, never read back. */
export const SHOWN: readonly ListColumn[] = [
  text('Enhet', 'Enhet', { indexed: true }),
  text('Period', 'Period', { indexed: true }),
  text('Slag', 'Rapporttyp'),
  text('Utgivare', 'Publicerad av'),
  { name: 'Tid', displayName: 'Publicerad', dateTime: { format: 'dateTime', displayAs: 'standard' } },
  number('Fel', 'Fel', 'none'),
  number('Varningar', 'Varningar', 'none'),
  number('Accepterade', 'Accepterade', 'none'),
  text('Beloppsenhet', 'Beloppsenhet'),
  number('Resultat', 'Resultat', 'automatic'),
  number('Budget', 'Budget', 'automatic'),
  number('Prognos', 'Prognos', 'automatic'),
  number('Helarsbudget', 'Helårsbudget', 'automatic'),
];

export const COLUMNS: readonly ListColumn[] = [...NEEDED, ...SHOWN];

/** How a standing column falls short of its declaration, or null when it will do. */
export function columnFault(declared: ListColumn, standing: ColumnDefinition | undefined): string | null {
  const { name } = declared;
  if (standing === undefined) return `${name} is missing`;
  if (declared.indexed === true && standing.indexed !== true) return `${name} is not indexed`;
  if (declared.enforceUniqueValues === true && standing.enforceUniqueValues !== true) return `${name} does not enforce unique values`;
  const wrongType = (['text', 'number', 'dateTime'] as const).some((type) => Boolean(declared[type]) !== Boolean(standing[type]));
  if (wrongType) return `${name} is of another type`;
  if (Boolean(declared.text?.allowMultipleLines) !== Boolean(standing.text?.allowMultipleLines)) return `${name} is of another type`;
  // Rich text comes back as HTML, which is not what was written.
  if (standing.text?.allowMultipleLines === true && standing.text.textType === 'richText') return `${name} is rich text`;
  return null;
}
