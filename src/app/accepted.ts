/** Which findings the workbook's protocol accepts: asked at every check, so apart from the words that its lines are written in. */
import type { FiguredFinding } from '../core/acceptance';
import { acceptedFigures, acceptedFindings } from '../core/acceptance';
import { address } from '../core/address';
import { toText, trim } from '../core/decimal';
import type { Reading } from '../core/figure';
import type { CellRef, Finding } from '../core/finding';
import type { Table } from '../core/table';
import type { Protocol } from './protocol-sheet';

/** Every finding with the figures that accepting it would hold for. */
export function withFigures(findings: readonly Finding[], tables: readonly Table[]): FiguredFinding[] {
  const readings = readingsByAddress(tables);
  return findings.map((finding) => {
    const related = finding.related.filter(({ file }) => file === undefined).map((ref) => readingText(readings.get(refKey(ref))));
    return { finding, figures: acceptedFigures(finding, related) };
  });
}

function readingsByAddress(tables: readonly Table[]): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const table of tables) {
    for (const row of table.rows) {
      row.cells.forEach(({ reading }, i) => readings.set(refKey({ sheet: table.sheet, row: row.row, column: table.columns[i]?.column ?? -1 }), reading));
    }
  }
  return readings;
}

function refKey({ sheet, row, column }: CellRef): string {
  return address(sheet, row, column);
}

function readingText(reading: Reading | undefined): string {
  switch (reading?.kind) {
    case 'figure':
      return toText(trim(reading.value));
    case 'fault':
      return reading.fault;
    case 'text':
      return JSON.stringify(reading.text);
    case 'blank':
    case 'date':
    case 'uncalculated':
    case undefined:
      return '–';
  }
}

/** The findings of a check that the workbook's protocol accepts. */
export function acceptedBy(protocol: Protocol, findings: readonly Finding[], tables: readonly Table[]): ReadonlySet<Finding> {
  if (protocol.acceptances.length === 0) return new Set();
  return acceptedFindings(protocol.acceptances.map((line) => line.acceptance), withFigures(findings, tables));
}
