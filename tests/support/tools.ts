/**
 * Programs that some tests need and that need not be installed. A test that cannot run is skipped, never silently:
 * tests/support/reporter.cjs reads the mark in the suite's name and says at the end what was left out and why.
 */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The names a tool goes by, the likeliest first. */
const TOOLS = {
  soffice: ['soffice', 'libreoffice'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
} as const;

export type Tool = keyof typeof TOOLS;

/** Where the tool is; null when it is not installed, or named in AVSTAMT_WITHOUT (to see what happens without it). */
export function toolPath(tool: Tool): string | null {
  if ((process.env['AVSTAMT_WITHOUT'] ?? '').split(',').includes(tool)) return null;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of TOOLS[tool]) {
    const found = folders.map((folder) => path.join(folder, name)).find(isExecutable);
    if (found !== undefined) return found;
  }
  return null;
}

export function toolAvailable(tool: Tool): boolean {
  return toolPath(tool) !== null;
}

/** A `describe` that is skipped, and reported, where the tool is not installed; `body` gets the tool's path. */
export function describeWithTool(tool: Tool, name: string, body: (toolFile: string) => void): void {
  const file = toolPath(tool);
  const title = `${name} [needs ${tool}]`;
  // Jest collects the body of a skipped suite too, to count its tests.
  if (file === null) describe.skip(title, () => body(tool));
  else describe(title, () => body(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
