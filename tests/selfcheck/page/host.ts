/** Put into the page before Office.js: an empty workbook, as Excel on Windows would show it to the page. */
import { ironCalc } from '../../../src/workbench/host/model/ironcalc';
import { externalHost } from '../../../src/workbench/host/transports/external';
import { createWorkbookHost, EMPTY_WORKBOOK, type WorkbookHost } from '../../../src/workbench/host/workbook-host';

declare global {
  interface Window {
    /** The bytes of IronCalc in base64, set by the test. */
    ironCalcBytes: string;
    testHost: WorkbookHost;
    invokeAction: (name: string) => void;
  }
}

const bytes = Uint8Array.from(atob(window.ironCalcBytes), (letter) => letter.charCodeAt(0));
window.testHost = createWorkbookHost(EMPTY_WORKBOOK, { calculator: ironCalc(() => bytes) });
const excel = externalHost(window.testHost);
window.invokeAction = (name) => excel.invokeAction(name);
Object.defineProperty(window, 'external', { value: excel.external, configurable: true });
