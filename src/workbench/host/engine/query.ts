/** What `load()` brings: scalars by name, and objects within objects, `format/fill/color`. */
import { HostObject } from '../host-object';
import type { QueryInfo } from '../protocol';
import { hasMember, properName, readMember } from './members';

type Answer = Record<string, unknown>;

export function query(object: HostObject, info: QueryInfo): Answer {
  const select = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)];
  const items = object.items();
  if (items === null) return { ...object.identity(), ...selected(object, select) };
  const from = info.Skip ?? 0;
  const wanted = items.slice(from, info.Top === undefined ? undefined : from + info.Top);
  const { own, theirs } = divide(object, select);
  return {
    ...object.identity(),
    ...(own.length === 0 ? {} : selected(object, own)),
    _Items: wanted.map((item) => ({ ...item.identity(), ...selected(item, theirs) })),
  };
}

/** The wire does not say whether a name is the collection's own or its items': what the collection has is its own. */
function divide(collection: HostObject, select: readonly string[]): { own: readonly string[]; theirs: readonly string[] } {
  const isOwn = (path: string): boolean => scalarsOf(collection).some((name) => sameName(name, path));
  return { own: select.filter(isOwn), theirs: select.filter((path) => !isOwn(path)) };
}

function selected(object: HostObject, select: readonly string[]): Answer {
  const answer: Answer = {};
  const within = new Map<string, string[]>();
  for (const path of select.length === 0 ? ['*'] : select) {
    const [head = '', ...rest] = path.split('/');
    if (head === '*') for (const name of scalarsOf(object)) answer[name] = readMember(object, name);
    else if (head !== '') collect(within, properName(object, head), rest.join('/'));
  }
  for (const [name, paths] of within) answer[name] = read(object, name, paths);
  return answer;
}

function read(object: HostObject, name: string, paths: readonly string[]): unknown {
  const value = readMember(object, name);
  return value instanceof HostObject ? query(value, { Select: paths }) : value;
}

function collect(within: Map<string, string[]>, name: string, rest: string): void {
  const paths = within.get(name) ?? [];
  if (rest !== '') paths.push(rest);
  within.set(name, paths);
}

function scalarsOf(object: HostObject): readonly string[] {
  const { scalars } = object.constructor as typeof HostObject;
  return scalars.filter((name) => hasMember(object, name));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
