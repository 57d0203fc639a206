/**
 * Binds the ribbon's buttons to their commands. They run in the pane's page, the shared runtime of manifest.xml, whose
 * entry calls this as soon as Office is ready: a button may be pressed before anybody has opened the pane.
 */
import type { Lang } from '../app/wording/lang';
import type * as Ribbon from './ribbon';
import type { RibbonNotice, RibbonPorts } from './ribbon';
import { ACTIONS, unforeseen, type NoticeAction } from './wording';

type CommandName = Exclude<keyof typeof Ribbon, 'runCommand'>;

/** As manifest.xml names them. What they do is fetched when a button is pressed: the pane shall not wait for it. */
const COMMANDS: Readonly<Record<string, CommandName>> = {
  check: 'checkFromRibbon',
  fill: 'fillFromRibbon',
  push: 'pushFromRibbon',
  pull: 'pullFromRibbon',
};

export function associateRibbon(handed: Omit<RibbonPorts, 'notify' | 'showPane'>): void {
  const ports: RibbonPorts = { ...handed, showPane, notify: (notice) => showNotice(notice, handed.lang()) };
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event | null) => {
      // Excel waits for the word that the command is done, and greys its button out until then. A keyboard shortcut brings no event.
      void run(command, ports).finally(() => event?.completed());
    });
  }
}

async function run(command: CommandName, ports: RibbonPorts): Promise<void> {
  try {
    const ribbon = await import('./ribbon');
    await ribbon.runCommand(ribbon[command], ports);
  } catch (error) {
    // Not fetched: the connection is gone, or a newer version has taken the file's place.
    await ports.notify({ text: unforeseen(error instanceof Error ? error.message : String(error))[ports.lang()], actions: [] });
  }
}

async function showPane(view: string): Promise<void> {
  window.location.hash = view;
  await Office.addin.showAsTaskpane();
}

/** Percent of the window, as the API wants it. */
const NOTICE_SIZE = { height: 26, width: 28 };

/** A small dialog; null where it cannot be opened (an old Excel, pop-ups forbidden), and the pane does instead. */
function showNotice(notice: RibbonNotice, lang: Lang): Promise<NoticeAction | null> {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) return Promise.resolve(null);
  const content = { lang, text: notice.text, actions: [...notice.actions, 'close' as const].map((action) => ({ action, label: ACTIONS[action][lang] })) };
  const url = new URL(`notice.html#${encodeURIComponent(JSON.stringify(content))}`, window.location.href);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(url.href, { ...NOTICE_SIZE, displayInIframe: true }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) return resolve(null);
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
        dialog.close();
        resolve('message' in received && isAction(received.message) ? received.message : 'close');
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve('close'));
    });
  });
}

function isAction(text: string): text is NoticeAction {
  return Object.hasOwn(ACTIONS, text);
}
