/**
 * One request: its actions in order. The first that fails ends it, and what was done before stays done: Excel has
 * no transactions.
 */
import { fail, HostError, type HostObject } from '../host-object';
import { ACTION, type Action, type RequestBody, type ResponseBody, type WireError } from '../protocol';
import { callMember, labelOf, writeMember } from './members';
import { at, PathResolver, type PathRoots } from './paths';
import { query } from './query';

export interface ExecuteOptions {
  /** Index of an action that fails as if Excel had broken down, before it does anything. */
  readonly breakAt?: number;
}

export function execute(roots: PathRoots, body: RequestBody, options: ExecuteOptions = {}): ResponseBody {
  const paths = new PathResolver(roots, body.ObjectPaths);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === options.breakAt) fail('GeneralException');
      results.push({ ActionId: action.Id, Value: perform(action, paths, roots) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: wireError(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function perform(action: Action, paths: PathResolver, roots: PathRoots): unknown {
  // A trace only has to be answered: the client attaches its event handlers when it is.
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : object.identity();
    case ACTION.query:
      return object === null ? null : at(`${object.type}.load`, () => query(object, action.QueryInfo ?? {}));
    case ACTION.method:
      return object === null ? { _IsNull: true } : method(object, action, paths, roots);
    case ACTION.setProperty:
      return set(object, action.Name, paths.values(action.ArgumentInfo)[0]);
    case ACTION.update:
      return update(object, action.ObjectState ?? {});
    case ACTION.recursiveQuery:
    case ACTION.queryAsJson:
    case ACTION.ensureUnchanged:
    default:
      return fail('ApiNotFound', '', `the workbench host does not implement ActionType ${String(action.ActionType)}`);
  }
}

function method(object: HostObject, action: Action, paths: PathResolver, roots: PathRoots): unknown {
  const args = paths.values(action.ArgumentInfo);
  switch (action.Name) {
    case '_KeepReference':
      roots.references.keep(object);
      return null;
    case '_RemoveReference':
      roots.references.release(String(args[0]));
      return null;
    default:
      return at(labelOf(object, action.Name), () => callMember(object, action.Name, args) ?? null);
  }
}

function set(object: HostObject | null, name: string, value: unknown): null {
  if (object === null) return fail('ItemNotFound');
  // The client sends null for "leave as it is" inside arrays; a property set to undefined arrives as null.
  at(labelOf(object, name), () => writeMember(object, name, value ?? null));
  return null;
}

function update(object: HostObject | null, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) set(object, name, value);
  return null;
}

/** An error that is no refusal is a bug of the host: told as one, so that no test takes it for Excel's answer. */
export function wireError(error: unknown, index: number): WireError {
  if (error instanceof HostError) {
    const { code, message, location, httpStatus } = error;
    return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: httpStatus };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: 'WorkbenchHostBug', Message: message, Location: '', ActionIndex: index, HttpStatusCode: 500 };
}

/** Whether the host, not the add-in, is to blame. */
export function isHostBug(response: ResponseBody): boolean {
  return response.Error?.Code === 'WorkbenchHostBug';
}

