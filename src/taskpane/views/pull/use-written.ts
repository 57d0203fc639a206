/** What Hämta has written, told until it is taken back or put away: another message does not hide its undo. */
import { useState, useSyncExternalStore } from 'react';
import type { SheetRange } from '../../../core/address';
import type { Worded } from '../../../app/wording/lang';
import { usePane } from '../../context';

export interface Written {
  /** The step of the history that undoes it. */
  readonly step: number;
  readonly said: Worded;
  readonly isUndone: boolean;
  readonly places: readonly { readonly text: string; readonly range: SheetRange }[];
}

export interface AllWritten {
  /** Newest first. */
  readonly all: readonly Written[];
  /** The only step that can be taken back now; later ones go first. */
  readonly undoable: number | null;
  /** Notes what has just been written. */
  readonly add: (said: Worded, places: Written['places']) => void;
  readonly undone: (step: number) => void;
  readonly remove: (step: number) => void;
}

export function useWritten(): AllWritten {
  const { writes } = usePane();
  const [all, setAll] = useState<readonly Written[]>([]);
  const newest = useSyncExternalStore(writes.subscribe, writes.newest);
  return {
    all,
    undoable: newest?.id ?? null,
    add: (said, places) => {
      const step = writes.newest()?.id;
      if (step !== undefined) setAll((before) => [{ step, said, places, isUndone: false }, ...before]);
    },
    undone: (step) => setAll((before) => before.map((one) => (one.step === step ? { ...one, isUndone: true } : one))),
    remove: (step) => setAll((before) => before.filter((one) => one.step !== step)),
  };
}
