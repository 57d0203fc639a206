/** The report's unit, period and kind: what the names in the workbook hold, or what the sheets' headings say. */
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { HeadField, ReportHead } from '../../../app/bindings/types';
import { HEAD_FAULTS } from '../../../app/wording/bindings';
import { useWords } from '../../context';
import { CellLinkText } from '../../parts/links';
import { HEAD_FIELDS, TABLES } from '../../wording/tables';
import { address } from '../../../core/address';

const FIELDS: readonly HeadField[] = ['unit', 'period', 'kind'];

export type HeadValues = Readonly<Record<HeadField, string>>;

interface HeadFormProps {
  readonly head: ReportHead;
  /** The field whose value was refused. */
  readonly wrong: HeadField | null;
  readonly onSave: (values: HeadValues) => void;
}

export function HeadForm({ head, wrong, onSave }: HeadFormProps): ReactNode {
  const say = useWords();
  const [typed, setTyped] = useState<Partial<HeadValues>>({});
  const valueOf = (field: HeadField): string => typed[field] ?? head[field].value ?? head[field].proposed ?? '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSave({ unit: valueOf('unit').trim(), period: valueOf('period').trim(), kind: valueOf('kind').trim() });
    setTyped({});
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="muted">{say(TABLES.headHint)}</p>
      {FIELDS.map((field) => (
        <Field key={field} label={say(HEAD_FIELDS[field].label)} hint={<HeadHint head={head} field={field} />} {...(wrong === field ? { validationMessage: say(HEAD_FAULTS[field]) } : {})}>
          <Input value={valueOf(field)} maxLength={60} {...(field === 'period' ? { inputMode: 'numeric' as const } : {})} onChange={(_, { value }) => setTyped({ ...typed, [field]: value })} />
        </Field>
      ))}
      <div className="actions"><Button type="submit" size="small">{say(TABLES.headSave)}</Button></div>
    </form>
  );
}

function HeadHint({ head, field }: { readonly head: ReportHead; readonly field: HeadField }): ReactNode {
  const say = useWords();
  const { proposed, from } = head[field];
  if (proposed === null || from === null) return say(HEAD_FIELDS[field].hint);
  return <>{say(TABLES.headFrom)}: {proposed} (<CellLinkText cell={from} address={address(from.sheet, from.row, from.column)} />)</>;
}
