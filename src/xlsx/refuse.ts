/** Refusals of a damaged part, and the file's name added to whatever is refused. */
import { WorkbookRefusal } from '../app/ports';

/** A part whose bytes or XML cannot be trusted. `because` is a short English fact for the detail, never a sentence. */
export function damaged(part: string, because: string): WorkbookRefusal {
  return new WorkbookRefusal('damaged-part', { part, because });
}

/** Runs `work`; a refusal thrown in it leaves with the file's name in its detail. */
export function namingFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw withFile(error, file);
  }
}

export function withFile(error: unknown, file: string): unknown {
  if (!(error instanceof WorkbookRefusal)) return error;
  return new WorkbookRefusal(error.reason, { file, ...error.detail });
}
