/** docs/FINDINGS.md: every finding with its sentence, what to do, and the case that provokes it as a small table. */
import { columnLetters, parseRange } from '../../src/core/address';
import { FINDING_SEVERITY } from '../../src/core/finding';
import type { FindingCode } from '../../src/core/finding';
import type { ReportFinding } from '../../src/app/report';
import { severityWord } from '../../src/app/wording/tally';
import { findingName } from '../../src/app/wording/findings/index';
import type { NamedCase } from './case-files';
import { findingCases, reportOf } from './case-files';
import type { FindingCase, Lines } from './cases';

const INTRODUCTION = `# Findings

Every finding Avstämt can make, each with a case that provokes it and the very words people see. **Written by
\`npm run golden\`** from [tests/cases](../tests/cases): change the case or the wording, not this file.

An *error* means that printed figures cannot all be right; a *warning* that they disagree under the likely reading; an
*info* that no figure is wrong. In the tables the cell of the finding is bold and the cells it was compared with are in
italics.
`;

export function findingsDocument(): string {
  const cases = findingCases();
  const codes = Object.keys(FINDING_SEVERITY) as FindingCode[];
  const overview = codes.map((code) => `| [${code}](#${code.toLowerCase()}) | ${FINDING_SEVERITY[code]} | ${findingName(code, 'sv')} | ${findingName(code, 'en')} |`);
  const sections = codes.map((code) => section(code, cases.filter((one) => one.code === code)));
  return `${INTRODUCTION}\n| code | severity | svenska | English |\n|---|---|---|---|\n${overview.join('\n')}\n\n${sections.join('\n\n')}\n`;
}

function section(code: FindingCode, cases: readonly NamedCase[]): string {
  const severity = FINDING_SEVERITY[code];
  return [`## ${code}`, `*${severity}* (${severityWord(severity, 'sv')}): **${findingName(code, 'sv')}** · ${findingName(code, 'en')}`, ...cases.map(caseText)].join('\n\n');
}

function caseText({ code, name, findingCase }: NamedCase): string {
  const finding = reportOf(findingCase).findings.find((one) => one.code === code);
  const english = reportOf(findingCase, 'en').findings.find((one) => one.code === code);
  if (finding === undefined || english === undefined) throw new Error(`${code}/${name} does not provoke ${code}`);
  const parts = [`${findingCase.shows} ([case](../tests/cases/${code}/${name}.ts))`, excerpt(findingCase, finding), `> ${finding.message}`, `> ${english.message}`];
  return parts.filter((part) => part !== '').join('\n\n');
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The rows and columns that the finding speaks of, with their headings. */
function excerpt(findingCase: FindingCase, finding: ReportFinding): string {
  const at = spotOf(finding.address);
  if (at === null) return '';
  const sheet = findingCase.sheets[at.sheet];
  if (sheet === undefined) return '';
  const lines: Lines = 'lines' in sheet ? sheet.lines : sheet;
  const related = finding.related.map(spotOf).filter((spot) => spot !== null && spot.sheet === at.sheet).map((spot) => spot as Spot);
  const spots = [at, ...related];
  const rows = shown([1, ...spots.map(({ row }) => row)], lines.length);
  const columns = shown([0, ...spots.map(({ column }) => column)], Math.max(...lines.map((line) => line.length)));
  const mark = (row: number, column: number): string => marked(lines[row]?.[column] ?? '', { row, column }, at, related);
  const head = `| | ${columns.map(columnLetters).join(' | ')} |\n|---|${columns.map(() => '---').join('|')}|`;
  return [head, ...rows.map((row) => `| ${row + 1} | ${columns.map((column) => mark(row, column)).join(' | ')} |`)].join('\n');
}

function spotOf(text: string): (Spot & { readonly sheet: string }) | null {
  const range = parseRange(text);
  return range === null ? null : { sheet: range.sheet, row: range.rect.top, column: range.rect.left };
}

const FEW = 3;

/** In order, each once; where only one or two are spoken of, their neighbours too, for the look of a table. */
function shown(wanted: readonly number[], end: number): number[] {
  const all = new Set(wanted);
  for (let next = 1; all.size < FEW && next < end; next++) all.add(next);
  return [...all].filter((at) => at < end).sort((a, b) => a - b);
}

function marked(text: string, spot: Spot, at: Spot, related: readonly Spot[]): string {
  const plain = text.replace(/^'/, '').replace(/\|/g, '\\|');
  const isAt = spot.row === at.row && spot.column === at.column;
  if (isAt) return `**${plain === '' ? '(tom)' : plain}**`;
  return plain !== '' && related.some(({ row, column }) => row === spot.row && column === spot.column) ? `*${plain}*` : plain;
}
