/** Text files that know when they have been changed: lines of content, then the SHA-256 of all before it. */
import { StoreRefusal } from '../app/ports';
import { sha256 } from '../app/hash';

/** The lines must not hold line breaks: canonical JSON has none. */
export async function sealLines(lines: readonly string[]): Promise<string> {
  const content = lines.map((line) => `${line}\n`).join('');
  return `${content}${await sha256(content)}\n`;
}

/** The lines of a sealed text; rejects as damaged, naming `what`, when its last line is not the hash of the others. */
export async function unsealLines(text: string, what: string): Promise<readonly string[]> {
  const match = /^([^]*\n)([0-9a-f]{64})\n$/.exec(text);
  const [, content = '', seal = ''] = match ?? [];
  if (match === null || (await sha256(content)) !== seal) {
    throw new StoreRefusal('damaged', `${what} has been changed or cut short`);
  }
  return content.slice(0, -1).split('\n');
}
