/** The notice's own page: a sentence and its buttons, as text. The answer goes to the page that opened it. */
import './notice.css';
import { readNotice } from './notice-content';

void Office.onReady(() => {
  const content = readNotice(window.location.hash);
  if (content === null) return;
  document.documentElement.lang = content.lang;
  const text = document.createElement('p');
  text.textContent = content.text;
  const buttons = document.createElement('div');
  buttons.append(...content.actions.map(({ action, label }) => {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => Office.context.ui.messageParent(action));
    return button;
  }));
  document.body.replaceChildren(text, buttons);
  buttons.querySelector('button')?.focus();
});
