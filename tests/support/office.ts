/**
 * Microsoft's own Office.js client, unmodified, in Node, talking to the workbench's host. Loaded once per test file;
 * each test may put another host under it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../src/workbench/host/host';
import { nativeBridge, sendOverBridge } from '../../src/workbench/host/transports/bridge';

const LIBRARY = path.resolve(__dirname, '../../node_modules/@microsoft/office-js');
export const CLIENT_BUNDLE = 'dist/excel-win32-16.01.debug.js';

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Puts `host` under the client; events of the host before it no longer arrive. */
  use(host: Host): void;
}

let client: OfficeClient | null = null;

/** The client, on `host` from now on. Sets the globals `Excel` and `OfficeExtension`, as the page's script tag does. */
export function officeOn(host: Host): OfficeClient {
  client ??= load();
  client.use(host);
  return client;
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
  return {
    Excel: globals['Excel'] as typeof Excel,
    OfficeExtension: globals['OfficeExtension'] as typeof OfficeExtension,
    use(host) {
      stopListening();
      current = host;
      stopListening = host.listen(send);
    },
  };
}

function noHost(): never {
  throw new Error('no host is under the Office.js client: call officeOn(host) first');
}
