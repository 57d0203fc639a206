/** What was written, with ways to it and its undo. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { useWords } from '../../context';
import { Landing } from '../../parts/LandingPlace';
import { RangeLink } from '../../parts/links';
import { Notice } from '../../parts/status';
import { Undo } from '../../parts/Undo';
import { PULL } from '../../wording/pull';
import { SHELL } from '../../wording/shell';
import type { AllWritten, Written } from './use-written';

export function WrittenNotices({ written }: { readonly written: AllWritten }): ReactNode {
  return <>{written.all.map((one) => <One key={one.step} one={one} written={written} />)}</>;
}

interface OneProps {
  readonly one: Written;
  readonly written: AllWritten;
}

function One({ one, written }: OneProps): ReactNode {
  const say = useWords();
  const away = (): void => written.remove(one.step);
  if (one.isUndone) return <Landing><Notice tone="info"><p>{say(SHELL.undone)}</p><Button size="small" onClick={away}>{say(SHELL.close)}</Button></Notice></Landing>;
  return (
    <Landing>
      <Notice tone="good">
        <p>{say(one.said)}</p>
        <ul className="links">{one.places.map(({ text, range }) => <li key={text}><RangeLink range={range} text={text} /></li>)}</ul>
        <div className="actions">
          {written.undoable === one.step ? <Undo onUndone={() => written.undone(one.step)} /> : <span className="muted">{say(PULL.undoLater)}</span>}
          <Button size="small" onClick={away}>{say(SHELL.close)}</Button>
        </div>
      </Notice>
    </Landing>
  );
}
