/** The notice's own page: a sentence and its buttons, as text. The answer goes to the page that opened it. */
import './notice.css';
import { readNotice } from './notice-content';

/** The sentence is read out with the button that has the focus: nobody has to look for it. */
const SENTENCE = 'sentence';

void Office.onReady(() => {
  const content = readNotice(window.location.hash);
  if (content === null) return;
  document.documentElement.lang = content.lang;
  const text = document.createElement('h1');
  text.id = SENTENCE;
  text.textContent = content.text;
  const buttons = document.createElement('div');
  buttons.append(...content.actions.map(({ action, label }) => {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => Office.context.ui.messageParent(action));
    return button;
  }));
  const main = document.createElement('main');
  main.append(text, buttons);
  document.body.replaceChildren(main);
  const [first] = buttons.children;
  first?.setAttribute('aria-describedby', SENTENCE);
  if (first instanceof HTMLElement) first.focus();
});
