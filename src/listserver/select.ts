/** `$expand=fields($select=…)`: which fields of an item are shown. */
import { invalidRequest } from './reply';

/** Asked-for names as keys; none means all. */
export type FieldNames = Readonly<Record<string, true>>;

/** `fields`, or `fields($select=A,B)` (`fields(select=A,B)` is taken too). Throws on any other expansion. */
export function parseFieldNames(expand: string): FieldNames {
  const match = /^fields(?:\(\$?select=([\w, ]*)\))?$/.exec(expand.trim());
  if (match === null) throw invalidRequest(`Cannot expand '${expand}'`);
  const names = (match[1] ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  return Object.fromEntries(names.map((name) => [name, true]));
}
