/** I/O errors of a share as refusals a person can act on. */
import { StoreRefusal } from '../app/ports';
import { AnswerLost } from './backing';
import { errorCode } from './folder-files';

const NO_PERMISSION = new Set(['EACCES', 'EPERM', 'EROFS']);
/** Errors the system gives before it has changed anything. */
const NOTHING_DONE = new Set([...NO_PERMISSION, 'ENOSPC', 'EDQUOT', 'EMLINK', 'ENOENT', 'ENOTDIR', 'EXDEV', 'ENAMETOOLONG']);

export function isNothingDone(error: unknown): boolean {
  return NOTHING_DONE.has(errorCode(error));
}

/** Errors without a system code are refusals already, or bugs: they pass unchanged. */
export function refusalOf(error: unknown): unknown {
  const code = errorCode(error);
  if (code === '') return error;
  return new StoreRefusal(NO_PERMISSION.has(code) ? 'no-permission' : 'unavailable', (error as Error).message);
}

/** Runs I/O that shows nothing to anybody: any failure means that nothing happened. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Runs what publishes: a failure that is no refusal may have come after it took effect, so its answer is lost. */
export async function decisive<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    throw code === '' ? error : new AnswerLost(`the share did not answer (${code})`);
  }
}
