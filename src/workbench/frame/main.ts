/**
 * Runs in the pane's frame before Office.js: makes the workbench what Excel on Windows is to a page, so that the
 * library and the pane behind it are the ones that run in Excel, unchanged.
 */
declare global {
  interface Window {
    /** Set by the workbench on its own window. */
    avstamtWorkbench?: {
      external(): object;
      /** For tests. */
      differences(): readonly string[];
    };
  }
}

const workbench = window.parent.avstamtWorkbench;
if (workbench !== undefined) Object.defineProperty(window, 'external', { value: workbench.external(), configurable: true });

export {};
