/** An empty table of any layout, on a sheet of its own. */
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { LAYOUTS } from '../../../layouts/index';
import type { MoneyUnit } from '../../../core/unit';
import { usePane, useWords } from '../../context';
import { monthAndYear } from '../../format';
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
    <details className="fold">
      <summary>{say(TABLES.template)}</summary>
      <form className="form" onSubmit={submit}>
        <p className="muted">{say(TABLES.templateHint)}</p>
        <Field label={say(TABLES.layout)}>
          <Select value={layout} onChange={(_, { value }) => setLayout(value)}>{LAYOUTS.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</Select>
        </Field>
        <div className="form-row">
          <Field label={say(TABLES.year)}><Input inputMode="numeric" maxLength={4} value={year} onChange={(_, { value }) => setYear(value)} /></Field>
          <Field label={say(TABLES.month)}>
            <Select value={String(month)} onChange={(_, { value }) => setMonth(Number(value))}>{MONTHS.map((one) => <option key={one} value={one}>{monthAndYear(`2000${String(one).padStart(2, '0')}`, lang).replace(/ 2000$/, '')}</option>)}</Select>
          </Field>
          {money ? <Field label={say(TABLES.unit)}><Select value={unit} onChange={(_, { value }) => setUnit(value)}><option value="">–</option>{UNITS.map((one) => <option key={one}>{one}</option>)}</Select></Field> : null}
        </div>
        <div className="actions"><Button type="submit" size="small">{say(TABLES.insert)}</Button></div>
      </form>
    </details>
  );
}
