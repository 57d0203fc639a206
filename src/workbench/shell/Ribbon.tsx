/** The tab group *Avstämt* as Excel's ribbon shows it: the same five buttons, doing what the manifest says they do. */
import type { JSX } from 'react';
import { say, type Lang, type TextKey } from './wording';

export type RibbonButton = 'showPane' | 'check' | 'fill' | 'push' | 'pull';

/** The manifest's own pictures. */
const BUTTONS: readonly (readonly [RibbonButton, picture: string])[] = [
  ['showPane', 'icon-32'],
  ['check', 'icon-check-32'],
  ['fill', 'icon-fill-32'],
  ['push', 'icon-push-32'],
  ['pull', 'icon-pull-32'],
];

export function Ribbon({ lang, onPress }: { readonly lang: Lang; readonly onPress: (button: RibbonButton) => void }): JSX.Element {
  return (
    <section aria-label={say('ribbon', lang)}>
      <div className="ribbon" role="toolbar" aria-label={say('ribbon', lang)}>
        {BUTTONS.map(([button, picture]) => (
          <button key={button} type="button" className="ribbon-button" onClick={() => onPress(button)}>
            <img src={`assets/${picture}.png`} alt="" width={28} height={28} />
            <span>{say(button satisfies TextKey, lang)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
