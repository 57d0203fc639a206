/** The cases in tests/cases, a folder a finding code, and what checking them reports. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Report, ReportFinding } from '../../src/app/report';
import { checkReport } from '../../src/app/report';
import type { Lang } from '../../src/app/wording/lang';
import type { FindingCode } from '../../src/core/finding';
import { FINDING_SEVERITY } from '../../src/core/finding';
import type { FindingCase } from './cases';
import { caseWorkbook } from './cases';

const FOLDER = path.join(__dirname, '../cases');

export interface NamedCase {
  readonly code: FindingCode;
  readonly name: string;
  readonly findingCase: FindingCase;
}

/** In the order of the findings' own list, then by name. */
export function findingCases(): NamedCase[] {
  const folders = new Set(readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name));
  const codes = Object.keys(FINDING_SEVERITY) as FindingCode[];
  const strangers = [...folders].filter((folder) => !(codes as string[]).includes(folder));
  if (strangers.length > 0) throw new Error(`tests/cases has folders of no finding: ${strangers.join(', ')}`);
  return codes.filter((code) => folders.has(code)).flatMap(casesOf);
}

function casesOf(code: FindingCode): NamedCase[] {
  const files = readdirSync(path.join(FOLDER, code)).filter((file) => file.endsWith('.ts')).sort();
  return files.map((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the list of cases
    const { findingCase } = require(path.join(FOLDER, code, file)) as { findingCase: FindingCase };
    return { code, name: file.replace(/\.ts$/, ''), findingCase };
  });
}

export function reportOf({ sheets, names, previous }: FindingCase, lang: Lang = 'sv'): Report {
  const earlier = previous === undefined ? {} : { previous: caseWorkbook(previous, [], '2023.xlsx') };
  return checkReport(checkWorkbook(caseWorkbook(sheets, names), { find: true, ...earlier }), { version: '0', lang });
}

/** Errors and warnings, and infos of the case's own code: other infos say nothing of a wrong figure. */
export function expectedIn(findings: readonly ReportFinding[], code: FindingCode): ReportFinding[] {
  return findings.filter((finding) => finding.severity !== 'info' || finding.code === code);
}
