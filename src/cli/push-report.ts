/** The outcome of a push as the JSON of `avstamt push --format json`. */
import type { PushResult } from '../app/push';
import { TOOL } from '../app/report';
import { VERSION } from './version';

export function pushReport(result: PushResult, written: string | null): Record<string, unknown> {
  const head = { tool: TOOL, version: VERSION, outcome: result.outcome };
  switch (result.outcome) {
    case 'header-missing':
    case 'bad-key':
    case 'bad-period':
    case 'no-tables':
    case 'other-period':
      return head;
    case 'errors':
      return { ...head, errors: result.count };
    case 'committed':
      return { ...head, id: result.commit.id, superseded: result.superseded, repeated: result.repeated, written, commit: result.commit };
    case 'conflict':
      return { ...head, id: result.request.id, current: result.current.commit, diff: result.diff };
    case 'unknown':
      return { ...head, id: result.id, because: result.because };
    case 'refused':
      return { ...head, id: result.request.id, reason: result.reason, detail: result.detail };
  }
}
