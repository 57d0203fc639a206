/** Reading what is published: every hash is checked, and anything that does not hold is refused. Rule S13. */
import type { Commit, Published, StoreOptions } from '../app/ports';
import { StoreRefusal } from '../app/ports';
import { sha256 } from '../app/hash';
import { readDocument } from '../app/snapshot-document';
import { seriesOf } from '../core/snapshot';
import type { Snapshot } from '../core/snapshot';
import type { Backing } from './backing';
import { sameSeries } from './series';

/** The commit with its document, verified; rejects as damaged, or as unsuitable when made by a newer version. */
export async function readPublished(backing: Backing, commit: Commit, options: StoreOptions): Promise<Published> {
  const document = await backing.document(commit, options);
  if (document === null) throw new StoreRefusal('damaged', `the document of ${commit.id} is missing`);
  return { commit, document, snapshot: await verifiedSnapshot(commit, document) };
}

async function verifiedSnapshot(commit: Commit, document: string): Promise<Snapshot> {
  if ((await sha256(document)) !== commit.documentHash) {
    throw new StoreRefusal('damaged', `the document of ${commit.id} has been changed`);
  }
  const reading = await readDocument(document);
  switch (reading.outcome) {
    case 'malformed':
      throw new StoreRefusal('damaged', `the document of ${commit.id} cannot be read: ${reading.reason}`);
    case 'newer':
      throw new StoreRefusal('store-unsuitable', `${commit.id} was made by a newer version (schema ${reading.schema})`);
    case 'read':
      if (reading.figuresHash !== commit.figuresHash || !sameSeries(seriesOf(reading.snapshot), commit.series)) {
        throw new StoreRefusal('damaged', `commit ${commit.id} and its document do not agree`);
      }
      return reading.snapshot;
  }
}
