/** The adapter on Microsoft's own client on the workbench's host, with the host at hand to look behind both. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RawWorkbook } from '../../src/core/grid';
import type { ExcelOptions, ExcelWorkbook } from '../../src/excel/workbook';
import { createExcelWorkbook } from '../../src/excel/workbook';
import type { Faults } from '../../src/workbench/host/faults';
import { noFaults } from '../../src/workbench/host/faults';
import { ironCalc } from '../../src/workbench/host/model/ironcalc';
import { toRaw } from '../../src/workbench/host/model/raw';
import type { WorkbookHost } from '../../src/workbench/host/workbook-host';
import { createWorkbookHost } from '../../src/workbench/host/workbook-host';
import { officeOn } from '../support/office';

export const calculator = ironCalc(() => readFileSync(path.resolve(__dirname, '../../node_modules/@ironcalc/wasm/wasm_bg.wasm')));

export const EVERYTHING = { mergedAreas: true, culture: true, protectionEvent: true, nameEvent: true };

export interface OpenExcel {
  readonly workbook: ExcelWorkbook;
  readonly host: WorkbookHost;
  readonly faults: Faults;
  /** Requests that somebody waited for while `work` ran. */
  readonly requests: (work: () => Promise<unknown>) => Promise<number>;
  /** The workbook behind the host as it is now. */
  readonly now: () => RawWorkbook;
}

export function openExcel(raw: RawWorkbook, options: ExcelOptions = {}): OpenExcel {
  const faults = noFaults();
  const host = createWorkbookHost(raw, { calculator, faults });
  officeOn(host);
  const workbook = createExcelWorkbook({ supports: EVERYTHING, cellEditMs: 40, cellEditLookMs: 10, ...options });
  return {
    workbook,
    host,
    faults,
    requests: async (work) => {
      const before = host.log.last;
      await work();
      return host.log.count(before);
    },
    now: () => toRaw(host.book),
  };
}
