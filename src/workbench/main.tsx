/** The workbench's page: chooses the spreadsheet, the engine and the files, and hands them to the shell. */
import { createRoot } from 'react-dom/client';
import '@univerjs/preset-sheets-core/lib/index.css';
import { arrangeSheets, renameSheets } from '../xlsx/arrange';
import { createXlsx } from '../xlsx/create';
import { patchXlsx } from '../xlsx/patch';
import { readXlsx } from '../xlsx/read';
import { Desk } from './desk';
import { ironCalc } from './host/model/ironcalc';
import { Workbench } from './shell/Workbench';
import './workbench.css';

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const desk = new Desk({
  calculator: async () => {
    const wasm = await (await fetch('ironcalc.wasm')).arrayBuffer();
    return ironCalc(() => wasm);
  },
  grid: async (element, lang) => (await import('./grid/univer')).createGrid(element, lang),
  files: {
    read: (bytes, name) => readXlsx(bytes, name),
    create: (book) => createXlsx(book),
    patch: (bytes, changes) => patchXlsx(bytes, changes),
    rename: renameSheets,
    arrange: arrangeSheets,
  },
  download,
});
window.avstamtWorkbench = { external: () => desk.external(), differences: () => desk.differences() };
// The browser asks whether to leave, in words of its own.
window.addEventListener('beforeunload', (event) => {
  if (desk.isChanged()) event.preventDefault();
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Workbench desk={desk} />);
