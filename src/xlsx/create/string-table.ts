/** The sharedStrings.xml of a new workbook: every text once, in the order of first use. */
import { cellText, spaceAttribute } from '../xml/cell-text';
import { DECLARATION, MAIN } from '../xml/namespaces';

export interface StringTable {
  readonly indexByText: Map<string, number>;
  /** How many cells hold one. */
  uses: number;
}

export function stringTable(): StringTable {
  return { indexByText: new Map(), uses: 0 };
}

export function indexOfText(text: string, table: StringTable): number {
  table.uses++;
  const known = table.indexByText.get(text);
  if (known !== undefined) return known;
  table.indexByText.set(text, table.indexByText.size);
  return table.indexByText.size - 1;
}

export function stringsPart({ indexByText, uses }: StringTable): string {
  const items = [...indexByText.keys()].map((text) => `<si><t${spaceAttribute(text)}>${cellText(text)}</t></si>`);
  const counts = `count="${uses}" uniqueCount="${items.length}"`;
  return `${DECLARATION}<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`;
}
