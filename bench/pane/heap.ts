/**
 * A page's heap after its garbage is collected: all of it, and the program's own data in it. The rest is what the
 * browser makes for itself: compiled code and what it learns of the code, which settles only after thousands of edits,
 * and its records of the page's performance.
 */
import type { CDPSession } from 'playwright-core';

export interface Heap {
  readonly total: number;
  /** Objects, arrays, texts, numbers and functions: what a leak would be made of. Bytes, as `total`. */
  readonly own: number;
}

/** Node types of V8's heap snapshots that are not the program's. */
const BROWSERS: ReadonlySet<string> = new Set(['code', 'native', 'hidden', 'synthetic', 'object shape']);

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[] | string)[] } };
  readonly nodes: readonly number[];
}

export async function heapOf(session: CDPSession): Promise<Heap> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { total: usedSize, own: ownBytes(await snapshotOf(session)) };
}

async function snapshotOf(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return chunks.join('');
}

/** Bytes of the program's own nodes in a heap snapshot, as Chromium's DevTools save it. */
export function ownBytes(text: string): number {
  const { snapshot, nodes } = JSON.parse(text) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const names = types[type] ?? [];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!BROWSERS.has(names[nodes[at + type] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}
