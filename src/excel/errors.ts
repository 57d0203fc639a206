/** What Office.js throws, told apart: what the user can act on becomes a refusal, everything else stays what it is. */
import { WorkbookRefusal } from '../app/ports';

/** The code of an error of Office.js or its host; null for any other error. */
export function officeCode(error: unknown): string | null {
  // By shape, not by class: the page may load the library twice, in two realms.
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

export function isCellEdit(error: unknown): boolean {
  return officeCode(error) === 'InvalidOperationInCellEditMode';
}

/** More than one request or answer can carry: 5 MB in Excel on the web. */
export function isTooLarge(error: unknown): boolean {
  const code = officeCode(error) ?? '';
  return ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'OperationCellsExceedLimit', 'RangeExceedsLimit'].includes(code);
}

/** Codes after which Excel may well do the same thing when asked again, or in smaller pieces. */
const HOST_FAILURES: ReadonlySet<string> = new Set([
  ...['GeneralException', 'InternalServerError', 'RequestAborted', 'ServiceNotAvailable', 'ConnectionFailure', 'Timeout', 'TooManyRequests'],
  ...['HostRestartNeeded', 'HostIsRestarting', 'InactiveWorkbook', 'Conflict', 'InvalidRequestContext', 'ActivityLimitReached', 'FileCorrupted'],
]);

export function isHostFailure(error: unknown): boolean {
  return HOST_FAILURES.has(officeCode(error) ?? '');
}

type Detail = WorkbookRefusal['detail'];

/** The refusal an error stands for; the error itself where it is a bug or nothing is known of it. */
export function refusalOf(error: unknown, detail: Detail = {}): unknown {
  const code = officeCode(error);
  if (code === null) return error;
  if (isCellEdit(error)) return new WorkbookRefusal('cell-being-edited', detail);
  if (isTooLarge(error)) return new WorkbookRefusal('too-much-at-once', detail);
  if (isHostFailure(error)) return new WorkbookRefusal('host-failed', { code, ...detail });
  switch (code) {
    case 'AccessDenied':
    case 'Unauthorized':
    case 'ReadOnly':
      return new WorkbookRefusal('not-allowed', detail);
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedFeature':
      return new WorkbookRefusal('host-too-old', { needs: locationOf(error), ...detail });
    default:
      return error;
  }
}

/** `Range.getMergedAreasOrNullObject`: a name out of the library, never user data. */
function locationOf(error: unknown): string {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } };
  return debugInfo?.errorLocation || 'ExcelApi';
}

/** Excel says in words, not by a code, that an array is in the way. */
export function isArrayInTheWay(error: unknown): boolean {
  return officeCode(error) !== null && error instanceof Error && /\barray\b/i.test(error.message);
}
