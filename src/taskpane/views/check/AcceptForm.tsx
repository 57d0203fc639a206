/** Accepting findings with a motive, signed. */
import { useId, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { usePane, useWords } from '../../context';
import { ACCEPTANCE_REFUSALS } from '../../../app/wording/review';
import { CHECK, WHO_MISSING } from '../../wording/check';
import { SHELL } from '../../wording/shell';

interface AcceptFormProps {
  /** What is accepted, in words. */
  readonly label: string;
  readonly onAccept: (motive: string, who: string) => void;
  readonly onClose: () => void;
}

export function AcceptForm({ label, onAccept, onClose }: AcceptFormProps): ReactNode {
  const { ports } = usePane();
  const say = useWords();
  const [motive, setMotive] = useState('');
  const [who, setWho] = useState(() => ports.memory.get('who') ?? '');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (motive.trim() === '' || who.trim() === '') return;
    ports.memory.set('who', who.trim());
    onAccept(motive.trim(), who.trim());
  };
  return (
    <form className="accept" aria-labelledby={id} noValidate onSubmit={submit} onKeyDown={({ key }) => (key === 'Escape' ? onClose() : undefined)}>
      <h4 id={id}>{label}</h4>
      <Field label={say(CHECK.motive)} required hint={say(CHECK.motiveHint)} {...(asked && motive.trim() === '' ? { validationMessage: say(ACCEPTANCE_REFUSALS['motive-missing']) } : {})}>
        <Textarea autoFocus rows={3} maxLength={500} value={motive} onChange={(_, { value }) => setMotive(value)} />
      </Field>
      <Field label={say(CHECK.who)} required {...(asked && who.trim() === '' ? { validationMessage: say(WHO_MISSING) } : {})}>
        <Input autoComplete="name" maxLength={100} value={who} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <div className="actions">
        <Button type="submit" size="small" appearance="primary">{say(CHECK.acceptNow)}</Button>
        <Button size="small" onClick={onClose}>{say(SHELL.cancel)}</Button>
      </div>
    </form>
  );
}
