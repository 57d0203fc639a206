/** The states every view has besides its content: loading, empty, failed, done, working. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { StoreRefusal } from '../../app/ports';
import { paneStoreRefusal } from '../../app/wording/push';
import { refusalSentence } from '../../app/wording/refusals';
import type { Lang } from '../../app/wording/lang';
import { usePane, useWords } from '../context';
import { useLasting } from '../task';
import { SHELL, unforeseen } from '../wording/shell';
import { SeverityIcon, TickIcon } from './icons';

/** The shape of what will come. */
export function Skeleton({ label, lines = 5 }: { readonly label: string; readonly lines?: number }): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} className="bone" />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

type Tone = 'error' | 'warning' | 'info' | 'good';

/** A box for what happened. Errors are told at once, the rest when the reader is idle. */
export function Notice({ tone, title, children }: { readonly tone: Tone; readonly title?: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {tone === 'good' ? <TickIcon /> : <SeverityIcon severity={tone} />}
      <div className="notice-body">
        {title === undefined ? null : <strong className="notice-title">{title}</strong>}
        {children}
      </div>
    </div>
  );
}

/** What happened, why, and what to do: known refusals have their sentence, anything else says that it is a bug. */
export function errorSentence(error: unknown, lang: Lang): string {
  if (error instanceof StoreRefusal) return paneStoreRefusal(error.reason, error.detail, lang);
  return refusalSentence(error, lang) ?? unforeseen(error instanceof Error ? error.message : String(error))[lang];
}

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }): ReactNode {
  const { lang } = usePane();
  const say = useWords();
  return (
    <Notice tone="error" title={say(SHELL.failed)}>
      <p>{errorSentence(error, lang)}</p>
      {onRetry === undefined ? null : <Button size="small" onClick={onRetry}>{say(SHELL.retry)}</Button>}
    </Notice>
  );
}

interface BusyProps {
  readonly label: string;
  /** 0 to 1; null when not known. */
  readonly share: number | null;
  readonly onCancel?: () => void;
}

/** Appears after half a second: quick work should not flicker. */
export function Busy({ label, share, onCancel }: BusyProps): ReactNode {
  const say = useWords();
  const lasting = useLasting(true);
  if (!lasting) return <div className="busy" />;
  return (
    <div className="busy">
      <p role="status">{label}</p>
      <progress aria-label={label} {...(share === null ? {} : { value: share })} />
      {onCancel === undefined ? null : <Button size="small" onClick={onCancel}>{say(SHELL.cancel)}</Button>}
    </div>
  );
}
