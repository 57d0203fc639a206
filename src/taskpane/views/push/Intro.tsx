/** Before anything is prepared: what publishing does, and who signs it. */
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { useWords } from '../../context';
import { PUSH } from '../../wording/push';
import type { Push } from './use-push';

export function Intro({ push }: { readonly push: Push }): ReactNode {
  const say = useWords();
  const [asked, setAsked] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (push.who.trim() !== '') push.prepare();
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <h2>{say(PUSH.intro)}</h2>
      <p>{say(PUSH.introWhy)}</p>
      <Field label={say(PUSH.who)} hint={say(PUSH.whoHint)} required {...(asked && push.who.trim() === '' ? { validationMessage: say(PUSH.whoMissing) } : {})}>
        <Input autoComplete="name" maxLength={100} value={push.who} onChange={(_, { value }) => push.setWho(value)} />
      </Field>
      <div className="actions"><Button type="submit" appearance="primary">{say(PUSH.prepare)}</Button></div>
    </form>
  );
}
