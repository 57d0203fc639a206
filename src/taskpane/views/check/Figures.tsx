/** What stands in the cell beside what was expected, and how far apart they are. */
import type { ReactNode } from 'react';
import type { FigurePair } from '../../../app/review/types';
import { useWords } from '../../context';
import { CHECK } from '../../wording/check';

export function Figures({ figures, unit }: { readonly figures: FigurePair; readonly unit: string | null }): ReactNode {
  const say = useWords();
  return (
    <dl className="figures">
      <div>
        <dt>{say(CHECK.actual)}</dt>
        <dd className="figure">{figures.actual}</dd>
      </div>
      <div>
        <dt>{say(CHECK.expected)}</dt>
        <dd className="figure">{figures.expected}</dd>
      </div>
      {figures.difference === null ? null : (
        <div className="figures-gap">
          <dt>{say(CHECK.difference)}</dt>
          <dd>
            <b>{figures.difference}</b>
            {unit === null ? '' : ` ${unit}`}
            {figures.tolerance === null ? null : <span className="muted"> · {say(CHECK.tolerance)} {figures.tolerance}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}
