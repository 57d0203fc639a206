/** Which workbook, which language and theme, and what may go wrong. */
import type { ChangeEvent, JSX } from 'react';
import type { FaultName } from '../faults';
import { Faults } from './Faults';
import { Menu } from './Menu';
import { SAMPLES } from './samples';
import { useCompact } from './use-compact';
import { say, type Lang } from './wording';

export const OWN_FILE = 'own';

interface TopBarProps {
  readonly lang: Lang;
  readonly isDark: boolean;
  /** A sample's id, or `OWN_FILE`. */
  readonly workbook: string;
  readonly onSample: (id: string) => void;
  readonly onFile: (file: File | undefined) => void;
  readonly onSave: () => void;
  readonly onLook: (next: { readonly lang?: Lang; readonly isDark?: boolean }) => void;
  readonly onFault: (fault: FaultName, on: boolean) => boolean;
}

export function TopBar(props: TopBarProps): JSX.Element {
  const { lang } = props;
  const isCompact = useCompact();
  return (
    <header className="bar" aria-label={say('title', lang)}>
      <h1>{say('title', lang)}</h1>
      <span className="tagline">{say('tagline', lang)}</span>
      <WorkbookChoice {...props} />
      {isCompact ? (
        <Menu label={say('more', lang)}>
          <Files {...props} />
          <Looks {...props} />
          <Faults lang={lang} onSwitch={props.onFault} />
        </Menu>
      ) : (
        <>
          <Files {...props} />
          <span className="spring" />
          <Faults lang={lang} onSwitch={props.onFault} />
          <Looks {...props} />
        </>
      )}
    </header>
  );
}

function WorkbookChoice({ lang, workbook, onSample }: TopBarProps): JSX.Element {
  return (
    <label className="workbook">
      <span>{say('workbook', lang)}</span>
      <select value={workbook} onChange={(event) => onSample(event.target.value)}>
        {SAMPLES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[lang]}
          </option>
        ))}
        {workbook === OWN_FILE && <option value={OWN_FILE}>{say('ownFile', lang)}</option>}
      </select>
    </label>
  );
}

function Files({ lang, onFile, onSave }: TopBarProps): JSX.Element {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onFile(target.files?.[0]);
    // The same file can be chosen again.
    target.value = '';
  };
  return (
    <>
      <label className="button">
        {say('openFile', lang)}
        <input type="file" accept=".xlsx,.xlsm" className="visually-hidden" onChange={choose} />
      </label>
      <button type="button" onClick={onSave}>
        {say('save', lang)}
      </button>
    </>
  );
}

function Looks({ lang, isDark, onLook }: TopBarProps): JSX.Element {
  return (
    <>
      <label>
        {say('language', lang)}
        <select value={lang} onChange={(event) => onLook({ lang: event.target.value === 'en' ? 'en' : 'sv' })}>
          <option value="sv">Svenska</option>
          <option value="en">English</option>
        </select>
      </label>
      <label>
        {say('theme', lang)}
        <select value={isDark ? 'dark' : 'light'} onChange={(event) => onLook({ isDark: event.target.value === 'dark' })}>
          <option value="light">{say('light', lang)}</option>
          <option value="dark">{say('dark', lang)}</option>
        </select>
      </label>
    </>
  );
}
