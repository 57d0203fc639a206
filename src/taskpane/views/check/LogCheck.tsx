/** Noting the check in the protocol, signed: the name is asked for where nobody has given it yet. */
import { useId, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { usePane, useWords } from '../../context';
import { CHECK, WHO_MISSING } from '../../wording/check';
import { SHELL } from '../../wording/shell';

interface LogCheckProps {
  readonly onLog: (who: string) => void;
}

export function LogCheck({ onLog }: LogCheckProps): ReactNode {
  const { ports } = usePane();
  const say = useWords();
  const [isAsking, setAsking] = useState(false);
  const begin = (): void => {
    const who = (ports.memory.get('who') ?? '').trim();
    if (who === '') setAsking(true);
    else onLog(who);
  };
  const sign = (who: string): void => {
    ports.memory.set('who', who);
    setAsking(false);
    onLog(who);
  };
  if (isAsking) return <SignForm onSign={sign} onClose={() => setAsking(false)} />;
  return <Button size="small" onClick={begin} title={say(CHECK.logHint)}>{say(CHECK.log)}</Button>;
}

interface SignFormProps {
  readonly onSign: (who: string) => void;
  readonly onClose: () => void;
}

function SignForm({ onSign, onClose }: SignFormProps): ReactNode {
  const say = useWords();
  const [who, setWho] = useState('');
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (who.trim() !== '') onSign(who.trim());
  };
  return (
    <form className="accept" aria-labelledby={id} noValidate onSubmit={submit} onKeyDown={({ key }) => (key === 'Escape' ? onClose() : undefined)}>
      <h4 id={id}>{say(CHECK.log)}</h4>
      <Field label={say(CHECK.who)} required {...(who.trim() === '' ? { validationMessage: say(WHO_MISSING) } : {})}>
        <Input autoFocus autoComplete="name" maxLength={100} value={who} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <div className="actions">
        <Button type="submit" size="small" appearance="primary">{say(CHECK.log)}</Button>
        <Button size="small" onClick={onClose}>{say(SHELL.cancel)}</Button>
      </div>
    </form>
  );
}
