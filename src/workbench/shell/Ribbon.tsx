/** The tab group *Avstämt* as Excel's ribbon shows it: the same five buttons, doing what the manifest says they do. */
import type { JSX } from 'react';
import { say, type Lang, type TextKey } from './wording';

export type RibbonButton = 'showPane' | 'check' | 'fill' | 'push' | 'pull';

const BUTTONS: readonly (readonly [RibbonButton, icon: string])[] = [
  ['showPane', 'panel'],
  ['check', 'check'],
  ['fill', 'fill'],
  ['push', 'push'],
  ['pull', 'pull'],
];

export function Ribbon({ lang, onPress }: { readonly lang: Lang; readonly onPress: (button: RibbonButton) => void }): JSX.Element {
  return (
    <div className="ribbon" role="toolbar" aria-label={say('ribbon', lang)}>
      {BUTTONS.map(([button, icon]) => (
        <button key={button} type="button" className="ribbon-button" onClick={() => onPress(button)}>
          <img src={`assets/ribbon-${icon}-32.png`} alt="" width={28} height={28} />
          <span>{say(button satisfies TextKey, lang)}</span>
        </button>
      ))}
    </div>
  );
}
