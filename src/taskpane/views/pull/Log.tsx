/** What has been published in the series: who, when, what the check said, which one holds, and taking one's own back. */
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Commit, Published, SnapshotStore } from '../../../app/ports';
import { mayUndo } from '../../../app/undo-publication';
import { shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { shortId } from '../../format';
import { Failure } from '../../parts/status';
import { StoreBusy } from '../../parts/Waiting';
import { useTask } from '../../task';
import { PULL, undoes } from '../../wording/pull';
import { Checked } from './Checked';
import type { Pull } from './use-pull';
import { UndoPublication } from './UndoPublication';
import { useUndoPublication, type UndoActions } from './use-undo-publication';

interface LogProps {
  readonly published: Published;
  readonly pull: Pull;
  readonly store: SnapshotStore;
}

/** Each is a request to the list: as many as people look through, and more when asked for. */
const AT_A_TIME = 10;

export function Log({ published, pull, store }: LogProps): ReactNode {
  const say = useWords();
  const { series } = published.commit;
  const [most, setMost] = useState(AT_A_TIME);
  const { state, run } = useTask<readonly Commit[]>('running');
  const undo = useUndoPublication(published, pull, store);
  const read = useCallback((): void => void run((options) => store.log(series, { ...options, most })), [run, store, series, most]);
  useEffect(read, [read]);
  return (
    <section>
      <h3>{say(PULL.log)}</h3>
      {state.status === 'running' ? <StoreBusy label={say(PULL.readingLog)} share={null} /> : null}
      {state.status === 'failed' ? <Failure error={state.error} onRetry={read} /> : null}
      {state.status === 'done' ? <Entries commits={state.value} opened={published.commit} pull={pull} undo={undo} /> : null}
      {state.status === 'done' && state.value.length === most ? <div><Button size="small" onClick={() => setMost(most + AT_A_TIME)}>{say(PULL.olderLog)}</Button></div> : null}
    </section>
  );
}

interface EntriesProps {
  readonly commits: readonly Commit[];
  readonly opened: Commit;
  readonly pull: Pull;
  readonly undo: UndoActions;
}

function Entries({ commits, opened, pull, undo }: EntriesProps): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  return (
    <ul className="log">
      {commits.map((commit, at) => (
        <li key={commit.id} aria-current={commit.id === opened.id ? 'true' : undefined}>
          <span>
            {commit.id === opened.id ? <b>{shortTime(commit.time, lang)}</b> : <button type="button" className="link" onClick={() => pull.open(commit.series, commit.id)}>{shortTime(commit.time, lang)}</button>}
            {' '}{commit.author} {at === 0 ? <span className="badge">{say(PULL.current)}</span> : null}
          </span>
          <Checked counts={commit.counts} />
          {commit.reverts === undefined ? null : <span>{say(undoes(timeOf(commits, commit.reverts, lang)))}</span>}
          <span className="muted">{say(PULL.shortHash)} <code title={commit.figuresHash}>{shortId(commit.figuresHash)}</code></span>
          {commit.id === opened.id && mayUndo(opened, commits, undo.who) ? <UndoPublication undo={undo} /> : null}
        </li>
      ))}
    </ul>
  );
}

function timeOf(commits: readonly Commit[], id: string, lang: Parameters<typeof shortTime>[1]): string {
  const commit = commits.find((one) => one.id === id);
  return commit === undefined ? shortId(id) : shortTime(commit.time, lang);
}
