/** Another name for a bound table. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from '@fluentui/react-components';
import type { BoundTable } from '../../../app/bindings/types';
import { useWords } from '../../context';
import { TABLES } from '../../wording/tables';
import type { TableActions } from './use-tables';

export function Rename({ table, actions }: { readonly table: BoundTable; readonly actions: TableActions }): ReactNode {
  const say = useWords();
  const [name, setName] = useState(table.name);
  return (
    <div className="rename">
      <Input size="small" aria-label={`${say(TABLES.name)}: ${table.name}`} value={name} maxLength={255} onChange={(_, { value }) => setName(value)} />
      <Button size="small" disabled={name.trim() === table.name} onClick={() => actions.rename(table, name.trim())}>{say(TABLES.rename)}</Button>
    </div>
  );
}
