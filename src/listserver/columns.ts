/** Columns of a list: what they may hold, and what SharePoint refuses of them. */
import { GraphError, invalidRequest } from './reply';

export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

export type ColumnType = 'text' | 'note' | 'number' | 'dateTime' | 'choice' | 'boolean';

/** A column as it was declared, with every default filled in. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly type: ColumnType;
  readonly facet: Readonly<Record<string, unknown>>;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
  readonly required: boolean;
  readonly hidden: boolean;
}

const MOST_INDEXES = 20;
const SINGLE_LINE = 255;
const NOTE = 63_999;
const FACETS = ['text', 'number', 'dateTime', 'choice', 'boolean'] as const;

/** The column every list has. */
export function titleColumn(): Column {
  const facet = { text: { allowMultipleLines: false, maxLength: SINGLE_LINE } };
  return { id: globalThis.crypto.randomUUID(), name: 'Title', displayName: 'Title', type: 'text', facet, indexed: false, enforceUniqueValues: false, required: false, hidden: false };
}

/** Reads a column definition; throws as Graph refuses it. */
export function declaredColumn(given: unknown, standing: readonly Column[]): Column {
  if (typeof given !== 'object' || given === null) throw invalidRequest('Invalid request');
  const asked = given as Record<string, unknown>;
  const name = asked['name'];
  // What an object of JavaScript has by nature is no name of a field.
  if (typeof name !== 'string' || !/^[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(name) || name in {}) throw invalidRequest('Provided name is not valid');
  if (standing.some((column) => column.name.toLowerCase() === name.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', 'Name already exists');
  }
  const facetName = FACETS.find((facet) => asked[facet] !== undefined);
  if (facetName === undefined) throw invalidRequest('Column type must be specified');
  const facet = (asked[facetName] ?? {}) as Record<string, unknown>;
  const column: Column = {
    id: globalThis.crypto.randomUUID(),
    name,
    displayName: typeof asked['displayName'] === 'string' ? asked['displayName'] : name,
    type: facetName === 'text' && facet['allowMultipleLines'] === true ? 'note' : facetName,
    facet: { [facetName]: facet },
    indexed: asked['indexed'] === true,
    enforceUniqueValues: asked['enforceUniqueValues'] === true,
    required: asked['required'] === true,
    hidden: asked['hidden'] === true,
  };
  refuseIndex(column, standing);
  return column;
}

function refuseIndex(column: Column, standing: readonly Column[]): void {
  if (column.enforceUniqueValues && !column.indexed) throw invalidRequest('A column that enforces unique values must be indexed');
  if (!column.indexed) return;
  if (column.type === 'note') throw invalidRequest('A column of multiple lines cannot be indexed');
  if (standing.filter(({ indexed }) => indexed).length >= MOST_INDEXES) throw invalidRequest('The list has the most indexes already');
}

export function columnBody({ id, name, displayName, facet, indexed, enforceUniqueValues, required, hidden }: Column): object {
  return { id, name, displayName, description: '', columnGroup: 'Custom Columns', indexed, enforceUniqueValues, required, hidden, readOnly: false, ...facet };
}

/** The fields of a write, checked against the columns. */
export function checkedFields(given: unknown, columns: readonly Column[]): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalidRequest('The request is malformed or incorrect.');
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('@odata')) continue;
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
    fields[name] = checkedValue(value, column);
  }
  return fields;
}

function checkedValue(value: unknown, column: Column): FieldValue {
  if (value === null || value === '') return null;
  switch (column.type) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidRequest('Invalid numeric value');
      return value;
    case 'boolean':
      return value === true;
    case 'dateTime':
      return checkedDate(value);
    case 'text':
    case 'choice':
      return checkedText(value, SINGLE_LINE);
    case 'note':
      return checkedText(value, NOTE);
  }
}

function checkedText(value: unknown, most: number): string {
  if (typeof value !== 'string') throw invalidRequest('A value provided for the field was not a string');
  if (value.length > most) throw invalidRequest(`The field may hold at most ${most} characters`);
  return value;
}

/** Stored to the second and in UTC, whatever was sent. */
function checkedDate(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw invalidRequest('Invalid date');
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
