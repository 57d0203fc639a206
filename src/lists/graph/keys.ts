/** The unique key of every item. The list refuses a second item of one key: that is what makes a retried create safe. */
import type { Series } from '../../app/ports';
import { seriesFromName } from '../series';

export const MARKER_KEY = 'M|avstamt';

export function partKey(commit: string, index: number): string {
  return `D|${commit}|${index}`;
}

export function commitKey(commit: string): string {
  return `Ö|${commit}`;
}

export function pointerKey({ unit, period, kind }: Series): string {
  return `P|${unit}|${period}|${kind}`;
}

/** Left where a pointer was made: a pointer removed by hand is missed, and not taken for a series without one. */
export function witnessKey({ unit, period, kind }: Series): string {
  return `V|${unit}|${period}|${kind}`;
}

/** The commit that a key belongs to, and which piece it is; null for other items. */
export function ownerOf(key: string): { readonly commit: string; readonly kind: 'part' | 'commit' } | null {
  const [kind, commit = '', index, ...rest] = key.split('|');
  if (!/^[0-9a-f]{16,64}$/.test(commit) || rest.length > 0) return null;
  if (kind === 'Ö' && index === undefined) return { commit, kind: 'commit' };
  return kind === 'D' && index !== undefined && /^\d+$/.test(index) ? { commit, kind: 'part' } : null;
}

/** The series of a pointer's key; null for the keys of other items. */
export function seriesOfPointer(key: string): Series | null {
  const [kind, ...parts] = key.split('|');
  return kind === 'P' ? seriesFromName(parts.join('_')) : null;
}
