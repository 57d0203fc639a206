/** What the check said when it was published: a sign and words, worst first. */
import type { ReactNode } from 'react';
import type { Commit } from '../../../app/ports';
import { tallyText } from '../../../app/wording/tally';
import { usePane, useWords } from '../../context';
import { SeverityIcon, TickIcon } from '../../parts/icons';
import { openErrors, PULL } from '../../wording/pull';

export function Checked({ counts: { errors, warnings, accepted } }: { readonly counts: Commit['counts'] }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  const rest = tallyText({ errors: 0, warnings, infos: 0, accepted }, lang);
  return (
    <span className="entry-check">
      {errors === 0 ? <TickIcon /> : <SeverityIcon severity="error" />}
      <span>{errors === 0 ? say(PULL.noErrors) : <b>{say(openErrors(errors))}</b>}{rest === '' ? '' : `, ${rest}`}</span>
    </span>
  );
}
