/** The report's unit, period and kind: what the names in the workbook hold, or what the sheets' headings say. */
import { useEffect, useRef } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { HeadField, ReportHead } from '../../../app/bindings/types';
import { useWords } from '../../context';
import { CellLinkText } from '../../parts/links';
import { Failure, Notice } from '../../parts/status';
import { Undo } from '../../parts/Undo';
import { HEAD_FIELDS, HEAD_ORDER, TABLES } from '../../wording/tables';
import { address } from '../../../core/address';
import type { HeadEditing } from './use-head';
import { useHead } from './use-head';

interface HeadFormProps {
  readonly head: ReportHead;
  /** The field that somebody was sent here to fill in; it gets the focus. */
  readonly wanted: HeadField | null;
  readonly onShown: () => void;
  readonly onSaving: () => void;
}

export function HeadForm({ head, wanted, onShown, onSaving }: HeadFormProps): ReactNode {
  const say = useWords();
  const editing = useHead(head, onSaving);
  const inputs = useRef<Partial<Record<HeadField, HTMLInputElement | null>>>({});
  useEffect(() => {
    if (wanted === null) return;
    inputs.current[wanted]?.focus();
    inputs.current[wanted]?.scrollIntoView({ block: 'center' });
    onShown();
  }, [wanted, onShown]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const wrong = editing.save();
    if (wrong !== null) inputs.current[wrong]?.focus();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <p className="muted">{say(TABLES.headHint)}</p>
      {HEAD_ORDER.map((field) => (
        <Field key={field} label={say(HEAD_FIELDS[field].label)} hint={<HeadHint head={head} field={field} />} {...faultOf(editing, field, say)}>
          <Input
            input={{ ref: (element) => { inputs.current[field] = element; } }} value={editing.valueOf(field)} maxLength={60}
            {...(field === 'period' ? { inputMode: 'numeric' as const } : {})} onChange={(_, { value }) => editing.type(field, value)}
          />
        </Field>
      ))}
      <div className="actions"><Button type="submit" size="small">{say(TABLES.headSave)}</Button></div>
      <Outcome editing={editing} />
    </form>
  );
}

function faultOf({ outcome }: HeadEditing, field: HeadField, say: ReturnType<typeof useWords>): { validationMessage?: string } {
  const fault = outcome.kind === 'wrong' ? outcome.faults[field] : undefined;
  return fault === undefined ? {} : { validationMessage: say(fault) };
}

/** Beside the button that was pressed: the view's own place for such things may be out of sight. */
function Outcome({ editing: { outcome } }: { readonly editing: HeadEditing }): ReactNode {
  const say = useWords();
  switch (outcome.kind) {
    case 'none':
    case 'wrong':
      return null;
    case 'failed':
      return <Failure error={outcome.thrown} />;
    case 'done':
      return <Notice tone={outcome.wrote ? 'good' : 'info'}>{outcome.wrote ? <Undo><p>{say(outcome.said)}</p></Undo> : <p>{say(outcome.said)}</p>}</Notice>;
  }
}

function HeadHint({ head, field }: { readonly head: ReportHead; readonly field: HeadField }): ReactNode {
  const say = useWords();
  const { proposed, from } = head[field];
  if (proposed === null || from === null) return say(HEAD_FIELDS[field].hint);
  return <>{say(TABLES.headFrom)}: {proposed} (<CellLinkText cell={from} address={address(from.sheet, from.row, from.column)} />)</>;
}
