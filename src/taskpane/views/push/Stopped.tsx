/** It cannot go as it is: what is missing, or which headings name another period, and where to put it right. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { HeadField } from '../../../app/bindings/types';
import type { PushStop } from '../../../app/push';
import type { PeriodConflict } from '../../../app/push-period';
import { monthAndYear } from '../../../app/wording/times';
import { address } from '../../../core/address';
import { usePane, useWords } from '../../context';
import { CellLinkText } from '../../parts/links';
import { Landing } from '../../parts/LandingPlace';
import { Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { headingsName, headMissing, notAKey, notAPeriod, periodAsked, PUSH } from '../../wording/push';
import { HEAD_FIELDS } from '../../wording/tables';
import type { Push } from './use-push';

export function Stopped({ stop, push }: { readonly stop: PushStop; readonly push: Push }): ReactNode {
  const say = useWords();
  return (
    <Landing>
      <Notice tone="warning" title={say(PUSH.stopped)}>
        <Why stop={stop} />
        <div className="actions">
          <ToView view="tables" target={fieldToMend(stop)} text={say(PUSH.toTables)} />
          <Button size="small" onClick={push.prepare}>{say(PUSH.prepare)}</Button>
        </div>
      </Notice>
    </Landing>
  );
}

/** The field of the report form that stops it; empty where it is something else. */
function fieldToMend(stop: PushStop): HeadField | '' {
  switch (stop.outcome) {
    case 'header-missing':
      return stop.missing[0] ?? '';
    case 'bad-key':
      return stop.field;
    case 'bad-period':
    case 'other-period':
      return 'period';
    case 'no-tables':
      return '';
  }
}

function Why({ stop }: { readonly stop: PushStop }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  switch (stop.outcome) {
    case 'no-tables':
      return <p>{say(PUSH.noTables)}.</p>;
    case 'header-missing':
      return <p>{say(headMissing(stop.missing.map((field) => say(HEAD_FIELDS[field].label).toLowerCase()).join(', ')))}</p>;
    case 'bad-period':
      return <p>{say(notAPeriod(stop.period))}</p>;
    case 'bad-key':
      return <p>{say(notAKey(say(HEAD_FIELDS[stop.field].label), stop.word))}</p>;
    case 'other-period':
      return (
        <>
          <p>{say(periodAsked(monthAndYear(stop.period, lang)))}</p>
          <ul className="plain">{stop.conflicts.map((conflict) => <ConflictLine key={`${conflict.table} ${conflict.cell.row}`} conflict={conflict} />)}</ul>
        </>
      );
  }
}

function ConflictLine({ conflict: { table, cell, year, month, headings } }: { readonly conflict: PeriodConflict }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const named = month === null ? String(year ?? '') : monthAndYear(`${year ?? ''}${String(month).padStart(2, '0')}`, lang);
  return <li>{say(headingsName(table, named, headings[0] ?? ''))} <CellLinkText cell={cell} address={address(cell.sheet, cell.row, cell.column)} /></li>;
}
