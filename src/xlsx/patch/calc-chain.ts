/** calcChain.xml: the order in which formulas are calculated. An entry for a cell without one makes Excel offer a repair. */
import { cellName } from '../../core/address';
import type { Position } from '../read/reference';
import { attribute } from '../xml/attributes';
import { eachChild, finishPart, openRoot, skipElement } from '../xml/walk';
import { applyEdits, prefixOf, withAttributes, type Edit } from './edits';

export interface ChainChange {
  readonly sheetId: string;
  readonly gained: readonly Position[];
  readonly lost: readonly Position[];
}

/** The chain without the cells that lost their formula and with those that gained one; null when none is left. */
export function patchCalcChain(text: string, part: string, changes: readonly ChainChange[]): string | null {
  const lost = keysOf(changes, ({ lost }) => lost);
  const s = openRoot(text, part);
  if (s.empty) return null;
  const prefix = prefixOf(s);
  const edits: Edit[] = [];
  let left = 0;
  let sheet = '';
  let keptSheet = '';
  eachChild(s, () => {
    // An entry without a sheet is on the sheet of the one before it, which may be about to go.
    const own = attribute(s, 'i');
    sheet = own ?? sheet;
    const { start } = s;
    const isLost = lost.has(`${sheet} ${attribute(s, 'r') ?? ''}`);
    const tag = own === null && sheet !== keptSheet ? { start, end: s.at, text: withAttributes(s, { i: sheet }) } : null;
    skipElement(s);
    if (isLost) edits.push({ start, end: s.at, text: '' });
    else {
      if (tag !== null) edits.push(tag);
      keptSheet = sheet;
      left++;
    }
  });
  const gained = [...keysOf(changes, (change) => change.gained)].map((key) => entry(key, prefix));
  edits.push({ start: s.start, end: s.start, text: gained.join('') });
  finishPart(s);
  return left + gained.length === 0 ? null : applyEdits(text, edits);
}

function keysOf(changes: readonly ChainChange[], cells: (change: ChainChange) => readonly Position[]): Set<string> {
  return new Set(
    changes.flatMap((change) => cells(change).map(({ row, column }) => `${change.sheetId} ${cellName(row, column)}`)),
  );
}

function entry(key: string, prefix: string): string {
  const [sheetId = '', cell = ''] = key.split(' ');
  return `<${prefix}c r="${cell}" i="${sheetId}"/>`;
}
