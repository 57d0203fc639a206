/** The workbench: ribbon above, spreadsheet to the left, and to the right the pane's own page in its own frame. */
import type { DragEvent, JSX } from 'react';
import type { Desk } from '../desk';
import { Guide } from './Guide';
import { Question } from './Question';
import { Ribbon } from './Ribbon';
import { TopBar } from './TopBar';
import { useWorkbench } from './use-workbench';
import { say } from './wording';

export function Workbench({ desk }: { readonly desk: Desk }): JSX.Element {
  const state = useWorkbench(desk);
  const { lang, notice, question, page } = state;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    state.openFile(event.dataTransfer.files[0]);
  };
  return (
    <div className="workbench" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <TopBar
        lang={lang}
        isDark={state.isDark}
        workbook={state.workbook}
        onSample={state.openSample}
        onFile={state.openFile}
        onSave={state.save}
        onLook={state.look}
        onFault={(fault, on) => desk.switchFault(fault, on)}
      />
      {question !== null && (
        <Question lang={lang} fileName={question.fileName} onSave={() => question.answer('save')} onOpen={() => question.answer('open')} onCancel={() => question.answer('cancel')} />
      )}
      <Ribbon lang={lang} onPress={state.press} />
      <p className="notice" role="status" hidden={notice === null}>
        {notice}
      </p>
      <main className="desk" aria-label={say('title', lang)}>
        <section className="sheet" aria-label={say('grid', lang)}>
          <Guide lang={lang} />
          <div ref={state.grid} className="grid" />
        </section>
        {page.load > 0 && (
          <aside className="pane" hidden={!state.isPaneShown}>
            <iframe key={page.load} id="pane" title={say('pane', lang)} src={`taskpane.html${page.view}`} />
          </aside>
        )}
      </main>
    </div>
  );
}
