/** What Kontroll knows and does. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CheckResult } from '../../../app/check';
import { checkLogChanges } from '../../../app/protocol-log';
import { planAcceptance, planWithdrawal } from '../../../app/review/accept';
import { marksOf } from '../../../app/review/marks';
import { reviewOf } from '../../../app/review/review';
import type { AcceptanceRefusal, FindingItem, Review, Shown } from '../../../app/review/types';
import type { Lang, Worded } from '../../../app/wording/lang';
import { ACCEPTANCE_REFUSALS } from '../../../app/wording/review';
import type { WorkbookChanges } from '../../../app/ports';
import type { HistoryKind } from '../../../app/history';
import type { Pane } from '../../context';
import { usePane, useWords } from '../../context';
import type { Checked } from '../../book';
import { useChecked } from '../../use-book';
import { acceptedCount, CHECK, droppedCount, fixedCount } from '../../wording/check';

export interface ReviewActions {
  readonly show: Shown;
  readonly setShow: (show: Shown) => void;
  readonly accept: (items: readonly FindingItem[], motive: string, who: string) => void;
  readonly withdraw: (item: FindingItem) => void;
  /** Writes the line of a check made into the protocol. */
  readonly log: (who: string) => void;
  readonly marked: boolean;
  readonly setMarked: (marked: boolean) => void;
  readonly again: () => void;
  /** What the last action came to, and whether it wrote something that can be taken back. */
  readonly said: { readonly text: Worded; readonly wrote: boolean } | null;
  readonly clear: () => void;
  readonly problem: { readonly thrown: unknown } | null;
}

const FIRST_SHOWN: Shown = { error: true, warning: true, info: false, accepted: false };

export function useReview(): { readonly review: Review | null; readonly actions: ReviewActions } {
  const pane = usePane();
  const checked = useChecked();
  const [show, setShow] = useState<Shown>(FIRST_SHOWN);
  const review = useLatestReview(checked?.check ?? null, pane.lang, show);
  const writing = useWriting(pane, checked);
  const marking = useMarking(pane, checked, show);
  useGoneTold(pane, review);
  return { review, actions: { show, setShow, ...writing, ...marking, again: () => void pane.book.checkNow() } };
}

/** Each check's review against the one shown before it, however often language and filter change in between. */
function useLatestReview(check: CheckResult | null, lang: Lang, show: Shown): Review | null {
  const last = useRef<{ readonly check: CheckResult; readonly review: Review; readonly since: Review | null } | null>(null);
  const since = last.current === null ? null : last.current.check === check ? last.current.since : last.current.review;
  const review = useMemo(() => (check === null ? null : reviewOf(check, { lang, show, since })), [check, lang, show, since]);
  useEffect(() => {
    if (check !== null && review !== null) last.current = { check, review, since };
  }, [check, review, since]);
  return review;
}

/** A screen reader hears that findings were put right, or are not looked for any more: they vanish from the list without a sound. */
function useGoneTold({ announce, lang }: Pane, review: Review | null): void {
  const { fixed, dropped } = review?.gone ?? { fixed: [], dropped: [] };
  const key = [...fixed, ...dropped].map(({ id }) => id).join(' ');
  useEffect(() => {
    if (review === null || key === '') return;
    const parts = [fixed.length === 0 ? '' : fixedCount(fixed.length)[lang], dropped.length === 0 ? '' : droppedCount(dropped.length)[lang]];
    announce([...parts.filter((part) => part !== ''), review.verdict].join(' '));
    // Told once for each set of findings gone, not again when the language changes.
  }, [key]);
}

type Writing = Pick<ReviewActions, 'accept' | 'withdraw' | 'log' | 'said' | 'clear' | 'problem'>;

function useWriting(pane: Pane, checked: Checked | null): Writing {
  const { ports, writes } = pane;
  const say = useWords();
  const [said, setSaid] = useState<ReviewActions['said']>(null);
  const [problem, setProblem] = useState<{ readonly thrown: unknown } | null>(null);
  const carry = async (kind: HistoryKind, changes: WorkbookChanges, done: Worded): Promise<void> => {
    await writes.write(kind, changes);
    setSaid({ text: done, wrote: true });
    pane.announce(say(done));
  };
  const act = (work: () => Promise<void>): void => {
    setSaid(null);
    setProblem(null);
    work().catch((thrown: unknown) => setProblem({ thrown }));
  };
  const refused = (why: AcceptanceRefusal): void => setSaid({ text: ACCEPTANCE_REFUSALS[why], wrote: false });
  const by = (who: string): { who: string; when: Date } => ({ who, when: ports.now() });
  return {
    said, problem, clear: () => setSaid(null),
    accept: (items, motive, who) => act(async () => {
      if (checked === null) return;
      const plan = planAcceptance(checked.workbook, checked.check, items.map(({ id }) => id), motive, by(who));
      if (plan.outcome === 'refused') return refused(plan.why);
      await carry('accept', plan.changes, acceptedCount(items.length));
    }),
    withdraw: (item) => act(async () => {
      if (checked === null) return;
      const plan = planWithdrawal(checked.workbook, checked.check, [item.id]);
      if (plan.outcome === 'refused') return refused(plan.why);
      await carry('accept', plan.changes, CHECK.withdrawn);
    }),
    log: (who) => act(async () => {
      if (checked === null) return;
      const changes = await checkLogChanges(checked.workbook, checked.check, by(who), ports.version);
      await carry('accept', changes, CHECK.logged);
    }),
  };
}

/** Marks follow the check as long as findings are what is marked, whoever marked them. */
function useMarking({ ports, marks }: Pane, checked: Checked | null, show: Shown): Pick<ReviewActions, 'marked' | 'setMarked'> {
  const marked = useSyncExternalStore(marks.subscribe, marks.state) === 'findings';
  const wasOn = useRef(false);
  useEffect(() => {
    if (checked === null || (!marked && !wasOn.current)) return;
    wasOn.current = marked;
    // A sheet that is protected cannot be marked; the list says the same without it.
    ports.workbook.mark(marked ? marksOf(checked.check, show) : []).catch(() => marks.set('none'));
  }, [ports, marks, checked, marked, show]);
  return { marked, setMarked: (on) => marks.set(on ? 'findings' : 'none') };
}
