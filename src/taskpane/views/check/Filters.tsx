/** Which findings are shown, each kind with its count. */
import type { ReactNode } from 'react';
import { ToggleButton } from '@fluentui/react-components';
import type { Shown } from '../../../app/review/types';
import type { Tally } from '../../../app/wording/tally';
import { useWords } from '../../context';
import { SeverityIcon } from '../../parts/icons';
import { CHECK, FILTERS } from '../../wording/check';

const KINDS = [
  { key: 'error', of: (tally: Tally) => tally.errors },
  { key: 'warning', of: (tally: Tally) => tally.warnings },
  { key: 'info', of: (tally: Tally) => tally.infos },
] as const;

interface FiltersProps {
  readonly tally: Tally;
  readonly show: Shown;
  readonly onChange: (show: Shown) => void;
}

export function Filters({ tally, show, onChange }: FiltersProps): ReactNode {
  const say = useWords();
  return (
    <div className="filters" role="group" aria-label={say(CHECK.filter)}>
      {KINDS.filter(({ key, of }) => key === 'error' || of(tally) > 0).map(({ key, of }) => (
        <ToggleButton
          key={key}
          size="small"
          className="filter"
          checked={show[key]}
          onClick={() => onChange({ ...show, [key]: !show[key] })}
          icon={<SeverityIcon severity={key} />}
        >
          {say(FILTERS[key])} {of(tally)}
        </ToggleButton>
      ))}
    </div>
  );
}
