/**
 * Microsoft's own Office.js client, unmodified, in Node, talking to the workbench's host. Loaded once per test file;
 * each test may put another host under it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RawWorkbook } from '../../src/core/grid';
import type { Faults } from '../../src/workbench/host/faults';
import type { Host } from '../../src/workbench/host/host';
import { ironCalc } from '../../src/workbench/host/model/ironcalc';
import { isSetSupported, REQUIREMENT_SETS, type RequirementSets } from '../../src/workbench/host/requirements';
import { nativeBridge, sendOverBridge } from '../../src/workbench/host/transports/bridge';
import { createWorkbookHost, EMPTY_WORKBOOK, type WorkbookHost } from '../../src/workbench/host/workbook-host';

const LIBRARY = path.resolve(__dirname, '../../node_modules/@microsoft/office-js');
export const CLIENT_BUNDLE = 'dist/excel-win32-16.01.debug.js';

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Puts `host` under the client; events of the host before it no longer arrive. */
  use(host: Host, requirementSets?: RequirementSets): void;
}

let client: OfficeClient | null = null;

/**
 * The client, on `host` from now on. Sets the globals `Excel`, `Office` and `OfficeExtension`, as a page's script tag
 * does; of `Office.context` there is what no page is needed for.
 */
export function officeOn(host: Host, requirementSets: RequirementSets = REQUIREMENT_SETS): OfficeClient {
  client ??= load();
  client.use(host, requirementSets);
  return client;
}

/**
 * A workbook under the client: the global `Excel` works on it from now on. Event handlers are the client's and outlive
 * the workbook: a test that adds one removes it.
 */
export function openInExcel(raw: RawWorkbook = EMPTY_WORKBOOK, options: { culture?: 'sv-SE' | 'en-US'; faults?: Faults } = {}): WorkbookHost {
  const host = createWorkbookHost(raw, { calculator: calculator(), ...options });
  officeOn(host);
  return host;
}

export function calculator(): ReturnType<typeof ironCalc> {
  return ironCalc(() => readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')));
}

export function sha256OfLibraryFile(file: string): string {
  return createHash('sha256').update(readFileSync(path.join(LIBRARY, file))).digest('hex');
}

function load(): OfficeClient {
  let current: Host | null = null;
  let stopListening = (): void => undefined;
  const bridge = nativeBridge(() => current ?? noHost());
  const send = sendOverBridge(bridge);
  // The bundle looks at these while it loads; there is no page.
  const globals = globalThis as Record<string, unknown>;
  globals['window'] ??= globalThis;
  globals['navigator'] ??= { userAgent: 'node' };
  globals['_richApiNativeBridge'] = bridge;
  // Global and in the realm of the tests, which for jest is not that of `vm.runInThisContext`: the client asks
  // `instanceof Date` and the like of what tests give it.
  const run = globalThis.eval;
  run(`${readFileSync(path.join(LIBRARY, CLIENT_BUNDLE), 'utf8')}\n//# sourceURL=${CLIENT_BUNDLE}`);
  const office = globals['Office'] as object;
  return {
    Excel: globals['Excel'] as typeof Excel,
    OfficeExtension: globals['OfficeExtension'] as typeof OfficeExtension,
    use(host, sets = REQUIREMENT_SETS) {
      stopListening();
      current = host;
      stopListening = host.listen(send);
      globals['Office'] = Object.create(office, { context: { value: officeContext(sets) } });
    },
  };
}

/** What of `Office.context` no page is needed for. The client itself asks it for requirement sets. */
function officeContext(sets: RequirementSets): object {
  const requirements = { isSetSupported: (name: string, version?: string) => isSetSupported(sets, name, version) };
  return { requirements, displayLanguage: 'sv-SE', contentLanguage: 'sv-SE' };
}

function noHost(): never {
  throw new Error('no host is under the Office.js client: call officeOn(host) first');
}
