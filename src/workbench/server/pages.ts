/**
 * The pane's own page, as Excel gets it, with one thing changed: Office.js comes from this server, after a script that
 * makes the workbench its host. The library itself is served as it was installed.
 */
const CDN_SCRIPT = /<script([^>]*)src=["']?https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"'\s>]*\/office\.js["']?([^>]*)><\/script>/i;

export const OFFICE_PATH = '/office-js/';

/** Throws when the page loads no Office.js: the pane would wait for Excel for ever. */
export function withWorkbenchAsHost(page: string): string {
  if (!CDN_SCRIPT.test(page)) throw new Error('the page does not load Office.js from its CDN');
  return page.replace(CDN_SCRIPT, `<script src="/frame.js"></script><script$1src="${OFFICE_PATH}office.js"$2></script>`);
}

/** Loads Office.js, so that it is the pane's and not the workbench's own page. */
export function loadsOffice(page: string): boolean {
  return CDN_SCRIPT.test(page);
}
