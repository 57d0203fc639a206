/** One finding opened: what is wrong, the figures, what to do, and accepting it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { FindingItem } from '../../../app/review/types';
import { shortTime } from '../../../app/wording/times';
import { usePane, useWords } from '../../context';
import { CellLinkText } from '../../parts/links';
import { showView } from '../../route';
import { CHECK } from '../../wording/check';
import { Figures } from './Figures';

interface DetailsProps {
  readonly item: FindingItem;
  readonly unit: string | null;
  readonly onAccept: () => void;
  readonly onWithdraw: () => void;
}

export function Details({ item, unit, onAccept, onWithdraw }: DetailsProps): ReactNode {
  const say = useWords();
  return (
    <div className="details">
      <p>{item.sentence}</p>
      {item.figures === null ? null : <Figures figures={item.figures} unit={unit} />}
      <p className="advice"><b>{say(CHECK.advice)}:</b> {item.advice}</p>
      <Related item={item} />
      <Accepted item={item} />
      <div className="actions">
        {item.fillable && item.accepted === null ? <Button size="small" onClick={() => showView('fill')}>{say(CHECK.fill)}</Button> : null}
        {item.accepted === null ? <Button size="small" onClick={onAccept}>{say(CHECK.accept)}</Button> : <Button size="small" onClick={onWithdraw}>{say(CHECK.withdraw)}</Button>}
      </div>
    </div>
  );
}

function Related({ item }: { readonly item: FindingItem }): ReactNode {
  const say = useWords();
  if (item.related.length === 0) return null;
  return (
    <div className="related">
      <span className="muted">{say(CHECK.related)}</span>
      <ul aria-label={say(CHECK.related)}>
        {item.related.map(({ cell, address }) => (
          <li key={address}><CellLinkText cell={cell} address={shortAddress(address, item)} /></li>
        ))}
      </ul>
    </div>
  );
}

/** Cells of the finding's own sheet without the sheet. */
function shortAddress(address: string, { cell, address: own }: FindingItem): string {
  const sheet = own.slice(0, own.lastIndexOf('!') + 1);
  return cell.file === undefined && address.startsWith(sheet) ? address.slice(sheet.length) : address;
}

function Accepted({ item }: { readonly item: FindingItem }): ReactNode {
  const say = useWords();
  const { lang } = usePane();
  if (item.accepted === null) return null;
  const { motive, who, when } = item.accepted;
  return (
    <p className="advice"><b>{say(CHECK.accepted)}:</b> ”{motive}” <span className="muted">{who}, {shortTime(when, lang)}</span></p>
  );
}
