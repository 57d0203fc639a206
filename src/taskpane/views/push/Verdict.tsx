/** What the check says of that which would go, before anything else is said of it. */
import type { ReactNode } from 'react';
import type { PreparedPush } from '../../../app/pushing/types';
import { tallyText } from '../../../app/wording/tally';
import { usePane, useWords } from '../../context';
import { TickIcon } from '../../parts/icons';
import { Notice } from '../../parts/status';
import { ToView } from '../../parts/ToView';
import { openErrors, PULL } from '../../wording/pull';
import { PUSH } from '../../wording/push';

export function Verdict({ prepared: { errors, warnings, accepted } }: { readonly prepared: PreparedPush }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const rest = tallyText({ errors: 0, warnings, infos: 0, accepted }, lang);
  if (errors === 0) return <p className="verdict"><TickIcon /><span><b>{say(PULL.noErrors)}</b>{rest === '' ? '' : `, ${rest}`}</span></p>;
  return (
    <Notice tone="error" title={say(openErrors(errors))}>
      {rest === '' ? null : <p>{say(PUSH.besides)} {rest}.</p>}
      <ToView view="check" text={say(PUSH.lookAtErrors)} />
    </Notice>
  );
}
