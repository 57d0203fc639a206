/** The list beside a test's pane: it answers, is out of reach, or says nothing, as the test will have it. */
import { newCommitId } from '../../../src/app/hash';
import type { SnapshotStore } from '../../../src/app/ports';
import { StoreRefusal } from '../../../src/app/ports';
import { NO_BASE, push } from '../../../src/app/push';
import type { RawWorkbook } from '../../../src/core/grid';
import type { Backing } from '../../../src/lists/backing';
import { createMemoryPlace, createMemoryStore, memoryBacking } from '../../../src/lists/memory';
import { createSnapshotStore } from '../../../src/lists/store';

type Answer = 'answers' | 'out of reach' | 'silent';

export interface TestList {
  /** What the pane asks. */
  readonly store: SnapshotStore;
  /** The same publications, always within reach. */
  readonly within: SnapshotStore;
  /** How the list takes what the pane asks from now on. */
  readonly be: (answer: Answer) => void;
  /** Somebody publishes a workbook on top of what stands there. */
  readonly publish: (workbook: RawWorkbook, author: string) => Promise<void>;
}

export function createTestList(): TestList {
  let answer: Answer = 'answers';
  const place = createMemoryPlace();
  const within = createMemoryStore(place);
  return {
    store: createSnapshotStore(behind(memoryBacking(place), () => answer)),
    within,
    be: (next) => void (answer = next),
    publish: async (workbook, author) => {
      const [series] = await within.series();
      const standing = series === undefined ? null : await within.current(series);
      const asked = { workbook, author, now: new Date(), find: false, unit: null, period: null, kind: null, allowErrors: true, resume: false };
      const { outcome } = await push(within, { ...asked, base: standing?.commit.id ?? NO_BASE, id: newCommitId() });
      if (outcome !== 'committed') throw new Error(`Not published: ${outcome}`);
    },
  };
}

/** Whatever is asked of a store begins with its series or with one's pointer. */
function behind(backing: Backing, answer: () => Answer): Backing {
  const reach = async (): Promise<void> => {
    if (answer() === 'out of reach') throw new StoreRefusal('unavailable', '');
    if (answer() === 'silent') await new Promise(() => undefined);
  };
  return {
    ...backing,
    pointer: (...asked) => reach().then(() => backing.pointer(...asked)),
    series: (...asked) => reach().then(() => backing.series(...asked)),
  };
}
