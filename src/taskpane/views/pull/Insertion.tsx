/** What inserting would write, before it does: the sheets, and how large each table is. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { InsertionPlan } from '../../../app/pulling/types';
import { useWords } from '../../context';
import { insertionSize, insertNow, newSheets, PULL } from '../../wording/pull';
import { SHELL } from '../../wording/shell';
import type { PublishedActions } from './use-published';

interface InsertionProps {
  readonly plan: InsertionPlan;
  readonly actions: PublishedActions;
  readonly isBusy: boolean;
}

export function Insertion({ plan: { tables }, actions, isBusy }: InsertionProps): ReactNode {
  const say = useWords();
  return (
    <>
      <h3>{say(PULL.insert)}</h3>
      <p>{say(newSheets(tables.length))}</p>
      <ul className="log">
        {tables.map(({ name, title, range, rows, columns }) => (
          <li key={name}><b lang="sv">{title}</b><span>{say(insertionSize(range.sheet, rows, columns))}</span></li>
        ))}
      </ul>
      <div className="actions sticky">
        <Button appearance="primary" disabled={isBusy} onClick={actions.write}>{say(insertNow(tables.length))}</Button>
        <Button disabled={isBusy} onClick={actions.close}>{say(SHELL.cancel)}</Button>
      </div>
    </>
  );
}
