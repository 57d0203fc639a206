/**
 * Members of host objects by their wire names. The wire is loose about case (`values`, `Values`); a class's own
 * members in PascalCase, or with an underscore before, are on the wire, and all others are its own affair.
 */
import { fail, HostObject } from '../host-object';

interface Member {
  readonly name: string;
  readonly descriptor: PropertyDescriptor;
}

const known = new WeakMap<object, ReadonlyMap<string, Member>>();
const asked = new Set<string>();

/** What clients asked for and no object has, as `Type.member`: what to write next. */
export function missingMembers(): readonly string[] {
  return [...asked].sort();
}

export function readMember(object: HostObject, wireName: string): unknown {
  const { name, descriptor } = memberOf(object, wireName);
  if (descriptor.get === undefined) return notFound(object, wireName);
  return (object as unknown as Record<string, unknown>)[name];
}

export function writeMember(object: HostObject, wireName: string, value: unknown): void {
  const { name, descriptor } = memberOf(object, wireName);
  if (descriptor.set === undefined) {
    fail('AccessDenied', labelOf(object, wireName), 'The property is read-only.');
  }
  (object as unknown as Record<string, unknown>)[name] = value;
}

export function callMember(object: HostObject, wireName: string, args: readonly unknown[]): unknown {
  const { descriptor } = memberOf(object, wireName);
  const method: unknown = descriptor.value;
  if (typeof method !== 'function') return notFound(object, wireName);
  return Reflect.apply(method, object, args) as unknown;
}

export function hasMember(object: HostObject, wireName: string): boolean {
  return membersOf(object).has(wireName.toLowerCase());
}

/** The name as the class writes it. */
export function properName(object: HostObject, wireName: string): string {
  return memberOf(object, wireName).name;
}

/** `Worksheet.getRange`, as Excel names the place of an error. */
export function labelOf(object: HostObject, wireName: string): string {
  return `${object.type}.${camelCase(wireName)}`;
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function memberOf(object: HostObject, wireName: string): Member {
  return membersOf(object).get(wireName.toLowerCase()) ?? notFound(object, wireName);
}

function notFound(object: HostObject, wireName: string): never {
  const label = labelOf(object, wireName);
  asked.add(label);
  return fail('ApiNotFound', label, `the workbench host does not implement ${label}`);
}

function membersOf(object: HostObject): ReadonlyMap<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  const before = known.get(prototype);
  if (before !== undefined) return before;
  const members = collectMembers(prototype);
  known.set(prototype, members);
  return members;
}

/** Derived classes first: their members stand. */
function collectMembers(prototype: object): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (let owner = prototype; owner !== HostObject.prototype; owner = Object.getPrototypeOf(owner) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      const key = name.toLowerCase();
      if (/^[A-Z_]/.test(name) && !members.has(key)) members.set(key, { name, descriptor });
    }
  }
  return members;
}
