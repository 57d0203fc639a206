/**
 * What every object of the host is to the engine: members under their wire names, as methods and accessors of a
 * class, so that a member that is not written is `ApiNotFound` and never a default.
 */

/** What Excel answers when it refuses: the code and sentence are what the add-in's author sees. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
    /** `Worksheet.getRange`; empty: the failing statement's own. */
    readonly location = '',
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemAlreadyExists: 'The resource being created already exists.',
  InvalidReference: 'This reference is not valid for the current operation.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidObjectPath: 'The object is no longer tracked.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
};

const STATUS: Readonly<Record<string, number>> = { ApiNotFound: 404, GeneralException: 500 };

export function fail(code: string, location?: string, message?: string): never {
  throw refusal(code, location, message);
}

export function refusal(code: string, location = '', message = MESSAGES[code] ?? code): HostError {
  return new HostError(code, message, location, STATUS[code] ?? 400);
}

/** An object the client holds a proxy of. */
export abstract class HostObject {
  /** As in the public API: `Range`, `NamedItem`. */
  static readonly type: string = 'Object';
  /** Wire names of what `load()` without arguments brings. */
  static readonly scalars: readonly string[] = [];
  /** Set while the client tracks the object (`_KeepReference`). */
  referenceId: string | null = null;

  get type(): string {
    return (this.constructor as typeof HostObject).type;
  }

  /** What Instantiate answers and each collection item carries: `Id` or `_Id`, and the reference. */
  identity(): Record<string, unknown> {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId };
  }

  /** A collection's items; null for an object that is none. */
  items(): readonly HostObject[] | null {
    return null;
  }

  /** `collection.getItem(key)` and its kin as the client sends them once an item is known. */
  itemByKey(_key: unknown): HostObject {
    return fail('ApiNotFound', this.type, `the workbench host has no indexer on ${this.type}`);
  }
}
