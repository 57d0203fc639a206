/** Tabeller: what is bound, what could be, and which report it is. */
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { bindingRefusalSentence } from '../../../app/wording/bindings';
import type { Lang } from '../../../app/wording/lang';
import { templateRefusalSentence } from '../../../app/wording/template';
import { usePane, useWords } from '../../context';
import { Busy, Failure, Notice, Skeleton } from '../../parts/status';
import { Fold } from '../../parts/Fold';
import { Landing } from '../../parts/LandingPlace';
import { Undo } from '../../parts/Undo';
import { showView, useTarget } from '../../route';
import { Guard } from '../../shell/Guard';
import { SHELL } from '../../wording/shell';
import { HEAD_ORDER, TABLES } from '../../wording/tables';
import { BoundList } from './BoundList';
import { HeadLine } from './HeadLine';
import { HeadForm, Proposed, TemplateForm } from './later';
import type { Tables } from './use-tables';
import { useTables } from './use-tables';

export function TablesView(): ReactNode {
  const say = useWords();
  const tables = useTables();
  const { bound, found, actions, failure } = tables;
  if (bound === null) return failure === null ? <Skeleton label={say(SHELL.loading)} /> : <Failure error={failure.thrown} onRetry={actions.again} />;
  return (
    <>
      {bound.length === 0 && found.status === 'idle' ? <Welcome onFind={actions.find} /> : null}
      <Outcome tables={tables} />
      {found.status === 'running' ? <Busy label={say(TABLES.finding)} share={null} /> : null}
      {found.status === 'failed' ? <Landing><Failure error={found.error} onRetry={actions.find} /></Landing> : null}
      {found.status === 'done' ? <Guard><Suspense fallback={<Skeleton label={say(TABLES.finding)} />}><Proposed found={found.value} actions={actions} /></Suspense></Guard> : null}
      <BoundList tables={bound} actions={actions} />
      <div className="actions">
        {bound.length > 0 && found.status === 'idle' ? <Button onClick={actions.find}>{say(TABLES.findMore)}</Button> : null}
        <Button onClick={actions.bindSelection}>{say(TABLES.bindSelection)}</Button>
        {bound.length > 0 ? <Button appearance="transparent" onClick={() => showView('check')}>{say(TABLES.toCheck)}</Button> : null}
      </div>
      <Forms tables={tables} />
    </>
  );
}

function Forms({ tables: { head, period, actions } }: { readonly tables: Tables }): ReactNode {
  const say = useWords();
  const target = useTarget('tables');
  const wanted = HEAD_ORDER.find((field) => field === target) ?? null;
  return (
    <>
      {head === null ? null : (
        <Fold className="fold" summary={<>{say(TABLES.head)}: <HeadLine head={head} /></>} wanted={wanted !== null}>
          <HeadForm head={head} wanted={wanted} onShown={toTables} onSaving={actions.clear} />
        </Fold>
      )}
      <Fold className="fold" summary={say(TABLES.template)}><TemplateForm period={period} onInsert={actions.insertTemplate} /></Fold>
    </>
  );
}

/** What was wanted of the view has been shown. */
function toTables(): void {
  showView('tables');
}

/** What the last thing done came to. */
function Outcome({ tables }: { readonly tables: Tables }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { refused, failure, done } = tables;
  if (failure !== null) return <Landing><Failure error={failure.thrown} /></Landing>;
  if (refused !== null) return <Landing><Notice tone="warning"><p>{refusedText(refused, lang)}</p></Notice></Landing>;
  return done === null ? null : <Landing><Notice tone="good"><Undo><p>{say(done)}</p></Undo></Notice></Landing>;
}

function refusedText(refused: NonNullable<Tables['refused']>, lang: Lang): string {
  if (refused === 'no-selection') return TABLES.noSelection[lang];
  switch (refused.why) {
    case 'occupied':
    case 'off-sheet':
    case 'sheet-missing':
    case 'sheet-protected':
    case 'sheet-name':
      return templateRefusalSentence(refused, lang);
    case 'name':
    case 'no-table':
    case 'overlap':
    case 'in-use':
    case 'gone':
      return bindingRefusalSentence(refused, lang);
  }
}

function Welcome({ onFind }: { readonly onFind: () => void }): ReactNode {
  const say = useWords();
  return (
    <div className="welcome">
      <h2>{say(TABLES.welcome)}</h2>
      <p>{say(TABLES.welcomeWhy)}</p>
      <Button appearance="primary" size="large" onClick={onFind}>{say(TABLES.find)}</Button>
    </div>
  );
}
