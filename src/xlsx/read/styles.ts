/** styles.xml: the number format of each cell style, and whether protection locks it. */
import { attribute, count } from '../xml/attributes';
import { unescapeText } from '../xml/characters';
import type { XmlScanner } from '../xml/scan';
import { eachChild, finishPart, openRoot, skipElement } from '../xml/walk';
import { builtInFormat } from './number-formats';

/** By style index (`s` of a cell). */
export interface Styles {
  /** undefined is General. */
  readonly formats: readonly (string | undefined)[];
  readonly locked: readonly boolean[];
}

export const NO_STYLES: Styles = { formats: [], locked: [] };

export function readStyles(xml: string, part: string): Styles {
  const s = openRoot(xml, part);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const locked: boolean[] = [];
  eachChild(s, (element) => {
    if (element === 'numFmts') return eachChild(s, () => readFormat(s, codes));
    if (element !== 'cellXfs') return skipElement(s);
    eachChild(s, () => {
      ids.push(count(s, 'numFmtId') ?? 0);
      locked.push(readLocked(s));
    });
  });
  finishPart(s);
  return { formats: ids.map((id) => formatOf(id, codes)), locked };
}

function readFormat(s: XmlScanner, codes: Map<number, string>): void {
  const id = count(s, 'numFmtId');
  const code = attribute(s, 'formatCode');
  if (id !== null && code !== null) codes.set(id, unescapeText(code));
  skipElement(s);
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): string | undefined {
  const code = codes.get(id) ?? builtInFormat(id);
  return code === 'General' || code === '' ? undefined : code;
}

/** Cells are locked unless their style says otherwise. */
function readLocked(s: XmlScanner): boolean {
  let locked = true;
  eachChild(s, (element) => {
    const text = element === 'protection' ? attribute(s, 'locked') : null;
    if (text !== null) locked = text === '1' || text === 'true';
    skipElement(s);
  });
  return locked;
}
