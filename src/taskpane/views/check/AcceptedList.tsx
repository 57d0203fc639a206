/** Findings that somebody has accepted: out of the counts and out of the way, but there for everybody to see. */
import type { ReactNode } from 'react';
import type { FindingItem, Review } from '../../../app/review/types';
import { useWords } from '../../context';
import { CHECK } from '../../wording/check';
import { Single } from './Entry';
import { acceptedLine } from './use-list';
import type { ReviewList } from './use-list';

interface AcceptedListProps {
  readonly items: readonly FindingItem[];
  readonly review: Review;
  readonly list: ReviewList;
}

export function AcceptedList({ items, review, list }: AcceptedListProps): ReactNode {
  const say = useWords();
  if (items.length === 0) return null;
  const unitOf = (item: FindingItem): string | null => review.tables.find(({ name }) => name === item.table)?.unit ?? null;
  return (
    <details className="fold" open={list.acceptedOpen} onToggle={({ currentTarget }) => list.setAcceptedOpen(currentTarget.open)}>
      <summary>{say(CHECK.acceptedList)} ({items.length})</summary>
      {list.acceptedOpen ? (
        <ul className="entries" aria-label={say(CHECK.acceptedList)}>
          {items.map((item) => <Single key={item.id} item={item} unit={unitOf(item)} list={list} line={acceptedLine(item)} />)}
        </ul>
      ) : null}
    </details>
  );
}
