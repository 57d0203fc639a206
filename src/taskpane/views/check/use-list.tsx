/** What of the list stands open, and what its keys and clicks do. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FindingEntry, FindingItem, Review } from '../../../app/review/types';
import { useWords } from '../../context';
import { rangeOfCell, useSelect } from '../../parts/links';
import type { Roving } from '../../roving';
import { useRoving } from '../../roving';
import { CHECK, findingsCount } from '../../wording/check';
import { AcceptForm } from './AcceptForm';
import type { ReviewActions } from './use-review';

export interface ReviewList {
  readonly open: string | null;
  readonly openGroups: ReadonlySet<string>;
  readonly roving: Roving;
  readonly onItem: (item: FindingItem) => void;
  readonly onGroup: (group: Extract<FindingEntry, { kind: 'group' }>) => void;
  /** `at`: the line under which the motive is asked for; the finding's own unless given. */
  readonly onAccept: (items: readonly FindingItem[], at?: string) => void;
  readonly onWithdraw: (item: FindingItem) => void;
  /** Whether the fold of accepted findings is open. */
  readonly acceptedOpen: boolean;
  readonly setAcceptedOpen: (open: boolean) => void;
  /** The motive's form, where it belongs. */
  readonly formFor: (id: string) => ReactNode;
}

interface Accepting {
  readonly at: string;
  readonly items: readonly FindingItem[];
}

export function useReviewList(review: Review, actions: ReviewActions, accepted: readonly FindingItem[]): ReviewList {
  const select = useSelect();
  const [open, setOpen] = useState<string | null>(null);
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState<Accepting | null>(null);
  const [acceptedOpen, setAcceptedOpen] = useState(false);
  const lines = [...linesOf(review, openGroups), ...(acceptedOpen ? accepted.map((item) => ({ id: acceptedLine(item), items: [item] })) : [])];
  const onAccept = (items: readonly FindingItem[], at = items[0]?.id ?? ''): void => setAccepting({ at, items });
  const roving = useRoving(lines.map(({ id }) => id), (key, id) => {
    const items = lines.find((line) => line.id === id)?.items.filter((item) => item.accepted === null) ?? [];
    if (key.toLowerCase() === 'a' && items.length > 0) onAccept(items, id);
    else if (key === 'Escape') setOpen(null);
    else return false;
    return true;
  });
  const close = (at: string): void => {
    setAccepting(null);
    roving.focus(at);
  };
  return {
    open, openGroups, roving, onAccept, acceptedOpen, setAcceptedOpen,
    onItem: (item) => {
      if (item.cell.file === undefined) select(rangeOfCell(item.cell));
      setOpen(open === item.id ? null : item.id);
    },
    onGroup: ({ id, cause, items }) => {
      const cell = cause?.cell ?? items[0]?.cell;
      if (cell !== undefined && cell.file === undefined) select(rangeOfCell(cell));
      setOpenGroups(openGroups.has(id) ? new Set([...openGroups].filter((other) => other !== id)) : new Set([...openGroups, id]));
    },
    onWithdraw: actions.withdraw,
    formFor: (id) => (accepting?.at === id ? <AcceptanceForm accepting={accepting} actions={actions} onClose={() => close(id)} onAccepted={() => setAcceptedOpen(true)} /> : null),
  };
}

interface AcceptanceFormProps {
  readonly accepting: Accepting;
  readonly actions: ReviewActions;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
}

function AcceptanceForm({ accepting: { items }, actions, onClose, onAccepted }: AcceptanceFormProps): ReactNode {
  const say = useWords();
  const what = items.length === 1 ? (items[0]?.name ?? '') : say(findingsCount(items.length));
  const accept = (motive: string, who: string): void => {
    onClose();
    onAccepted();
    actions.accept(items, motive, who);
  };
  return <AcceptForm label={`${say(CHECK.acceptNow)}: ${what}`} onClose={onClose} onAccept={accept} />;
}

/** Not the finding's own id: the focus stays where the finding was, and does not follow it to the end of the list. */
export function acceptedLine({ id }: FindingItem): string {
  return `accepted ${id}`;
}

interface Line {
  readonly id: string;
  readonly items: readonly FindingItem[];
}

/** The lines as they stand, from top to bottom. */
function linesOf(review: Review, openGroups: ReadonlySet<string>): Line[] {
  return review.tables.flatMap((table) =>
    table.entries.flatMap((entry): Line[] => {
      if (entry.kind === 'single') return [{ id: entry.id, items: [entry.item] }];
      const inside = openGroups.has(entry.id) ? entry.items.map((item) => ({ id: item.id, items: [item] })) : [];
      return [{ id: entry.id, items: entry.items }, ...inside];
    }),
  );
}
