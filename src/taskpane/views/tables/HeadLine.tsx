/** Which report it is, on one line: "region · april 2024 · delårsrapport". */
import type { ReactNode } from 'react';
import type { ReportHead } from '../../../app/bindings/types';
import { monthAndYear } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { TABLES } from '../../wording/tables';

export function HeadLine({ head }: { readonly head: ReportHead }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const { unit, period, kind } = head;
  const parts = [unit.value, period.value === null ? null : monthAndYear(period.value, lang), kind.value].filter((part) => part !== null);
  return <span className={parts.length === 0 ? 'muted' : ''}>{parts.length === 0 ? say(TABLES.headEmpty) : parts.join(' · ')}</span>;
}
