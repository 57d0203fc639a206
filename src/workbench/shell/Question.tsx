/** Asks before another workbook takes the place of one with changes that no file has. */
import { useLayoutEffect, useRef, type JSX } from 'react';
import { say, type Lang } from './wording';

interface QuestionProps {
  readonly lang: Lang;
  /** The workbook with the changes. */
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onOpen: () => void;
  readonly onCancel: () => void;
}

export function Question({ lang, fileName, onSave, onOpen, onCancel }: QuestionProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it goes, so that the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="question" aria-labelledby="question" aria-describedby="question-why" onCancel={onCancel}>
      <h2 id="question">{say('unsaved', lang).replace('{file}', fileName)}</h2>
      <p id="question-why">{say('unsavedWhy', lang)}</p>
      <div className="answers">
        <button type="button" className="main" onClick={onSave}>
          {say('saveFirst', lang)}
        </button>
        <button type="button" onClick={onOpen}>
          {say('openAnyway', lang)}
        </button>
        <button type="button" onClick={onCancel}>
          {say('cancel', lang)}
        </button>
      </div>
    </dialog>
  );
}
