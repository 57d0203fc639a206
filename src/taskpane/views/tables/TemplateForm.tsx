/** An empty table of any layout, on a sheet of its own. */
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { LAYOUTS } from '../../../layouts/index';
import type { Lang } from '../../../app/wording/lang';
import { monthAndYear } from '../../../app/wording/times';
import type { MoneyUnit } from '../../../core/unit';
import { usePane, useWords } from '../../context';
import { TABLES } from '../../wording/tables';

export interface TemplateWish {
  readonly layout: string;
  readonly year: number;
  readonly month: number;
  /** Null: the layout's own. */
  readonly unit: MoneyUnit | null;
}

const UNITS: readonly MoneyUnit[] = ['mnkr', 'tkr', 'kr'];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

interface TemplateFormProps {
  /** `YYYYMM` to begin with. */
  readonly period: string;
  readonly onInsert: (wish: TemplateWish) => void;
}

export function TemplateForm({ period, onInsert }: TemplateFormProps): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const [layout, setLayout] = useState(LAYOUTS[0]?.id ?? '');
  const [year, setYear] = useState(period.slice(0, 4));
  const [month, setMonth] = useState(Number(period.slice(4)));
  const [unit, setUnit] = useState('');
  const money = LAYOUTS.find(({ id }) => id === layout)?.unit !== 'per-row';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!/^(19|20)\d\d$/.test(year)) return;
    onInsert({ layout, year: Number(year), month, unit: money ? (UNITS.find((one) => one === unit) ?? null) : null });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="muted">{say(TABLES.templateHint)}</p>
      <Choice label={say(TABLES.layout)} value={layout} onChange={setLayout} options={LAYOUTS.map(({ id, title }) => [id, title])} />
      <div className="form-row">
        <Field label={say(TABLES.year)}><Input inputMode="numeric" maxLength={4} value={year} onChange={(_, { value }) => setYear(value)} /></Field>
        <Choice label={say(TABLES.month)} value={String(month)} onChange={(value) => setMonth(Number(value))} options={MONTHS.map((one) => [String(one), monthName(one, lang)])} />
        {money ? <Choice label={say(TABLES.unit)} value={unit} onChange={setUnit} options={[['', '–'], ...UNITS.map((one) => [one, one] as const)]} /> : null}
      </div>
      <div className="actions"><Button type="submit" size="small">{say(TABLES.insert)}</Button></div>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Value and text. */
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ label, value, onChange, options }: ChoiceProps): ReactNode {
  return (
    <Field label={label}>
      {(props) => (
        <select {...props} className="select" value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
        </select>
      )}
    </Field>
  );
}

function monthName(month: number, lang: Lang): string {
  return monthAndYear(`2000${String(month).padStart(2, '0')}`, lang).replace(/ 2000$/, '');
}
