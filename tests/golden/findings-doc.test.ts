/** docs/FINDINGS.md is what the cases and the wording make it; `npm run golden` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findingsDocument } from '../support/findings-doc';

const FILE = path.resolve(__dirname, '../../docs/FINDINGS.md');

it('docs/FINDINGS.md is up to date', () => {
  const text = findingsDocument();
  if (process.env['AVSTAMT_GOLDEN'] === 'write') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
