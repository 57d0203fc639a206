/** A line of the list: one finding, or several with one cause that open into their own. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { FindingEntry, FindingItem } from '../../../app/review/types';
import { useWords } from '../../context';
import { ChevronIcon, SeverityIcon, TickIcon } from '../../parts/icons';
import { CellLinkText } from '../../parts/links';
import { CHECK, SEVERITY_NAMES } from '../../wording/check';
import { Details } from './Details';
import type { ReviewList } from './use-list';

interface SingleProps {
  readonly item: FindingItem;
  readonly unit: string | null;
  readonly list: ReviewList;
  /** Among the lines that the arrow keys walk; the finding's own unless given. */
  readonly line?: string;
}

interface EntryProps {
  readonly entry: FindingEntry;
  readonly unit: string | null;
  readonly list: ReviewList;
}

export function Entry({ entry, unit, list }: EntryProps): ReactNode {
  return entry.kind === 'single' ? <Single item={entry.item} unit={unit} list={list} /> : <Group entry={entry} unit={unit} list={list} />;
}

export function Single({ item, unit, list, line = item.id }: SingleProps): ReactNode {
  const say = useWords();
  const open = list.open === item.id;
  return (
    <li className={open ? 'entry is-open' : 'entry'}>
      <button type="button" className="entry-line" aria-expanded={open} onClick={() => list.onItem(item)} {...list.roving.item(line)}>
        {item.accepted === null ? <SeverityIcon severity={item.severity} label={say(SEVERITY_NAMES[item.severity])} /> : <TickIcon label={say(CHECK.accepted)} />}
        <span className="entry-text">
          <span className="entry-name">{item.name}{item.isNew ? <span className="new">{say(CHECK.isNew)}</span> : null}</span>
          {item.place === '' ? null : <span className="entry-place">{item.place}</span>}
        </span>
        <span className="entry-cell">{item.address.slice(item.address.lastIndexOf('!') + 1)}</span>
      </button>
      {open ? <Details item={item} unit={unit} onAccept={() => list.onAccept([item])} onWithdraw={() => list.onWithdraw(item)} /> : null}
      {list.formFor(item.id)}
    </li>
  );
}

function Group({ entry, unit, list }: { readonly entry: Extract<FindingEntry, { kind: 'group' }>; readonly unit: string | null; readonly list: ReviewList }): ReactNode {
  const say = useWords();
  const open = list.openGroups.has(entry.id);
  const toAccept = entry.items.filter((item) => item.accepted === null);
  return (
    <li className={open ? 'entry is-open' : 'entry'}>
      <button type="button" className="entry-line" aria-expanded={open} onClick={() => list.onGroup(entry)} {...list.roving.item(entry.id)}>
        <SeverityIcon severity={entry.severity} label={say(SEVERITY_NAMES[entry.severity])} />
        <span className="entry-text"><span className="entry-name">{entry.heading}</span></span>
        <span className="entry-cell"><ChevronIcon /></span>
      </button>
      {open ? (
        <div className="group">
          {entry.advice === null ? null : <p className="advice"><b>{say(CHECK.advice)}:</b> {entry.advice}</p>}
          {entry.cause === null ? null : <p className="advice"><span className="muted">{say(CHECK.cause)}</span> <CellLinkText {...entry.cause} /></p>}
          <ul className="entries" aria-label={entry.heading}>
            {entry.items.map((item) => <Single key={item.id} item={item} unit={unit} list={list} />)}
          </ul>
          {toAccept.length === 0 ? null : <div className="actions"><Button size="small" onClick={() => list.onAccept(toAccept, entry.id)}>{say(CHECK.acceptAll)}</Button></div>}
        </div>
      ) : null}
      {list.formFor(entry.id)}
    </li>
  );
}
