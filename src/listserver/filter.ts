/** `$filter`: the part of OData that Graph answers for list items. */
import type { FieldValue } from './columns';
import { invalidRequest } from './reply';
import { keyOf } from './table';

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'startswith';

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'test'; readonly column: string; readonly operator: Operator; readonly value: FieldValue };

const TOKEN = /\s*(?:('(?:[^']|'')*')|([(),])|(-?\d+(?:\.\d+)?)(?![\w/])|([A-Za-z_][\w/]*))/y;
/** Brackets nest no deeper than the stack, and no address is longer. */
const LONGEST = 2000;
const OPERATORS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

/** Throws as Graph does on what it cannot read. */
export function parseFilter(text: string): Filter {
  if (text.length > LONGEST) throw invalidRequest('The filter is too long');
  const tokens = tokensOf(text);
  const filter = either(tokens);
  if (tokens.length > 0) throw malformed();
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (match === null) throw malformed();
    tokens.push(match[0].trim());
  }
  return tokens;
}

function either(tokens: string[]): Filter {
  let left = both(tokens);
  while (tokens[0] === 'or') {
    tokens.shift();
    left = { kind: 'or', left, right: both(tokens) };
  }
  return left;
}

function both(tokens: string[]): Filter {
  let left = single(tokens);
  while (tokens[0] === 'and') {
    tokens.shift();
    left = { kind: 'and', left, right: single(tokens) };
  }
  return left;
}

function single(tokens: string[]): Filter {
  const first = tokens.shift();
  if (first === '(') {
    const inner = either(tokens);
    take(tokens, ')');
    return inner;
  }
  if (first === 'startswith') return startsWith(tokens);
  const column = columnOf(first);
  const operator = tokens.shift() ?? '';
  if (!OPERATORS.includes(operator)) throw malformed();
  return { kind: 'test', column, operator: operator as Operator, value: valueOf(tokens.shift()) };
}

function startsWith(tokens: string[]): Filter {
  take(tokens, '(');
  const column = columnOf(tokens.shift());
  take(tokens, ',');
  const value = valueOf(tokens.shift());
  take(tokens, ')');
  return { kind: 'test', column, operator: 'startswith', value };
}

function take(tokens: string[], wanted: string): void {
  if (tokens.shift() !== wanted) throw malformed();
}

function columnOf(token: string | undefined): string {
  const match = /^fields\/(\w+)$/.exec(token ?? '');
  if (match?.[1] === undefined) throw malformed();
  return match[1];
}

function valueOf(token: string | undefined): FieldValue {
  if (token === undefined) throw malformed();
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'null') return null;
  if (token === 'true' || token === 'false') return token === 'true';
  const number = Number(token);
  if (Number.isNaN(number)) throw malformed();
  return number;
}

function malformed(): Error {
  return invalidRequest('Invalid filter clause');
}

export function columnsIn(filter: Filter): string[] {
  return filter.kind === 'test' ? [filter.column] : [...columnsIn(filter.left), ...columnsIn(filter.right)];
}

/** Ids that hold every match, from what an index finds for equalities; null when they tell nothing. */
export function idsFor(filter: Filter, having: (column: string, value: FieldValue) => ReadonlySet<number>): ReadonlySet<number> | null {
  if (filter.kind === 'test') return filter.operator === 'eq' ? having(filter.column, filter.value) : null;
  const [left, right] = [idsFor(filter.left, having), idsFor(filter.right, having)];
  if (filter.kind === 'or') return left === null || right === null ? null : new Set([...left, ...right]);
  if (left === null || right === null) return left ?? right;
  return left.size <= right.size ? left : right;
}

export function matches(filter: Filter, value: (column: string) => FieldValue): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, value) && matches(filter.right, value);
    case 'or':
      return matches(filter.left, value) || matches(filter.right, value);
    case 'test':
      return meets(value(filter.column), filter.operator, filter.value);
  }
}

function meets(value: FieldValue, operator: Operator, asked: FieldValue): boolean {
  if (operator === 'startswith') return typeof value === 'string' && typeof asked === 'string' && value.toLowerCase().startsWith(asked.toLowerCase());
  if (operator === 'eq' || operator === 'ne') return (keyOf(value) === keyOf(asked)) === (operator === 'eq');
  if (value === null || asked === null || typeof value !== typeof asked) return false;
  const order = compareValues(value, asked);
  return { gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 }[operator];
}

/** By value, texts without regard to case; null first. */
export function compareValues(a: FieldValue, b: FieldValue): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [left, right] = typeof a === 'string' && typeof b === 'string' ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
  return left < right ? -1 : left > right ? 1 : 0;
}
