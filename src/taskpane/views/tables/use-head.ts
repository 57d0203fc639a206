/** The report form: what is typed stays until it is saved, and nothing that was said outlives the next edit. */
import { useState } from 'react';
import { headFaults } from '../../../app/bindings/head';
import type { HeadField, ReportHead } from '../../../app/bindings/types';
import { HEAD_FAULTS, HEAD_MISSING } from '../../../app/wording/bindings';
import type { Worded } from '../../../app/wording/lang';
import { usePane, useWords } from '../../context';
import { HEAD_ORDER } from '../../wording/tables';
import { saveHead, type HeadValues } from './save-head';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly faults: Partial<Readonly<Record<HeadField, Worded>>> }
  | { readonly kind: 'done'; readonly said: Worded; readonly wrote: boolean }
  | { readonly kind: 'failed'; readonly thrown: unknown };

export interface HeadEditing {
  readonly outcome: Outcome;
  readonly valueOf: (field: HeadField) => string;
  readonly type: (field: HeadField, text: string) => void;
  /** Saves, or returns the first field that is wrong. */
  readonly save: () => HeadField | null;
}

/** `onSaving`: called before anything is written. */
export function useHead(head: ReportHead, onSaving: () => void): HeadEditing {
  const pane = usePane();
  const say = useWords();
  const [typed, setTyped] = useState<Partial<HeadValues>>({});
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const valueOf = (field: HeadField): string => typed[field] ?? head[field].value ?? head[field].proposed ?? '';
  const write = async (values: HeadValues): Promise<void> => {
    try {
      const { said, wrote } = await saveHead(pane, values);
      setTyped({});
      setOutcome({ kind: 'done', said, wrote });
      pane.announce(say(said));
    } catch (thrown) {
      setOutcome({ kind: 'failed', thrown });
    }
  };
  return {
    outcome, valueOf,
    type: (field, text) => {
      setTyped({ ...typed, [field]: text });
      setOutcome(withoutField(outcome, field));
    },
    save: () => {
      const values = { unit: valueOf('unit').trim(), period: valueOf('period').trim(), kind: valueOf('kind').trim() };
      const faults = faultsOf(values, head);
      const first = HEAD_ORDER.find((field) => faults[field] !== undefined) ?? null;
      setOutcome(first === null ? { kind: 'none' } : { kind: 'wrong', faults });
      if (first !== null) return first;
      onSaving();
      void write(values);
      return null;
    },
  };
}

/** Emptying what stands in the workbook is a wish; saving nothing at all is a slip. */
function faultsOf(values: HeadValues, head: ReportHead): Partial<Record<HeadField, Worded>> {
  const isNothing = HEAD_ORDER.every((field) => values[field] === '' && head[field].value === null);
  if (isNothing) return HEAD_MISSING;
  return Object.fromEntries(headFaults(values).map((field) => [field, HEAD_FAULTS[field]]));
}

/** A field being put right has no fault for now; what was saved before is not what stands there. */
function withoutField(outcome: Outcome, field: HeadField): Outcome {
  if (outcome.kind !== 'wrong') return { kind: 'none' };
  return { kind: 'wrong', faults: Object.fromEntries(Object.entries(outcome.faults).filter(([key]) => key !== field)) };
}
