/** The five views as tabs. Keys: arrows move, Enter or Space opens; what stands open is in the address. */
import type { ReactNode } from 'react';
import { Tab, TabList } from '@fluentui/react-components';
import { useWords } from '../context';
import { useChecked } from '../use-book';
import type { View } from '../route';
import { showView, VIEWS } from '../route';
import { tallyOf } from '../../app/tally';
import { openFindings, SHELL, VIEW_NAMES } from '../wording/shell';

export function Tabs({ view }: { readonly view: View }): ReactNode {
  const say = useWords();
  return (
    <TabList className="tabs" size="small" aria-label={say(SHELL.views)} selectedValue={view} onTabSelect={(_, { value }) => showView(value as View)}>
      {VIEWS.map((one) => (
        <Tab key={one} value={one} id={`tab-${one}`} aria-controls={`panel-${one}`}>
          {say(VIEW_NAMES[one])}
          {one === 'check' ? <OpenCount /> : null}
        </Tab>
      ))}
    </TabList>
  );
}

function OpenCount(): ReactNode {
  const say = useWords();
  const checked = useChecked();
  if (checked === null) return null;
  const { errors, warnings } = tallyOf(checked.check.findings, checked.check.accepted);
  const open = errors + warnings;
  if (open === 0) return null;
  return (
    <span className={`count ${errors > 0 ? 'count-error' : 'count-warning'}`}>
      <span aria-hidden="true">{open}</span>
      <span className="sr-only">, {say(openFindings(open))}</span>
    </span>
  );
}
