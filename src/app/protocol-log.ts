/** The line that Kontrollera leaves in the protocol: when, who, tool version, counts, figures hash. */
import { figuresText, seriesKey } from '../core/snapshot';
import type { RawWorkbook } from '../core/grid';
import type { CheckResult } from './check';
import { sha256 } from './hash';
import type { WorkbookChanges } from './ports';
import type { Signature } from './protocol';
import { protocolChanges } from './protocol';
import { snapshotOf } from './snapshot-from-tables';

/** What to write for a check that was made; acceptances whose figures have changed are marked in the same write. */
export async function checkLogChanges(workbook: RawWorkbook, check: CheckResult, by: Signature, version: string): Promise<WorkbookChanges> {
  const figuresHash = await figuresHashOf(check);
  return protocolChanges(workbook, check.findings, check.tables, { check: { by, version, figuresHash } });
}

/** The hash that a publication of these figures would have, as far as the workbook's header is filled in. */
export async function figuresHashOf(check: CheckResult): Promise<string> {
  const { unit, period, kind } = check.header;
  return sha256(figuresText(snapshotOf({ ...check, unit: seriesKey(unit ?? ''), period: period ?? '', kind: seriesKey(kind ?? '') })));
}
