/**
 * The object paths of one request, resolved when the first action needs them and then kept: a path may make
 * something (`names.add`), and must do so once. `null` is a null object, and so is all that is asked of one.
 */
import type { References } from '../context';
import { fail, HostError, HostObject } from '../host-object';
import { type ArgumentInfo, type ObjectPath, PATH } from '../protocol';
import { callMember, camelCase, labelOf, readMember } from './members';

export interface PathRoots {
  readonly root: HostObject;
  /** An object that the client makes by its type's name; fails with `ApiNotFound`. */
  readonly newObject: (typeName: string) => HostObject;
  readonly references: References;
}

export class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly roots: PathRoots,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  resolve(id: number): HostObject | null {
    const before = this.resolved.get(id);
    if (before !== undefined) return before;
    const path = this.paths[id] ?? fail('InvalidObjectPath', '', `The request has no object path ${id}.`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  /** The arguments, with objects for those that are paths; a trailing `undefined` is an argument left out. */
  values(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.value(value, ids[index]));
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.roots.root;
      case PATH.newObject:
        return this.roots.newObject(path.Name);
      case PATH.referenceId:
        return this.roots.references.get(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.method:
      case PATH.property:
      case PATH.indexer:
        return this.step(path);
      default:
        return fail('InvalidRequest', '', `ObjectPathType ${String(path.ObjectPathType)}`);
    }
  }

  private step(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const place = path.ObjectPathType === PATH.indexer ? `${parent.type}.getItem` : labelOf(parent, path.Name);
    return at(place, () => asObject(this.take(parent, path), place));
  }

  private take(parent: HostObject, path: ObjectPath): unknown {
    const args = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return parent.itemByKey(args[0]);
    return path.ObjectPathType === PATH.property ? readMember(parent, path.Name) : callMember(parent, path.Name, args);
  }

  private value(value: unknown, id: unknown): unknown {
    if (typeof id === 'number' && id > 0) return this.resolve(id);
    if (Array.isArray(id) && Array.isArray(value)) return value.map((each, index) => this.value(each, id[index]));
    // The wire has no `undefined`: an argument that was left out arrives as null.
    return value ?? undefined;
  }
}

/** Runs `body`; an error that names no place is named after this one. */
export function at<T>(place: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof HostError) || error.location !== '') throw error;
    throw new HostError(error.code, error.message, camelCaseMember(place), error.httpStatus);
  }
}

function camelCaseMember(place: string): string {
  const [type = '', member = ''] = place.split('.');
  return member === '' ? type : `${type}.${camelCase(member)}`;
}

function asObject(value: unknown, place: string): HostObject | null {
  if (value instanceof HostObject) return value;
  if (value === null || value === undefined) return null;
  throw new TypeError(`${place} answers a ${typeof value} where the client expects an object`);
}
